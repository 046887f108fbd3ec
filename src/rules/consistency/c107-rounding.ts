import { lines } from '../examples.ts';
import { figure, place, word } from '../phrases.ts';
import { at } from '../readings.ts';
import { rule } from '../rule.ts';
import { comparedSums } from '../sums.ts';

export default rule({
  code: 'C107',
  scope: 'consistency',
  severity: 'info',
  title: { vi: 'Tổng lệch do làm tròn', en: 'A total off by rounding' },
  why: {
    vi: 'Các số được làm tròn (ví dụ đến triệu đồng) nên tổng có thể lệch chút ít so với các dòng. Độ lệch nằm trong mức làm tròn; tổng của các dòng được dùng.',
    en: 'The numbers are rounded (to million đồng, say), so that a total can be a little off its rows. It is off by no more than rounding explains; the sum of the rows is used.',
  },
  mend: {
    vi: 'Không cần sửa. Nếu muốn khớp hoàn toàn, hãy ghi số tiền đầy đủ bằng đồng.',
    en: 'Nothing needs mending. To make them agree to the last digit, write amounts out in đồng.',
  },
  message: {
    vi: (args, finding, wording) =>
      `${place(finding.where, wording)} ghi ${wording.value(word(args, 'indicator'), figure(args, 'stated'))}, các dòng cộng lại được ${wording.value(word(args, 'indicator'), figure(args, 'sum'))}; lệch do làm tròn.`,
    en: (args, finding, wording) =>
      `${place(finding.where, wording)} is given as ${wording.value(word(args, 'indicator'), figure(args, 'stated'))} and its rows add up to ${wording.value(word(args, 'indicator'), figure(args, 'sum'))}; rounding explains the difference.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Quỹ vận động trong năm (triệu đồng)',
        '1,Bệnh viện A,"33,3"',
        '2,Bệnh viện B,"33,3"',
        '3,Bệnh viện C,"33,3"',
        ',Tổng cộng,100',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Quỹ vận động trong năm (triệu đồng)',
        '1,Bệnh viện A,"33,3"',
        '2,Bệnh viện B,"33,3"',
        '3,Bệnh viện C,"33,4"',
        ',Tổng cộng,100',
      ),
    },
  },
  *check(context) {
    for (const { reading, indicator, stated, sum, verdict, toldUnder } of comparedSums(context)) {
      if (verdict !== 'rounding' || toldUnder !== null) continue;
      yield {
        where: at(reading),
        args: { indicator, stated, sum },
        found: reading.shown,
        expected: `= ${sum}`,
      };
    }
  },
});
