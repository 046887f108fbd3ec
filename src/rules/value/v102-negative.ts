import { lines } from '../examples.ts';
import { cellSays } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V102',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Số âm', en: 'A negative number' },
  why: {
    vi: 'Số người, số đơn vị và số tiền không thể nhỏ hơn 0; số âm thường do gõ nhầm dấu hoặc công thức trừ sai.',
    en: 'Persons, units and amounts cannot be below 0; a negative number usually comes from a slip of the key or a wrong formula.',
  },
  mend: {
    vi: 'Kiểm tra công thức hoặc dấu trừ trong ô, sửa thành số đúng, lưu rồi gửi lại.',
    en: 'Check the formula or the minus sign in the cell, put in the right number, save and send it again.',
  },
  message: {
    vi: (_, finding, wording) => `${cellSays(finding, wording)}, là số âm.`,
    en: (_, finding, wording) => `${cellSays(finding, wording)}, which is below zero.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,-40', '2,Bệnh viện B,25'),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  check: (context) => problems(context, 'negative', () => ({ expected: '≥ 0' })),
});
