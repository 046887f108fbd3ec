import { NOWHERE, type Args } from '../../domain/finding.ts';
import type { Language, Text } from '../../domain/language.ts';
import { lines } from '../examples.ts';
import { word } from '../phrases.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25');

/** The reasons that an operating system gives, in words a person can act on. */
const REASONS: ReadonlyMap<string, Text> = new Map([
  ['EACCES', { vi: 'không có quyền đọc', en: 'reading is not permitted' }],
  ['EPERM', { vi: 'không có quyền đọc', en: 'reading is not permitted' }],
  ['EBUSY', { vi: 'chương trình khác đang dùng tệp', en: 'another program is using it' }],
  ['EIO', { vi: 'ổ đĩa báo lỗi', en: 'the disk reports an error' }],
  ['ELOOP', { vi: 'đường dẫn tự trỏ vào chính nó', en: 'the path leads back to itself' }],
  ['notAFile', { vi: 'đây không phải là tệp', en: 'it is not a file' }],
  ['readerFailed', { vi: 'chương trình gặp lỗi khi đọc tệp này', en: 'the program failed on it' }],
  ['changed', { vi: 'tệp bị thay đổi trong khi đọc', en: 'it changed while it was read' }],
]);

function reasonOf(args: Args, language: Language): string {
  const reason = word(args, 'reason');
  return REASONS.get(reason)?.[language] ?? reason;
}

export default rule({
  code: 'F106',
  scope: 'file',
  severity: 'error',
  about: 'failure',
  title: { vi: 'Không mở được tệp', en: 'The file cannot be opened' },
  why: {
    vi: 'Tệp có tồn tại nhưng máy không cho đọc: tệp đang bị khóa, không đủ quyền, hoặc nằm trên ổ đĩa đã ngắt kết nối.',
    en: 'The file exists but the computer does not let it be read: it is locked, you lack the permission, or its drive is no longer connected.',
  },
  mend: {
    vi: 'Đóng tệp nếu đang mở trong chương trình khác, chép tệp về ổ đĩa của máy (ví dụ thư mục Documents) rồi chạy lại. Nếu vẫn không được, đề nghị đơn vị gửi lại.',
    en: 'Close the file if another program has it open, copy it to the computer’s own disk (the Documents folder, say) and run again. If that does not help, ask the department to send it again.',
  },
  message: {
    vi: (args) => `Không mở được tệp: ${reasonOf(args, 'vi')}.`,
    en: (args) => `The file cannot be opened: ${reasonOf(args, 'en')}.`,
  },
  bad: { build: 'unopenable', files: { 'So-Y-te_2022.csv': ROWS } },
  good: { files: { 'So-Y-te_2022.csv': ROWS } },
  *check({ source }) {
    if (source.failure?.kind === 'unreadable')
      yield { where: NOWHERE, args: { reason: source.failure.reason } };
  },
});
