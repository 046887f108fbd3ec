import { lines } from '../examples.ts';
import { cellSays } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V101',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Ô số liệu không phải là số', en: 'Not a number' },
  why: {
    vi: 'Ô này phải ghi một con số thì mới cộng được. Chỉ tiêu liên quan tạm thời không được tính cho đến khi ô được sửa.',
    en: 'Only a number can be added up. The indicator is not counted until the cell is mended.',
  },
  mend: {
    vi: 'Mở tệp trong Excel, thay nội dung ô bằng con số (ví dụ 40). Nếu không có số liệu thì để trống; lời giải thích ghi vào cột Ghi chú.',
    en: 'Open the file in Excel and put the number (40, say) in the cell. Leave it empty if there is no figure; explanations belong in the notes column.',
  },
  message: {
    vi: (_, finding, wording) => `${cellSays(finding, wording)}, không phải là một con số.`,
    en: (_, finding, wording) => `${cellSays(finding, wording)}, which is not a number.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,bốn mươi người',
        '2,Bệnh viện B,25',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  check: (context) => problems(context, 'notANumber'),
});
