import { valueOf } from '../../domain/quantity.ts';
import { lines } from '../examples.ts';
import { figure } from '../phrases.ts';
import { at } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'C110',
  scope: 'consistency',
  severity: 'info',
  title: { vi: 'Số đơn vị được đếm theo số dòng', en: 'Units were counted from the rows' },
  why: {
    vi: 'Tệp đánh dấu x cho từng đơn vị mà không ghi tổng số đơn vị trực thuộc, nên mỗi dòng được tính là một đơn vị.',
    en: 'The file ticks each unit and gives no total number of units, so every row was counted as one unit.',
  },
  mend: {
    vi: 'Không cần sửa nếu bảng liệt kê đủ các đơn vị trực thuộc. Nếu bảng chỉ liệt kê một phần, hãy bổ sung các đơn vị còn lại hoặc ghi cột “Số đơn vị trực thuộc”.',
    en: 'Nothing needs mending if the table lists all subordinate units. If it lists only some, add the others or a column “Số đơn vị trực thuộc”.',
  },
  message: {
    vi: (args, _, wording) =>
      `Tệp không ghi số đơn vị trực thuộc; đã đếm theo số dòng của bảng đánh dấu: ${wording.number(figure(args, 'units'))} đơn vị.`,
    en: (args, _, wording) =>
      `The file gives no number of units; the rows of the ticked table were counted: ${wording.number(figure(args, 'units'))}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Đạt ĐVHT',
        '1,Bệnh viện A,x',
        '2,Bệnh viện B,',
        '3,Bệnh viện C,x',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đạt ĐVHT',
        '1,Khối bệnh viện,12,11',
        '2,Khối trung tâm,4,3',
      ),
    },
  },
  *check({ submission, withheld }) {
    const units = valueOf(submission?.figures.get('units'));
    const tick = submission?.unitsCountedFromTicks;
    if (tick === undefined || units === null || withheld.has('units')) return;
    yield { where: { ...at(tick), indicator: 'units' }, args: { units }, found: tick.shown };
  },
});
