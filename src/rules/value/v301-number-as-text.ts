import { lines } from '../examples.ts';
import { cellSays } from '../phrases.ts';
import { at, doubted } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V301',
  scope: 'value',
  severity: 'info',
  about: 'oddCells',
  title: { vi: 'Số được lưu dưới dạng văn bản', en: 'A number stored as text' },
  why: {
    vi: 'Ô trông như con số nhưng Excel lưu là chữ, nên hàm SUM trong tệp sẽ bỏ qua ô này. Ở đây con số vẫn được đọc và tính.',
    en: 'The cell looks like a number but Excel holds it as text, so a SUM in the file passes it over. Here it was read and counted.',
  },
  mend: {
    vi: 'Không cần sửa để tổng hợp. Để công thức trong tệp tính đúng: chọn các ô, bấm biểu tượng cảnh báo màu vàng và chọn Convert to Number.',
    en: 'Nothing needs mending for the roll-up. To make formulas in the file count it, select the cells, press the yellow warning sign and choose Convert to Number.',
  },
  message: {
    vi: (_, finding, wording) => `${cellSays(finding, wording)}, là số lưu dưới dạng văn bản; vẫn được tính.`,
    en: (_, finding, wording) => `${cellSays(finding, wording)}, a number stored as text; it was counted.`,
  },
  bad: {
    build: 'text-numbers',
    files: {
      'So-Y-te_2022.xlsx': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  good: {
    build: 'workbook',
    files: {
      'So-Y-te_2022.xlsx': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  *check(context) {
    for (const reading of doubted(context, 'textNumber')) yield { where: at(reading), found: reading.shown };
  },
});
