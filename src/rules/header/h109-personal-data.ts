import type { PersonalColumn } from '../../layout/personal.ts';
import type { SubmissionContext } from '../context.ts';
import { lines } from '../examples.ts';
import { headerPlace } from '../fields.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'H109',
  scope: 'header',
  severity: 'warning',
  title: { vi: 'Tệp có dữ liệu cá nhân', en: 'The file holds personal data' },
  why: {
    vi: 'Báo cáo chỉ cần số liệu tổng hợp. Số căn cước, tài khoản ngân hàng, điện thoại, ngày sinh, địa chỉ… của từng người được pháp luật bảo vệ và không nên gửi kèm. Các cột này không được đọc và không được chép sang bất cứ đâu.',
    en: 'The report needs counts only. Identity numbers, bank accounts, telephone numbers, dates of birth and addresses of persons are protected by law and should not be sent along. Such columns are not read and not copied anywhere.',
  },
  mend: {
    vi: 'Xóa hẳn cột hoặc dòng này (không chỉ ẩn đi) trước khi gửi, lưu rồi gửi lại; xóa cả các bản đã gửi qua thư điện tử hoặc Zalo nếu được.',
    en: 'Delete the column or row (hiding it is not enough) before sending, save and send the file again; delete earlier copies from e-mail and chat where you can.',
  },
  message: {
    vi: (_, { where }) =>
      `“${where.column ?? ''}” có vẻ là dữ liệu cá nhân; nội dung không được đọc và không được chép sang đâu.`,
    en: (_, { where }) =>
      `“${where.column ?? ''}” looks like personal data; what stands there was not read and is copied nowhere.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Số điện thoại',
        '1,Bệnh viện A,40,0912 000 001',
        '2,Bệnh viện B,25,0912 000 002',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  *check(context) {
    for (const column of columnsOf(context)) yield { where: headerPlace(column) };
  },
});

function columnsOf({ tables, personalLists = [] }: SubmissionContext): readonly PersonalColumn[] {
  return [
    ...tables.flatMap(({ fields }) => fields.filter(({ personal }) => personal === true)),
    ...personalLists,
  ];
}
