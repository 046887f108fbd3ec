import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { word } from '../phrases.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25');

function kindName(kind: string): string {
  return kind === 'spreadsheetml' ? 'XML Spreadsheet 2003' : kind.toUpperCase();
}

export default rule({
  code: 'F204',
  scope: 'file',
  severity: 'info',
  about: 'notes',
  title: { vi: 'Đuôi tệp không đúng với nội dung', en: 'The extension contradicts the content' },
  why: {
    vi: 'Đuôi tên tệp nói một loại, nội dung là loại khác. Tệp được đọc theo nội dung, nhưng Excel có thể cảnh báo hoặc từ chối khi mở.',
    en: 'The name’s ending says one kind of file, the content is another. The file was read by its content, but Excel may warn or refuse to open it.',
  },
  mend: {
    vi: 'Không cần sửa để tổng hợp. Để tránh phiền khi mở, dùng File > Save As trong Excel và chọn đúng loại tệp, thay vì đổi đuôi tên tệp.',
    en: 'Nothing needs mending for the roll-up. To spare others the warning, use File > Save As in Excel and choose the kind there instead of renaming the file.',
  },
  message: {
    vi: (args, finding) =>
      `Tên tệp có đuôi “${finding.found ?? ''}” nhưng nội dung là ${kindName(word(args, 'actual'))}; tệp được đọc theo nội dung.`,
    en: (args, finding) =>
      `The name ends in “${finding.found ?? ''}” but the content is ${kindName(word(args, 'actual'))}; the file was read by its content.`,
  },
  bad: { files: { 'So-Y-te_2022.xlsx': ROWS } },
  good: { files: { 'So-Y-te_2022.csv': ROWS } },
  *check({ source }) {
    const dot = source.name.lastIndexOf('.');
    for (const note of source.notes) {
      if (note.kind === 'wrongExtension')
        yield {
          where: NOWHERE,
          args: { actual: note.actual },
          found: dot < 0 ? '' : source.name.slice(dot),
          expected: `.${note.actual}`,
        };
    }
  },
});
