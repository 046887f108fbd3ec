import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { at, firstReported } from '../readings.ts';
import { rule } from '../rule.ts';
import { missedSentence, missedTarget } from '../targets.ts';

export default rule({
  code: 'T101',
  scope: 'target',
  severity: 'target',
  title: { vi: 'Đơn vị chưa đạt chỉ tiêu', en: 'A department misses a target' },
  why: {
    vi: 'Kết quả của đơn vị thấp hơn chỉ tiêu của chương trình. Đây không phải lỗi của báo cáo và không làm thay đổi kết luận về báo cáo.',
    en: 'The department’s result falls short of the programme’s target. This is no mistake of the submission and does not change its status.',
  },
  mend: {
    vi: 'Không sửa báo cáo. Số trường hợp còn thiếu cho biết đơn vị cần thêm bao nhiêu để đạt; đưa vào nhận xét và kế hoạch năm sau.',
    en: 'Do not change the submission. The number lacking says how many more would meet the target; use it in the remarks and next year’s plan.',
  },
  message: {
    vi: (args, _, wording) => missedSentence(args, wording),
    en: (args, _, wording) => missedSentence(args, wording),
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị đạt ĐVHT',
        '1,Khối bệnh viện,7,6',
        '2,Khối trung tâm,4,3',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị đạt ĐVHT',
        '1,Khối bệnh viện,7,7',
        '2,Khối trung tâm,4,3',
      ),
    },
  },
  *check({ rates, catalogue, submission }) {
    for (const { id, numerator } of catalogue.rates) {
      const result = rates.get(id);
      if (result?.met !== false) continue;
      const cell = firstReported(submission?.readings.get(numerator));
      const { sheet, cell: name } = cell === null ? NOWHERE : at(cell);
      yield {
        where: { ...NOWHERE, sheet, cell: name, indicator: id },
        ...missedTarget(id, result, numerator),
      };
    }
  },
});
