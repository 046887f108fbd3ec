import { lines } from '../examples.ts';
import { cellSays } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V106',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Số ước chừng', en: 'An approximate number' },
  why: {
    vi: '“Hơn 100”, “gần 2 tỷ”, “khoảng 50” chỉ cho biết mức trên hoặc mức dưới, không phải con số chính xác nên không cộng được.',
    en: '“More than 100”, “nearly 2 billion” or “about 50” gives a bound and not the figure, so it cannot be added up.',
  },
  mend: {
    vi: 'Hỏi đơn vị con số chính xác, ghi số đó và bỏ chữ “hơn”, “gần”, “khoảng”.',
    en: 'Ask the department for the exact figure, write that and drop “hơn”, “gần” or “khoảng”.',
  },
  message: {
    vi: (_, finding, wording) => `${cellSays(finding, wording)}, chỉ là số ước chừng.`,
    en: (_, finding, wording) => `${cellSays(finding, wording)}, which is only approximate.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,hơn 40', '2,Bệnh viện B,25'),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,42', '2,Bệnh viện B,25'),
    },
  },
  check: (context) => problems(context, 'bound'),
});
