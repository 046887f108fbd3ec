import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { figure } from '../phrases.ts';
import { rule } from '../rule.ts';

const HEAD = 'STT,Tên đơn vị,Số hội viên,Ghi chú';

export default rule({
  code: 'F209',
  scope: 'file',
  severity: 'info',
  about: 'notes',
  title: { vi: 'Tệp gọi chương trình khác (DDE)', en: 'The file calls on other programs (DDE)' },
  why: {
    vi: 'Một số ô dùng DDE để lấy dữ liệu từ chương trình khác; kẻ xấu hay dùng cách này để chạy lệnh trên máy người mở tệp. Ở đây không chương trình nào được gọi; con số được đọc là số đã lưu lần cuối.',
    en: 'Some cells use DDE to fetch data from another program, a way often abused to run commands on the computer of whoever opens the file. No program is called here; what is read is the number last saved.',
  },
  mend: {
    vi: 'Khi mở tệp trong Excel hoặc LibreOffice và được hỏi có cập nhật liên kết hay chạy chương trình khác không, hãy chọn No. Hỏi đơn vị có biết liên kết này không; nếu cần số liệu, đề nghị chép giá trị (Paste Special > Values) và gửi lại.',
    en: 'When Excel or LibreOffice asks whether to update links or start another program, answer No. Ask the department whether it knows of the link; where the figure is needed, have it pasted as a value (Paste Special > Values) and sent again.',
  },
  message: {
    vi: (args, _, wording) =>
      `Tệp có ${wording.number(figure(args, 'count'))} liên kết DDE tới chương trình khác; không chương trình nào được gọi.`,
    en: (args, _, wording) =>
      `The file has DDE links to other programs (${wording.number(figure(args, 'count'))}); none was called.`,
  },
  bad: {
    files: { 'So-Y-te_2022.csv': lines(HEAD, "1,Bệnh viện A,40,=cmd|'/C calc'!A0", '2,Bệnh viện B,25,') },
  },
  good: { files: { 'So-Y-te_2022.csv': lines(HEAD, '1,Bệnh viện A,40,=A|B', '2,Bệnh viện B,25,') } },
  *check({ source }) {
    for (const note of source.notes) {
      if (note.kind === 'ddeLinks') yield { where: NOWHERE, args: { count: note.count } };
    }
  },
});
