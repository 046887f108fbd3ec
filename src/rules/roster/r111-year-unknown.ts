import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Phòng Tổng hợp,40', '2,Phòng Tài vụ,25');

export default rule({
  code: 'R111',
  scope: 'roster',
  severity: 'error',
  title: { vi: 'Không rõ năm báo cáo', en: 'The reporting year is not known' },
  why: {
    vi: 'Nội dung và tên tệp đều không ghi năm báo cáo; tính nhầm năm thì so với chỉ tiêu nào cũng sai.',
    en: 'Neither the content nor the file’s name gives the reporting year; in the wrong year every comparison with a target is wrong.',
  },
  mend: {
    vi: 'Ghi năm ở tiêu đề báo cáo (ví dụ “Năm 2022”) hoặc ở tên tệp (“So-Y-te_2022.xlsx”). Nếu cả thư mục cùng một năm, có thể chạy lại với tùy chọn --year 2022.',
    en: 'Give the year in the title (“Năm 2022”) or in the file’s name (“So-Y-te_2022.xlsx”). Where the whole folder is of one year, run again with --year 2022.',
  },
  message: {
    vi: () => 'Nội dung và tên tệp đều không ghi năm báo cáo.',
    en: () => 'Neither the content nor the file’s name gives the reporting year.',
  },
  bad: { files: { 'So-Tu-phap.csv': ROWS } },
  good: { files: { 'So-Tu-phap_2022.csv': ROWS } },
  *check({ identity }) {
    if (identity?.year.kind === 'unknown') yield { where: NOWHERE };
  },
});
