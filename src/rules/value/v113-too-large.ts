import { lines } from '../examples.ts';
import { cellSays } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V113',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Con số quá lớn', en: 'The number is too large' },
  why: {
    vi: 'Con số lớn đến mức không thể lưu chính xác từng đơn vị; thường do gõ thừa chữ số hoặc ghi sai đơn vị tính.',
    en: 'The number is too large to be held exactly; usually digits were typed twice or the unit is wrong.',
  },
  mend: {
    vi: 'Đếm lại số chữ số và đơn vị tính trong ô, sửa thành số đúng, lưu rồi gửi lại.',
    en: 'Count the digits and check the unit, put in the right number, save and send it again.',
  },
  message: {
    vi: (_, finding, wording) => `${cellSays(finding, wording)}, quá lớn so với mọi số liệu có thể có.`,
    en: (_, finding, wording) => `${cellSays(finding, wording)}, which is larger than any figure can be.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,40404040404040404040',
        '2,Bệnh viện B,25',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  check: (context) => problems(context, 'tooLarge', () => ({ expected: `≤ ${Number.MAX_SAFE_INTEGER}` })),
});
