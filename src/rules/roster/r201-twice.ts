import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { items, word } from '../phrases.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'R201',
  scope: 'roster',
  severity: 'error',
  title: { vi: 'Một đơn vị gửi hai báo cáo khác nhau', en: 'Two different submissions of one department' },
  why: {
    vi: 'Hai tệp của cùng một đơn vị có số liệu khác nhau; cộng cả hai thì tính trùng, tự chọn một tệp thì có thể sai. Vì vậy chưa tệp nào được tính.',
    en: 'Two files of one department give different figures; adding both would count twice, and picking one may be wrong. Neither is counted.',
  },
  mend: {
    vi: 'Hỏi đơn vị tệp nào là bản cuối cùng và chuyển tệp kia ra khỏi thư mục; hoặc chạy lại với tùy chọn --duplicates newest để lấy bản mới nhất.',
    en: 'Ask the department which file is final and move the other out of the folder; or run again with --duplicates newest to take the newest.',
  },
  message: {
    vi: (args, _, wording) =>
      `“${word(args, 'name')}” còn có báo cáo khác với số liệu khác: ${wording.list(items(args, 'others'))}; chưa tệp nào được tính.`,
    en: (args, _, wording) =>
      `“${word(args, 'name')}” has another submission with other figures: ${wording.list(items(args, 'others'))}; neither is counted.`,
  },
  bad: {
    rollup: true,
    files: {
      'So-Tu-phap_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Phòng Tổng hợp,40', '2,Phòng Tài vụ,25'),
      'So-Tu-phap_2022_gui-lai.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Phòng Tổng hợp,41',
        '2,Phòng Tài vụ,25',
      ),
    },
  },
  good: {
    rollup: true,
    files: {
      'So-Tu-phap_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Phòng Tổng hợp,40', '2,Phòng Tài vụ,25'),
    },
  },
  *checkRun({ submissions }) {
    const doubled = submissions.filter(({ use }) => use.kind === 'excluded' && use.reason === 'duplicate');
    for (const { checked } of doubled) {
      const others = doubled
        .filter(
          (each) => each.checked !== checked && each.checked.department?.code === checked.department?.code,
        )
        .map((each) => each.checked.file);
      yield { submission: checked, where: NOWHERE, args: { name: checked.department?.name ?? '', others } };
    }
  },
});
