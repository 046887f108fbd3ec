import { lines } from '../examples.ts';
import { figure, word } from '../phrases.ts';
import { at, hasBothSides } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'C111',
  scope: 'consistency',
  severity: 'info',
  title: { vi: 'Có tỷ lệ mà không có số lượng', en: 'A rate without its counts' },
  why: {
    vi: 'Tỷ lệ của tỉnh là tổng số đạt chia cho tổng số, không phải trung bình các tỷ lệ. Tỷ lệ không kèm số lượng vẫn được hiển thị nhưng không vào tỷ lệ chung của tỉnh.',
    en: 'The province’s rate is the sum of those that achieved it over the sum of the totals, never a mean of percentages. A rate without counts is shown, and left out of the province’s rate.',
  },
  mend: {
    vi: 'Đề nghị đơn vị bổ sung hai cột số lượng: số đạt và tổng số.',
    en: 'Ask the department for the two counts: those that achieved it, and the total.',
  },
  message: {
    vi: (args, _, wording) =>
      `${wording.label(word(args, 'rate'))}: chỉ ghi ${wording.percent(figure(args, 'percent'))}, không kèm đủ số lượng, nên không tính vào tỷ lệ chung của tỉnh.`,
    en: (args, _, wording) =>
      `${wording.label(word(args, 'rate'))}: only ${wording.percent(figure(args, 'percent'))} is given without both counts, so it is left out of the province’s rate.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Tỷ lệ đơn vị có quỹ (%)',
        '1,Văn phòng Sở,40,100',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị có quỹ,Tỷ lệ đơn vị có quỹ (%)',
        '1,Văn phòng Sở,12,12,100',
      ),
    },
  },
  *check({ submission, withheld }) {
    for (const [rate, { percent, reading }] of submission?.stated ?? []) {
      if (!hasBothSides(submission?.pairs.get(rate)) && !withheld.has(rate))
        yield { where: at(reading), args: { rate, percent }, found: reading.shown };
    }
  },
});
