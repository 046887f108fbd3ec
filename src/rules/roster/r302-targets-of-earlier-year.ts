import { targetsOf } from '../../catalogue/programme.ts';
import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { figure } from '../phrases.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Phòng Tổng hợp,40', '2,Phòng Tài vụ,25');

export default rule({
  code: 'R302',
  scope: 'roster',
  severity: 'warning',
  title: { vi: 'Dùng chỉ tiêu của năm trước', en: 'Targets of an earlier year' },
  why: {
    vi: 'Chương trình chưa đề ra chỉ tiêu cho năm báo cáo, nên chỉ tiêu gần nhất trước đó được dùng; kết luận đạt hay chưa đạt có thể thay đổi khi có chỉ tiêu mới.',
    en: 'The programme sets no targets for the reporting year, so the latest earlier ones are used; verdicts may change once there are new ones.',
  },
  mend: {
    vi: 'Nếu đã có chỉ tiêu cho năm báo cáo, hãy thêm vào tệp chương trình (mục chỉ tiêu theo năm) rồi chạy lại.',
    en: 'If there are targets for the year, add them to the programme file (the targets by year) and run again.',
  },
  message: {
    vi: (args) =>
      `Chương trình không có chỉ tiêu cho năm ${figure(args, 'year')}; dùng chỉ tiêu của năm ${figure(args, 'set')}.`,
    en: (args) =>
      `The programme has no targets for ${figure(args, 'year')}; those of ${figure(args, 'set')} are used.`,
  },
  bad: { rollup: true, files: { 'So-Tu-phap_2024.csv': ROWS } },
  good: { rollup: true, files: { 'So-Tu-phap_2023.csv': ROWS } },
  *checkRun({ programme, year, submissions }) {
    // A check may hold submissions of several years, each held against the targets of its own.
    const told = submissions.flatMap(({ checked }) => checked.year ?? []);
    const years = year === null ? [...new Set(told)].sort((a, b) => a - b) : [year];
    for (const each of years) {
      const { set, basis } = targetsOf(programme, each);
      if (basis === 'later' && set !== null) yield { where: NOWHERE, args: { year: each, set: set.year } };
    }
  },
});
