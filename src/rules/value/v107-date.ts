import { lines } from '../examples.ts';
import { cellSays } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V107',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Ô số liệu chứa ngày tháng', en: 'A date in a column of figures' },
  why: {
    vi: 'Khi gõ “11/12” (11 trên 12), Excel tự đổi thành ngày 11 tháng 12. Con số gốc đã mất nên không đoán được.',
    en: 'Typed as “11/12” (11 of 12), Excel turns it into 11 December. The number is gone and cannot be guessed.',
  },
  mend: {
    vi: 'Chọn ô, vào Home > Number, chọn General hoặc Number, rồi gõ lại con số. Nếu muốn ghi “11 trên 12”, hãy ghi 11 và 12 vào hai cột riêng.',
    en: 'Select the cell, choose General or Number under Home > Number and type the number again. For “11 of 12” put 11 and 12 in two columns.',
  },
  message: {
    vi: (_, finding, wording) => `${cellSays(finding, wording)}, là ngày tháng chứ không phải số liệu.`,
    en: (_, finding, wording) => `${cellSays(finding, wording)}, which is a date and not a figure.`,
  },
  bad: {
    build: 'dates',
    files: {
      'So-Y-te_2022.xlsx': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,2022-12-11',
        '2,Bệnh viện B,25',
      ),
    },
  },
  good: {
    build: 'workbook',
    files: {
      'So-Y-te_2022.xlsx': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,11', '2,Bệnh viện B,25'),
    },
  },
  check: (context) => problems(context, 'date'),
});
