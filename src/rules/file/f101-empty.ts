import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'F101',
  scope: 'file',
  severity: 'error',
  about: 'failure',
  title: { vi: 'Tệp rỗng', en: 'The file is empty' },
  why: {
    vi: 'Tệp không có nội dung nào, thường do việc gửi hoặc tải về bị gián đoạn, nên không có số liệu để tổng hợp.',
    en: 'Nothing stands in the file, usually because sending or downloading it broke off, so there is nothing to add up.',
  },
  mend: {
    vi: 'Đề nghị đơn vị mở tệp gốc, kiểm tra đã có số liệu, lưu lại và gửi lại. Nếu tệp tải từ thư điện tử hoặc Zalo, hãy thử tải lại một lần nữa.',
    en: 'Ask the department to open the original, see that the figures are there, save it and send it again. If it was downloaded from e-mail or Zalo, try downloading it once more.',
  },
  message: {
    vi: () => 'Tệp không có nội dung nào (0 byte).',
    en: () => 'The file has no content (0 bytes).',
  },
  bad: { files: { 'So-Y-te_2022.csv': '' } },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  *check({ source }) {
    if (source.failure?.kind === 'empty') yield { where: NOWHERE };
  },
});
