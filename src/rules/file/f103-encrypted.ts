import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25');

export default rule({
  code: 'F103',
  scope: 'file',
  severity: 'error',
  about: 'failure',
  title: { vi: 'Tệp đặt mật khẩu', en: 'The file asks for a password' },
  why: {
    vi: 'Tệp đã được mã hóa bằng mật khẩu; không có mật khẩu thì không đọc được số liệu.',
    en: 'The file is encrypted; without its password no figure can be read.',
  },
  mend: {
    vi: 'Mở tệp trong Excel bằng mật khẩu, vào File > Info > Protect Workbook > Encrypt with Password, xóa mật khẩu trong ô, bấm OK rồi lưu lại. Nếu không có mật khẩu, đề nghị đơn vị gửi bản không đặt mật khẩu.',
    en: 'Open the file in Excel with its password, choose File > Info > Protect Workbook > Encrypt with Password, clear the box, press OK and save. Without the password, ask the department for a copy that has none.',
  },
  message: {
    vi: () => 'Tệp được bảo vệ bằng mật khẩu nên không đọc được.',
    en: () => 'The file is protected by a password and cannot be read.',
  },
  bad: { build: 'encrypted', files: { 'So-Y-te_2022.xlsx': ROWS } },
  good: { build: 'workbook', files: { 'So-Y-te_2022.xlsx': ROWS } },
  *check({ source }) {
    if (source.failure?.kind === 'encrypted') yield { where: NOWHERE };
  },
});
