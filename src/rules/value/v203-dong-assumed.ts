import { lines } from '../examples.ts';
import { cellSays, figure } from '../phrases.ts';
import { at, doubted } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V203',
  scope: 'value',
  severity: 'warning',
  about: 'oddCells',
  title: { vi: 'Đơn vị tính được coi là đồng', en: 'The unit was taken to be đồng' },
  why: {
    vi: 'Không nơi nào ghi đơn vị tính. Con số từ 1.000.000 trở lên nên được hiểu là đồng; nếu thực ra là nghìn đồng thì tổng sẽ nhỏ hơn thực tế một nghìn lần.',
    en: 'No unit is given anywhere. The number is 1,000,000 or more and so was taken as đồng; were it in thousands, the total would be a thousand times too small.',
  },
  mend: {
    vi: 'Kiểm tra con số có đúng là đồng không, rồi ghi đơn vị vào tiêu đề cột, ví dụ “Quỹ vận động trong năm (đồng)”.',
    en: 'See whether the number is in đồng and give the unit in the header, for example “Quỹ vận động trong năm (đồng)”.',
  },
  message: {
    vi: (args, finding, wording) =>
      `${cellSays(finding, wording)} không kèm đơn vị tính; được hiểu là ${wording.money(figure(args, 'dong'))}.`,
    en: (args, finding, wording) =>
      `${cellSays(finding, wording)} without a unit; it was taken as ${wording.money(figure(args, 'dong'))}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Quỹ vận động trong năm',
        '1,Bệnh viện A,71500000',
        '2,Bệnh viện B,20000000',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Quỹ vận động trong năm (đồng)',
        '1,Bệnh viện A,71500000',
        '2,Bệnh viện B,20000000',
      ),
    },
  },
  *check(context) {
    for (const reading of doubted(context, 'dongAssumed')) {
      if (reading.value.state !== 'reported') continue;
      yield { where: at(reading), args: { dong: reading.value.value }, found: reading.shown };
    }
  },
});
