import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'H101',
  scope: 'header',
  severity: 'error',
  title: { vi: 'Không tìm thấy bảng số liệu', en: 'No table found' },
  why: {
    vi: 'Tệp đọc được nhưng không có bảng nào mà tiêu đề nêu chỉ tiêu của chương trình, nên không lấy được số liệu.',
    en: 'The file can be read, but no table in it has headers that name indicators of the programme, so no figure can be taken.',
  },
  mend: {
    vi: 'Mở tệp trong Excel, kiểm tra có một dòng tiêu đề cột (ví dụ “Tên đơn vị”, “Số hội viên”, “Đơn vị đạt Đơn vị học tập”) và số liệu nằm ngay bên dưới. Chắc chắn nhất là chép số liệu vào mẫu trống của chương trình (lệnh: khuyenhoc template).',
    en: 'Open the file in Excel and see that one row holds the headers (such as “Tên đơn vị”, “Số hội viên”, “Đơn vị đạt Đơn vị học tập”) with the figures right below. The surest way is to copy the figures into the programme’s blank form (command: khuyenhoc template).',
  },
  message: {
    vi: () => 'Không tìm thấy bảng nào có tiêu đề nêu chỉ tiêu của chương trình.',
    en: () => 'No table was found whose headers name indicators of the programme.',
  },
  bad: {
    files: { 'So-Y-te_2022.csv': lines('Kính gửi: Hội Khuyến học tỉnh', 'Sở xin gửi số liệu sau.') },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  *check({ source, submission, tables }) {
    if (source.failure === null && submission === null && tables.length === 0) yield { where: NOWHERE };
  },
});
