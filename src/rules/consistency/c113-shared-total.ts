import { NOWHERE, type Where } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { items, word } from '../phrases.ts';
import { at } from '../readings.ts';
import { rule } from '../rule.ts';
import { comparedSums } from '../sums.ts';

export default rule({
  code: 'C113',
  scope: 'consistency',
  severity: 'error',
  title: {
    vi: 'Dòng tổng chung của nhiều đơn vị chưa khớp',
    en: 'A total over several departments does not add up',
  },
  why: {
    vi: 'Tệp gồm nhiều đơn vị và dòng tổng chung không bằng các dòng cộng lại. Chưa biết đơn vị nào ghi sai nên số liệu này của mọi đơn vị trong bảng tạm thời không được tính; lỗi chỉ được nêu một lần, ở đơn vị đứng đầu bảng.',
    en: 'The file holds several departments and their common total is not the sum of the rows. Which department’s row is wrong is not known, so the figure is not counted for any department of the table; the error itself is told once, under the first of them.',
  },
  mend: {
    vi: 'Xem lỗi C102 ở đơn vị được nêu tên, sửa dòng ghi sai hoặc dòng tổng, lưu rồi gửi lại cả tệp.',
    en: 'See C102 under the department named, mend the row or the total that is wrong, save and send the whole file again.',
  },
  message: {
    vi: (args, _, wording) =>
      `Dòng tổng chung chưa khớp, chưa tính ${wording.labels(items(args, 'indicators'))}; chi tiết ở “${word(args, 'department')}”, mã C102.`,
    en: (args, _, wording) =>
      `The common total does not add up, so these are not counted: ${wording.labels(items(args, 'indicators'))}; see C102 under “${word(args, 'department')}”.`,
  },
  bad: {
    files: {
      'Tong-hop-cac-so_2022.csv': lines(
        'STT,Cơ quan báo cáo,Số hội viên',
        '1,Sở Y tế,40',
        '2,Sở Tư pháp,25',
        ',Tổng cộng,75',
      ),
    },
  },
  good: {
    files: {
      'Tong-hop-cac-so_2022.csv': lines(
        'STT,Cơ quan báo cáo,Số hội viên',
        '1,Sở Y tế,40',
        '2,Sở Tư pháp,25',
        ',Tổng cộng,65',
      ),
    },
  },
  *check(context) {
    const byTeller = new Map<string, { where: Where; indicators: Set<string> }>();
    for (const { reading, indicator, verdict, toldUnder } of comparedSums(context)) {
      if (verdict !== 'differs' || toldUnder === null) continue;
      const { sheet, cell } = at(reading);
      const told = byTeller.get(toldUnder) ?? { where: { ...NOWHERE, sheet, cell }, indicators: new Set() };
      told.indicators.add(indicator);
      byTeller.set(toldUnder, told);
    }
    for (const [department, { where, indicators }] of byTeller)
      yield { where, args: { department, indicators: [...indicators] }, withholds: [...indicators] };
  },
});
