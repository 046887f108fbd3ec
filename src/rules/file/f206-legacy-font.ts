import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { figure, word } from '../phrases.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'F206',
  scope: 'file',
  severity: 'info',
  about: 'notes',
  title: { vi: 'Chữ gõ bằng phông cũ (TCVN3, VNI)', en: 'Text typed in a legacy font (TCVN3, VNI)' },
  why: {
    vi: 'Chữ gõ bằng phông .VnTime (TCVN3) hoặc VNI-Times (VNI) không phải là Unicode: ở máy không có phông đó, “Sở” hiện thành “Së” hoặc “Sôû”. Các ô này đã được chuyển sang Unicode trước khi đọc; con số không bị ảnh hưởng.',
    en: 'Text typed in .VnTime (TCVN3) or VNI-Times (VNI) is not Unicode: without the font, “Sở” shows as “Së” or “Sôû”. These cells were turned into Unicode before reading; numbers are not affected.',
  },
  mend: {
    vi: 'Không cần sửa để tổng hợp, chỉ cần xem tên các đơn vị có đúng chữ không. Lần sau, đề nghị đơn vị gõ bằng phông Unicode như Times New Roman, hoặc chuyển mã bằng công cụ của UniKey (Ctrl+Shift+F6).',
    en: 'Nothing needs mending for the roll-up; just see whether the names are spelt right. Next time ask the department to type in a Unicode font such as Times New Roman, or to convert the text with UniKey’s tool (Ctrl+Shift+F6).',
  },
  message: {
    vi: (args, _, wording) =>
      `Đã chuyển chữ phông ${word(args, 'encoding')} sang Unicode ở ${wording.number(figure(args, 'cells'))} ô.`,
    en: (args, _, wording) =>
      `Text in a ${word(args, 'encoding')} font was read as Unicode; cells: ${wording.number(figure(args, 'cells'))}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tªn ®¬n vÞ,Sè héi viªn', '1,BÖnh viÖn A,40', '2,BÖnh viÖn B,25'),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  *check({ source }) {
    for (const note of source.notes) {
      if (note.kind === 'legacyFont')
        yield {
          where: NOWHERE,
          args: { encoding: note.encoding, cells: note.cells },
          found: note.encoding,
          expected: 'Unicode',
        };
    }
  },
});
