import type { Args } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { cellSays, figures, word } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';
import type { Wording } from '../rule.ts';

function readings(args: Args, wording: Wording, or: string): string {
  return figures(args, 'readings')
    .map((value) => wording.value(word(args, 'indicator'), value))
    .join(or);
}

export default rule({
  code: 'V104',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Con số hiểu được theo hai cách', en: 'The number can be read two ways' },
  why: {
    vi: 'Dấu chấm hoặc dấu phẩy trong ô có thể là dấu phân cách hàng nghìn, cũng có thể là dấu thập phân; hai cách hiểu chênh nhau đến một nghìn lần.',
    en: 'The dot or comma in the cell may mark thousands or decimals; the two readings differ up to a thousandfold.',
  },
  mend: {
    vi: 'Hỏi lại đơn vị, rồi ghi con số đầy đủ bằng đồng không viết tắt, ví dụ 1150000000, hoặc ghi rõ “1,15 tỷ đồng”.',
    en: 'Ask the department, then write the amount out in đồng, for example 1150000000, or plainly as “1,15 tỷ đồng”.',
  },
  message: {
    vi: (args, finding, wording) =>
      `${cellSays(finding, wording)}, có thể hiểu là ${readings(args, wording, ' hoặc ')}.`,
    en: (args, finding, wording) =>
      `${cellSays(finding, wording)}, which can mean ${readings(args, wording, ' or ')}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Quỹ vận động trong năm',
        '1,Bệnh viện A,1.150 triệu',
        '2,Bệnh viện B,20 triệu',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Quỹ vận động trong năm',
        '1,Bệnh viện A,"1,15 tỷ"',
        '2,Bệnh viện B,20 triệu',
      ),
    },
  },
  check: (context) =>
    problems(context, 'ambiguous', (problem, { indicator }) => ({
      args: { indicator, readings: problem.readings },
    })),
});
