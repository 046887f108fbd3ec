import { lines } from '../examples.ts';
import { cellSays } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V111',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Công thức chưa được tính', en: 'The formula was never computed' },
  why: {
    vi: 'Ô chứa công thức nhưng tệp không lưu kết quả, thường do tệp được xuất từ phần mềm khác và chưa từng mở trong Excel. Ở đây chỉ tính được công thức cộng, trừ, nhân, chia các ô có số trong tệp; công thức này không thuộc loại đó.',
    en: 'The cell holds a formula and the file has no result for it, usually because another program wrote it and Excel never opened it. Only formulas that add, subtract, multiply or divide cells of the file that hold numbers are computed here; this one is not of that kind.',
  },
  mend: {
    vi: 'Mở tệp trong Excel, bấm F9 để tính lại, kiểm tra các con số đã hiện ra, lưu (Ctrl+S) rồi gửi lại.',
    en: 'Open the file in Excel, press F9 to compute, see that the numbers appear, save (Ctrl+S) and send it again.',
  },
  message: {
    vi: (_, finding, wording) => `${cellSays(finding, wording)}, là công thức chưa có kết quả.`,
    en: (_, finding, wording) => `${cellSays(finding, wording)}, a formula without a result.`,
  },
  bad: {
    build: 'uncomputed',
    files: {
      'So-Y-te_2022.xlsx': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,=COUNTA(B2:B3)',
        '2,Bệnh viện B,25',
      ),
    },
  },
  good: {
    build: 'workbook',
    files: {
      'So-Y-te_2022.xlsx': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  check: (context) => problems(context, 'uncomputed'),
});
