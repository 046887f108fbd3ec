import { shownPercent } from '../../domain/ratio.ts';
import { lines } from '../examples.ts';
import { cellSays, figure } from '../phrases.ts';
import { at } from '../readings.ts';
import { rule } from '../rule.ts';
import { ratesAgainstCounts } from '../stated-rates.ts';

export default rule({
  code: 'C105',
  scope: 'consistency',
  severity: 'warning',
  title: { vi: 'Tỷ lệ ghi trong tệp không khớp số lượng', en: 'A stated rate does not match the counts' },
  why: {
    vi: 'Tỷ lệ ghi trong tệp không bằng số đạt chia cho tổng số. Tỷ lệ tính từ số lượng được dùng; nhưng có thể một trong hai số lượng bị ghi sai.',
    en: 'The rate in the file is not what its counts give. The rate computed from the counts is used; but one of the counts may be wrong.',
  },
  mend: {
    vi: 'Kiểm tra lại hai số lượng. Nếu số lượng đúng, sửa hoặc xóa tỷ lệ; nếu tỷ lệ đúng, sửa số lượng.',
    en: 'Check the two counts. If they are right, mend or delete the rate; if the rate is right, mend the counts.',
  },
  message: {
    vi: (args, finding, wording) =>
      `${cellSays(finding, wording)}, nhưng ${wording.number(figure(args, 'numerator'))}/${wording.number(figure(args, 'denominator'))} là ${wording.percent(figure(args, 'percent'))}.`,
    en: (args, finding, wording) =>
      `${cellSays(finding, wording)}, but ${wording.number(figure(args, 'numerator'))}/${wording.number(figure(args, 'denominator'))} is ${wording.percent(figure(args, 'percent'))}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị đạt ĐVHT,Tỷ lệ %',
        '1,Khối bệnh viện,12,9,90',
        '2,Khối trung tâm,4,3,75',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị đạt ĐVHT,Tỷ lệ %',
        '1,Khối bệnh viện,12,9,75',
        '2,Khối trung tâm,4,3,75',
      ),
    },
  },
  *check(context) {
    for (const stated of ratesAgainstCounts(context)) {
      const { numerator, denominator } = stated.counts;
      const percent = shownPercent(stated.counts);
      yield {
        where: at(stated.reading),
        args: { numerator, denominator, percent },
        found: stated.reading.shown,
        expected: `= ${percent} %`,
      };
    }
  },
});
