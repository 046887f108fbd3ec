import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { word } from '../phrases.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Phòng Tổng hợp,40', '2,Phòng Tài vụ,25');

export default rule({
  code: 'R105',
  scope: 'roster',
  severity: 'warning',
  title: { vi: 'Đơn vị không có trong danh sách', en: 'A department not on the roster' },
  why: {
    vi: 'Danh sách đơn vị phải báo cáo không có đơn vị này. Số liệu vẫn được tính; nhưng có thể tệp bị gửi nhầm, hoặc danh sách chưa cập nhật.',
    en: 'The roster of those who report does not name this department. Its figures are counted; but the file may have come by mistake, or the roster be out of date.',
  },
  mend: {
    vi: 'Nếu đơn vị phải báo cáo, hãy thêm vào tệp danh sách; nếu không, hãy bỏ tệp này ra khỏi thư mục.',
    en: 'If the department should report, add it to the roster file; if not, take the file out of the folder.',
  },
  message: {
    vi: (args) => `“${word(args, 'name')}” không có trong danh sách đơn vị phải báo cáo.`,
    en: (args) => `“${word(args, 'name')}” is not on the roster of departments expected to report.`,
  },
  bad: { roster: lines('code,name', 'STP,Sở Tư pháp'), files: { 'So-Y-te_2022.csv': ROWS } },
  good: {
    roster: lines('code,name', 'STP,Sở Tư pháp', 'SYT-OLD,Sở Y tế'),
    files: { 'So-Y-te_2022.csv': ROWS },
  },
  *check({ identity, roster }) {
    if (roster === null || identity?.department.kind !== 'told') return;
    const { value, text, place } = identity.department.evidence;
    if (roster.has(value.code)) return;
    yield { where: place ?? NOWHERE, args: { code: value.code, name: value.name.vi }, found: text };
  },
});
