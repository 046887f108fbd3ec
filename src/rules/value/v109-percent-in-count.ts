import { lines } from '../examples.ts';
import { cellSays, word } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V109',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Tỷ lệ phần trăm ở cột số lượng', en: 'A percentage in a column of counts' },
  why: {
    vi: 'Cột này cần số người, số đơn vị hoặc số tiền; tỷ lệ phần trăm không cộng được giữa các đơn vị.',
    en: 'The column asks for persons, units or an amount; percentages of different units cannot be added up.',
  },
  mend: {
    vi: 'Thay tỷ lệ bằng số lượng. Nếu muốn báo cả tỷ lệ, thêm một cột riêng có tiêu đề “Tỷ lệ (%)”.',
    en: 'Put the count in place of the percentage. For the rate itself add a column headed “Tỷ lệ (%)”.',
  },
  message: {
    vi: (args, finding, wording) =>
      `${cellSays(finding, wording)}, là tỷ lệ phần trăm; cột này cần số lượng (${wording.unit(word(args, 'indicator'))}).`,
    en: (args, finding, wording) =>
      `${cellSays(finding, wording)}, a percentage where a count is asked for (${wording.unit(word(args, 'indicator'))}).`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,85%', '2,Bệnh viện B,25'),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  check: (context) => problems(context, 'percentInCount', (_, { indicator }) => ({ args: { indicator } })),
});
