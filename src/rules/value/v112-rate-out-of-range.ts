import { lines } from '../examples.ts';
import { cellSays } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V112',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Tỷ lệ ngoài khoảng 0–100%', en: 'A rate outside 0–100 %' },
  why: {
    vi: 'Một phần của tổng thể không thể vượt 100% hoặc nhỏ hơn 0%; thường do lấy nhầm tử số, mẫu số, hoặc nhân 100 hai lần.',
    en: 'A part of a whole cannot pass 100 % or fall below 0 %; usually the wrong count was taken, or the rate was multiplied by 100 twice.',
  },
  mend: {
    vi: 'Kiểm tra lại số đạt và tổng số, tính lại tỷ lệ (số đạt chia tổng số nhân 100), hoặc xóa cột tỷ lệ: tỷ lệ sẽ được tính từ số lượng.',
    en: 'Check the two counts and compute the rate again (those that achieved it divided by the total, times 100), or delete the column: rates are computed from the counts.',
  },
  message: {
    vi: (_, finding, wording) => `${cellSays(finding, wording)}, nằm ngoài khoảng từ 0 đến 100%.`,
    en: (_, finding, wording) => `${cellSays(finding, wording)}, which is outside 0 to 100 %.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị đạt ĐVHT,Tỷ lệ %',
        '1,Khối bệnh viện,12,9,750',
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
  check: (context) => problems(context, 'rateOutOfRange', () => ({ expected: '0–100' })),
});
