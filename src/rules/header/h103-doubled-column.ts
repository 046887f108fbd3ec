import { lines } from '../examples.ts';
import { labelled, word } from '../phrases.ts';
import { at } from '../readings.ts';
import { disagreements } from '../disagreements.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'H103',
  scope: 'header',
  severity: 'error',
  title: { vi: 'Hai cột cùng chỉ tiêu, số khác nhau', en: 'Two columns of one indicator differ' },
  why: {
    vi: 'Trong một bảng có hai cột cùng nói về một chỉ tiêu nhưng ghi số khác nhau; không biết số nào đúng nên chỉ tiêu này tạm thời không được tính.',
    en: 'One table has two columns for the same indicator with different numbers; nobody can tell which is right, so the indicator is not counted for now.',
  },
  mend: {
    vi: 'Giữ lại một cột có số đúng và xóa cột kia; nếu hai cột là hai chỉ tiêu khác nhau thì ghi tiêu đề đầy đủ cho từng cột.',
    en: 'Keep the column whose numbers are right and delete the other; if they are two different things, give each its full header.',
  },
  message: {
    vi: (args, finding, wording) =>
      `Cột “${finding.where.column ?? ''}” và cột “${word(args, 'column')}” cùng là ${labelled(wording, word(args, 'indicator'))} nhưng ghi khác nhau: “${finding.found ?? ''}” và “${word(args, 'other')}”.`,
    en: (args, finding, wording) =>
      `The columns “${finding.where.column ?? ''}” and “${word(args, 'column')}” both mean ${labelled(wording, word(args, 'indicator'))} but differ: “${finding.found ?? ''}” and “${word(args, 'other')}”.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Tổng số hội viên',
        '1,Bệnh viện A,40,40',
        '2,Bệnh viện B,25,26',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  *check(context) {
    for (const { reading, other } of disagreements(context, true)) {
      yield {
        where: at(reading),
        args: { indicator: reading.indicator, column: other.column, other: other.shown },
        found: reading.shown,
        withholds: [reading.indicator],
      };
    }
  },
});
