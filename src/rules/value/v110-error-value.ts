import { lines } from '../examples.ts';
import { cellSays } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V110',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Ô báo lỗi công thức', en: 'The formula ended in an error' },
  why: {
    vi: 'Công thức trong ô không cho ra kết quả (chia cho 0, mất ô tham chiếu, sai tên hàm…), nên ô không có số liệu.',
    en: 'The formula has no result (a division by 0, a lost reference, a wrong name), so the cell holds no figure.',
  },
  mend: {
    vi: 'Mở tệp trong Excel, bấm vào ô và sửa công thức cho đến khi hiện ra con số; hoặc gõ thẳng con số vào ô.',
    en: 'Open the file in Excel, click the cell and correct the formula until it shows a number; or type the number itself.',
  },
  message: {
    vi: (_, finding, wording) => `${cellSays(finding, wording)}, là lỗi công thức.`,
    en: (_, finding, wording) => `${cellSays(finding, wording)}, which is the error of a formula.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,#REF!', '2,Bệnh viện B,25'),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  check: (context) => problems(context, 'errorValue'),
});
