import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { figure } from '../phrases.ts';
import { rule } from '../rule.ts';
import { missedSentence, missedTarget } from '../targets.ts';

export default rule({
  code: 'T102',
  scope: 'target',
  severity: 'target',
  title: { vi: 'Toàn tỉnh chưa đạt chỉ tiêu', en: 'The province misses a target' },
  why: {
    vi: 'Tỷ lệ chung của tỉnh (tổng số đạt chia cho tổng số của các đơn vị có đủ số liệu) thấp hơn chỉ tiêu của chương trình.',
    en: 'The province’s rate (those that achieved it over the total, added up over the departments that gave both) falls short of the programme’s target.',
  },
  mend: {
    vi: 'Không phải lỗi số liệu. Xem bảng chỉ tiêu theo đơn vị để biết đơn vị nào còn thiếu nhiều nhất.',
    en: 'This is no mistake in the data. The table of targets by department shows who lacks most.',
  },
  message: {
    vi: (args, _, wording) =>
      `Toàn tỉnh (${wording.number(figure(args, 'departments'))} đơn vị có số liệu): ${missedSentence(args, wording)}`,
    en: (args, _, wording) =>
      `The province (departments with figures: ${wording.number(figure(args, 'departments'))}): ${missedSentence(args, wording)}`,
  },
  bad: {
    rollup: true,
    files: {
      'So-Tu-phap_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị đạt ĐVHT',
        '1,Khối phòng,7,6',
        '2,Khối trung tâm,4,3',
      ),
    },
  },
  good: {
    rollup: true,
    files: {
      'So-Tu-phap_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị đạt ĐVHT',
        '1,Khối phòng,7,7',
        '2,Khối trung tâm,4,3',
      ),
    },
  },
  *checkRun({ rates, catalogue }) {
    for (const { id, numerator } of catalogue.rates) {
      const result = rates.get(id);
      if (result?.met !== false) continue;
      const { args, ...rest } = missedTarget(id, result, numerator);
      yield {
        where: { ...NOWHERE, indicator: id },
        ...rest,
        args: { ...args, departments: result.departments },
      };
    }
  },
});
