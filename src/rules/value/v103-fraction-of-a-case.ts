import { lines } from '../examples.ts';
import { cellSays, word } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V103',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Số thập phân ở nơi phải là số nguyên', en: 'A fraction where only whole numbers make sense' },
  why: {
    vi: 'Số người, số đơn vị, số suất và số đồng phải là số nguyên. Số thập phân thường là tỷ lệ ghi nhầm cột, hoặc dấu phẩy đặt sai chỗ.',
    en: 'Persons, units, gifts and đồng are whole. A fraction is usually a rate in the wrong column or a misplaced decimal mark.',
  },
  mend: {
    vi: 'Ghi lại số nguyên đúng. Nếu đây là tỷ lệ thì chuyển sang cột tỷ lệ; nếu là số tiền tính bằng triệu đồng thì ghi rõ đơn vị, ví dụ “71,5 triệu đồng”.',
    en: 'Write the right whole number. A rate belongs in the column for rates; an amount in million đồng needs its unit, for example “71,5 triệu đồng”.',
  },
  message: {
    vi: (args, finding, wording) =>
      `${cellSays(finding, wording)}, không phải số nguyên (${wording.unit(word(args, 'indicator'))}).`,
    en: (args, finding, wording) =>
      `${cellSays(finding, wording)}, which is not a whole number (${wording.unit(word(args, 'indicator'))}).`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,"40,5"', '2,Bệnh viện B,25'),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  check: (context) => problems(context, 'fractional', (_, { indicator }) => ({ args: { indicator } })),
});
