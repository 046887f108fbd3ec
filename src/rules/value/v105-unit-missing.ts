import { lines } from '../examples.ts';
import { cellSays } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V105',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Số tiền không rõ đơn vị tính', en: 'An amount without its unit' },
  why: {
    vi: 'Không có nơi nào ghi đơn vị tính và con số quá nhỏ để là đồng; có thể là nghìn, triệu hoặc tỷ đồng. Đoán sai sẽ lệch một nghìn lần.',
    en: 'No unit is given anywhere and the number is too small to be đồng; it may be thousands, millions or billions. A wrong guess is off a thousandfold.',
  },
  mend: {
    vi: 'Ghi đơn vị tính vào tiêu đề cột, ví dụ “Quỹ vận động trong năm (triệu đồng)”, hoặc thêm dòng “Đơn vị tính: triệu đồng” phía trên bảng, lưu rồi gửi lại.',
    en: 'Give the unit in the header, for example “Quỹ vận động trong năm (triệu đồng)”, or in a line “Đơn vị tính: triệu đồng” above the table, save and send it again.',
  },
  message: {
    vi: (_, finding, wording) =>
      `${cellSays(finding, wording)} nhưng không nơi nào ghi đơn vị tính (đồng, nghìn, triệu hay tỷ đồng).`,
    en: (_, finding, wording) =>
      `${cellSays(finding, wording)}, and nothing tells the unit (đồng, thousands, millions or billions of đồng).`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Quỹ vận động trong năm',
        '1,Bệnh viện A,71',
        '2,Bệnh viện B,20',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Quỹ vận động trong năm (triệu đồng)',
        '1,Bệnh viện A,71',
        '2,Bệnh viện B,20',
      ),
    },
  },
  check: (context) => problems(context, 'unitMissing', (problem) => ({ args: { number: problem.number } })),
});
