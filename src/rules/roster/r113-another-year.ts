import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { figure } from '../phrases.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Phòng Tổng hợp,40', '2,Phòng Tài vụ,25');

export default rule({
  code: 'R113',
  scope: 'roster',
  severity: 'error',
  title: { vi: 'Báo cáo của năm khác', en: 'A submission of another year' },
  why: {
    vi: 'Lần chạy này tổng hợp một năm đã chọn, còn tệp là số liệu của năm khác nên không được cộng vào.',
    en: 'This run is about one year and the file is of another, so it is not added.',
  },
  mend: {
    vi: 'Nếu để nhầm thư mục, chuyển tệp sang thư mục của năm đó. Nếu tệp ghi nhầm năm, đề nghị đơn vị sửa rồi gửi lại.',
    en: 'If it lies in the wrong folder, move the file to that of its year. If the file gives the wrong year, ask the department to mend it and send it again.',
  },
  message: {
    vi: (args) =>
      `Tệp là báo cáo năm ${figure(args, 'told')}, không phải năm ${figure(args, 'requested')} được yêu cầu.`,
    en: (args) =>
      `The file is of ${figure(args, 'told')} and not of ${figure(args, 'requested')}, the year asked for.`,
  },
  bad: { year: 2023, files: { 'So-Tu-phap_2022.csv': ROWS } },
  good: { year: 2022, files: { 'So-Tu-phap_2022.csv': ROWS } },
  *check({ identity, requestedYear }) {
    if (requestedYear === null || identity?.year.kind !== 'told') return;
    const { value, text, place } = identity.year.evidence;
    if (value === requestedYear) return;
    yield {
      where: place ?? NOWHERE,
      args: { told: value, requested: requestedYear },
      found: text,
      expected: String(requestedYear),
    };
  },
});
