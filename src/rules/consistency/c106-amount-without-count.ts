import { lines } from '../examples.ts';
import { figure, labelled, word } from '../phrases.ts';
import { at, firstReported } from '../readings.ts';
import { rule } from '../rule.ts';
import { valueOf } from '../../domain/quantity.ts';

export default rule({
  code: 'C106',
  scope: 'consistency',
  severity: 'warning',
  title: { vi: 'Có số tiền mà không có số lượng', en: 'An amount without its count' },
  why: {
    vi: 'Tệp ghi số tiền khen thưởng, học bổng hoặc quà nhưng không ghi số người, số suất; bảng tổng hợp sẽ thiếu số lượng của đơn vị này.',
    en: 'The file gives an amount for awards, scholarships or gifts but not how many there were; the roll-up will lack this department’s count.',
  },
  mend: {
    vi: 'Hỏi lại đơn vị và bổ sung cột số lượng (số người, số suất) tương ứng với số tiền.',
    en: 'Ask the department and add the column with the count that belongs to the amount.',
  },
  message: {
    vi: (args, _, wording) =>
      `Có ${labelled(wording, word(args, 'amount'))} (${wording.money(figure(args, 'value'))}) nhưng không có ${labelled(wording, word(args, 'count'))}.`,
    en: (args, _, wording) =>
      `There is ${labelled(wording, word(args, 'amount'))} (${wording.money(figure(args, 'value'))}) but not ${labelled(wording, word(args, 'count'))}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Số tiền tặng quà (đồng)',
        '1,Bệnh viện A,40,26000000',
        '2,Bệnh viện B,25,9000000',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số suất quà,Số tiền tặng quà (đồng)',
        '1,Bệnh viện A,130,26000000',
        '2,Bệnh viện B,45,9000000',
      ),
    },
  },
  *check({ submission, catalogue, withheld }) {
    if (submission === null) return;
    for (const { id: amount, amountOf: count } of catalogue.indicators) {
      if (count === undefined || withheld.has(amount) || withheld.has(count)) continue;
      const value = valueOf(submission.figures.get(amount));
      const cell = firstReported(submission.readings.get(amount));
      if (value === null || value === 0 || cell === null) continue;
      if (submission.figures.get(count)?.state !== 'blank') continue;
      yield { where: at(cell), args: { amount, count, value }, found: cell.shown };
    }
  },
});
