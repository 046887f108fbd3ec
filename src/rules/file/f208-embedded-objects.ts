import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { figure } from '../phrases.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25');

export default rule({
  code: 'F208',
  scope: 'file',
  severity: 'info',
  about: 'notes',
  title: { vi: 'Tệp có đối tượng nhúng', en: 'The file contains embedded objects' },
  why: {
    vi: 'Trong tệp có tài liệu khác (bảng Word, bảng Excel, tệp đính kèm) hoặc nút điều khiển được nhúng vào trang tính. Đối tượng nhúng không được mở: số liệu nằm trong đó không được đọc, và đối tượng lạ có thể gây hại khi bấm vào. Hình ảnh và biểu đồ không tính là đối tượng nhúng.',
    en: 'Other documents (a Word table, an Excel table, an attached file) or controls are embedded in a sheet. They are not opened: figures inside them are not read, and an unknown object can do harm when it is clicked. Pictures and charts are not meant.',
  },
  mend: {
    vi: 'Nếu đối tượng nhúng chứa số liệu: đề nghị đơn vị mở đối tượng, chép số liệu ra các ô của trang tính, lưu và gửi lại. Nếu không, không cần sửa; đừng bấm đúp vào đối tượng lạ.',
    en: 'Where the object holds figures: ask the department to open it, copy the figures into cells of the sheet, save and send it again. Otherwise nothing needs mending; do not double-click an object you do not know.',
  },
  message: {
    vi: (args, _, wording) =>
      `Tệp có đối tượng nhúng (${wording.number(figure(args, 'count'))}); đối tượng không được mở, chỉ các ô số liệu được đọc.`,
    en: (args, _, wording) =>
      `The file contains embedded objects (${wording.number(figure(args, 'count'))}); they were not opened, only the cells were read.`,
  },
  bad: { build: 'embedded-object', files: { 'So-Y-te_2022.xlsx': ROWS } },
  good: { build: 'workbook', files: { 'So-Y-te_2022.xlsx': ROWS } },
  *check({ source }) {
    for (const note of source.notes) {
      if (note.kind === 'embeddedObjects') yield { where: NOWHERE, args: { count: note.count } };
    }
  },
});
