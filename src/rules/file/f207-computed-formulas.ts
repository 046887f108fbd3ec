import { cellName } from '../../domain/address.ts';
import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { figure, placeName } from '../phrases.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'F207',
  scope: 'file',
  severity: 'info',
  about: 'notes',
  title: { vi: 'Công thức chưa có kết quả đã được tính', en: 'Formulas without a result were computed' },
  why: {
    vi: 'Tệp có công thức nhưng không lưu kết quả, thường do được xuất từ phần mềm khác. Những công thức chỉ cộng, trừ, nhân, chia các ô trong tệp đã được tính tại đây; các công thức khác được báo riêng.',
    en: 'The file holds formulas without their results, usually because another program wrote it. Those that only add, subtract, multiply or divide cells of the file were computed here; others are reported one by one.',
  },
  mend: {
    vi: 'Không cần sửa nếu các con số đúng. Để chắc chắn, mở tệp trong Excel, bấm F9 để tính lại, lưu (Ctrl+S) rồi gửi lại.',
    en: 'Nothing needs mending if the numbers are right. To be sure, open the file in Excel, press F9 to compute, save (Ctrl+S) and send it again.',
  },
  message: {
    vi: (args, { where }, wording) =>
      `Đã tính ${wording.number(figure(args, 'count'))} ô công thức chưa có kết quả, bắt đầu từ ô ${placeName(where)}.`,
    en: (args, { where }, wording) =>
      `Formulas without a stored result were computed: ${cells(figure(args, 'count'), wording.number(figure(args, 'count')))}, the first in ${placeName(where)}.`,
  },
  bad: {
    build: 'uncomputed',
    files: {
      'So-Y-te_2022.xlsx': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,=20+20',
        '2,Bệnh viện B,25',
        ',Tổng cộng,=SUM(C2:C3)',
      ),
    },
  },
  good: {
    build: 'workbook',
    files: {
      'So-Y-te_2022.xlsx': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,40',
        '2,Bệnh viện B,25',
        ',Tổng cộng,65',
      ),
    },
  },
  *check({ source }) {
    for (const note of source.notes) {
      if (note.kind !== 'computedFormulas') continue;
      const { count, first } = note;
      yield { where: { ...NOWHERE, sheet: first.sheet, cell: cellName(first) }, args: { count } };
    }
  },
});

function cells(count: number, written: string): string {
  return count === 1 ? `${written} cell` : `${written} cells`;
}
