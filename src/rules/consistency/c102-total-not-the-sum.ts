import { lines } from '../examples.ts';
import { figure, place, word } from '../phrases.ts';
import { at } from '../readings.ts';
import { rule } from '../rule.ts';
import { comparedSums } from '../sums.ts';

export default rule({
  code: 'C102',
  scope: 'consistency',
  severity: 'error',
  title: { vi: 'Dòng tổng không bằng tổng các dòng', en: 'A total is not the sum of its rows' },
  why: {
    vi: 'Số ở dòng tổng (hoặc dòng cộng của một nhóm) khác với tổng các dòng bên dưới; có dòng ghi sai, thiếu dòng hoặc tổng chưa tính lại. Chỉ tiêu này tạm thời không được tính.',
    en: 'The number in the total (or in a group’s subtotal) differs from the sum of its rows: a row is wrong or lacking, or the total was not computed again. The indicator is not counted for now.',
  },
  mend: {
    vi: 'Mở tệp trong Excel, cộng lại cột này bằng hàm SUM, tìm dòng bị sót hoặc ghi sai, sửa rồi gửi lại.',
    en: 'Open the file in Excel, add up the column with SUM, find the row that is lacking or wrong, mend it and send it again.',
  },
  message: {
    vi: (args, finding, wording) =>
      `${place(finding.where, wording)} ghi ${wording.value(word(args, 'indicator'), figure(args, 'stated'))}, trong khi các dòng cộng lại được ${wording.value(word(args, 'indicator'), figure(args, 'sum'))}.`,
    en: (args, finding, wording) =>
      `${place(finding.where, wording)} is given as ${wording.value(word(args, 'indicator'), figure(args, 'stated'))}, but its rows add up to ${wording.value(word(args, 'indicator'), figure(args, 'sum'))}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,40',
        '2,Bệnh viện B,25',
        ',Tổng cộng,75',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,40',
        '2,Bệnh viện B,25',
        ',Tổng cộng,65',
      ),
    },
  },
  *check(context) {
    for (const { reading, indicator, stated, sum, verdict, toldUnder } of comparedSums(context)) {
      if (verdict !== 'differs' || toldUnder !== null) continue;
      yield {
        where: at(reading),
        args: { indicator, stated, sum },
        found: reading.shown,
        expected: `= ${sum}`,
        withholds: [indicator],
      };
    }
  },
});
