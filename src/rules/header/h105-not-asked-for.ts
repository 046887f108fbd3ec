import { lines } from '../examples.ts';
import { headerPlace, meant } from '../fields.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'H105',
  scope: 'header',
  severity: 'info',
  title: {
    vi: 'Cột không thuộc chỉ tiêu của chương trình',
    en: 'The column is no indicator of the programme',
  },
  why: {
    vi: 'Cột này không ứng với chỉ tiêu nào mà chương trình yêu cầu nên không được cộng; nêu ra để không ai tưởng số liệu ở đó đã được tính.',
    en: 'The column matches nothing that the programme asks for, so it is not added up; this is said so that nobody takes it for counted.',
  },
  mend: {
    vi: 'Không cần sửa nếu cột chỉ để tham khảo. Nếu đó là một chỉ tiêu của chương trình, hãy ghi tiêu đề theo đúng tên chỉ tiêu trong mẫu rồi gửi lại.',
    en: 'Nothing needs mending if the column is there for reference. If it is an indicator of the programme, give it the name that the blank form uses and send it again.',
  },
  message: {
    vi: (_, finding) =>
      (finding.found ?? '') === ''
        ? 'Có một cột không có tiêu đề; cột này không được tính.'
        : `Cột “${finding.found ?? ''}” không ứng với chỉ tiêu nào của chương trình nên không được tính.`,
    en: (_, finding) =>
      (finding.found ?? '') === ''
        ? 'A column has no header; it is not counted.'
        : `The column “${finding.found ?? ''}” matches no indicator of the programme and is not counted.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Đảng viên',
        '1,Bệnh viện A,40,12',
        '2,Bệnh viện B,25,9',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  *check(context) {
    for (const kind of ['outside', 'unknown'] as const) {
      for (const { field } of meant(context, kind)) {
        // H109 speaks about these.
        if (field.personal !== true) yield { where: headerPlace(field), found: field.label };
      }
    }
  },
});
