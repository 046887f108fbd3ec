import { NOWHERE, type Args } from '../../domain/finding.ts';
import type { Language } from '../../domain/language.ts';
import { lines } from '../examples.ts';
import { word } from '../phrases.ts';
import { rule } from '../rule.ts';

/** What the reader calls the list of parts at the end of an .xlsx or .ods file; other parts go by their own names. */
const DIRECTORY = 'zip directory';

function partOf(args: Args, language: Language): string {
  const part = word(args, 'part');
  const line = /^line (\d+)$/.exec(part)?.[1];
  if (line !== undefined) return language === 'vi' ? `dòng ${line}` : part;
  if (part !== DIRECTORY) return language === 'vi' ? `phần “${part}”` : `the part “${part}”`;
  return language === 'vi' ? 'mục lục bên trong tệp' : 'its inner table of contents';
}

export default rule({
  code: 'F102',
  scope: 'file',
  severity: 'error',
  about: 'failure',
  title: { vi: 'Tệp bị hỏng', en: 'The file is damaged' },
  why: {
    vi: 'Một phần của tệp bị cắt mất hoặc mâu thuẫn với phần khác; đọc tiếp có thể cho ra số liệu sai nên tệp không được đọc.',
    en: 'A part of the file is cut off or contradicts another part; reading on could yield wrong figures, so the file is not read.',
  },
  mend: {
    vi: 'Mở tệp trong Excel, đồng ý sửa chữa nếu Excel hỏi, kiểm tra lại số liệu rồi lưu thành tệp mới (File > Save As > Excel Workbook). Nếu không mở được, đề nghị đơn vị gửi lại tệp gốc.',
    en: 'Open the file in Excel, accept the repair if Excel offers it, check the figures and save it as a new file (File > Save As > Excel Workbook). If it does not open, ask the department for the original.',
  },
  message: {
    vi: (args) => `Tệp bị hỏng ở ${partOf(args, 'vi')} nên không đọc được.`,
    en: (args) => `The file is damaged at ${partOf(args, 'en')} and cannot be read.`,
  },
  bad: { files: { 'So-Y-te_2022.xlsx': 'PK\u0003\u0004 Tên đơn vị,Số hội viên' } },
  good: {
    build: 'workbook',
    files: {
      'So-Y-te_2022.xlsx': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  *check({ source }) {
    if (source.failure?.kind === 'damaged') yield { where: NOWHERE, args: { part: source.failure.part } };
  },
});
