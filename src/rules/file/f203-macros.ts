import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25');

export default rule({
  code: 'F203',
  scope: 'file',
  severity: 'info',
  about: 'notes',
  title: { vi: 'Tệp có chứa macro', en: 'The file contains macros' },
  why: {
    vi: 'Macro là đoạn chương trình nằm trong tệp Excel, có thể gây hại khi mở. Macro không bao giờ được chạy ở đây; chỉ các ô số liệu được đọc.',
    en: 'Macros are programs inside an Excel file and can do harm when it is opened. They are never run here; only the cells are read.',
  },
  mend: {
    vi: 'Không cần sửa để tổng hợp. Nếu đơn vị không báo trước là tệp có macro, đừng bấm Enable Content khi mở tệp, và đề nghị đơn vị gửi dạng .xlsx.',
    en: 'Nothing needs mending for the roll-up. If you expect no macros from this department, do not press Enable Content when you open the file, and ask for a .xlsx file.',
  },
  message: {
    vi: () => 'Tệp có chứa macro; macro không được chạy, chỉ các ô số liệu được đọc.',
    en: () => 'The file contains macros; they were not run, only the cells were read.',
  },
  bad: { build: 'macros', files: { 'So-Y-te_2022.xlsm': ROWS } },
  good: { build: 'workbook', files: { 'So-Y-te_2022.xlsx': ROWS } },
  *check({ source }) {
    if (source.notes.some((note) => note.kind === 'macros')) yield { where: NOWHERE };
  },
});
