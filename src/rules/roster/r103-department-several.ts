import { NOWHERE } from '../../domain/finding.ts';
import { nameKey } from '../../domain/text.ts';
import { lines } from '../examples.ts';
import { yearOf } from '../identities.ts';
import { items } from '../phrases.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Phòng Tổng hợp,40', '2,Phòng Tài vụ,25');
const ROSTER = lines(
  'code,name,aliases',
  'TTKN,Trung tâm Khuyến nông,Trung tâm KN',
  'TTKNG,Trung tâm Khởi nghiệp,Trung tâm KN',
);

export default rule({
  code: 'R103',
  scope: 'roster',
  severity: 'error',
  title: { vi: 'Tên đơn vị ứng với nhiều đơn vị', en: 'The name fits several departments' },
  why: {
    vi: 'Tên hoặc chữ viết tắt trong tệp có thể chỉ nhiều đơn vị khác nhau, nên không biết tính số liệu cho đơn vị nào.',
    en: 'The name or abbreviation in the file can mean more than one department, so it is not known whose figures these are.',
  },
  mend: {
    vi: 'Ghi tên đầy đủ của đơn vị ở đầu tệp, không viết tắt; nếu có nhiều đơn vị cùng tên ở các thời kỳ khác nhau thì ghi thêm năm báo cáo.',
    en: 'Write the department’s full name at the top of the file; where bodies of different times share a name, give the reporting year too.',
  },
  message: {
    vi: (args, finding) =>
      `“${finding.found ?? ''}” có thể là ${items(args, 'names')
        .map((name) => `“${name}”`)
        .join(' hoặc ')}.`,
    en: (args, finding) =>
      `“${finding.found ?? ''}” can be ${items(args, 'names')
        .map((name) => `“${name}”`)
        .join(' or ')}.`,
  },
  bad: { roster: ROSTER, files: { 'Trung-tam-KN_2022.csv': ROWS } },
  good: { roster: ROSTER, files: { 'Trung-tam-Khuyen-nong_2022.csv': ROWS } },
  *check({ identity }) {
    if (identity?.department.kind !== 'several') return;
    const { value, text, place } = identity.department.evidence;
    // Bodies of one name at different times: the year decides, and that it is not told is said already.
    const names = new Set(value.map(({ name }) => nameKey(name.vi)));
    if (yearOf(identity) === null && names.size === 1) return;
    yield {
      where: place ?? NOWHERE,
      args: { names: value.map(({ name, code }) => `${name.vi} (${code})`) },
      found: text,
    };
  },
});
