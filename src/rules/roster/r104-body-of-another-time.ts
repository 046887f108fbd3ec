import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { word } from '../phrases.ts';
import { yearOf } from '../identities.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Phòng Tổng hợp,40', '2,Phòng Tài vụ,25');

export default rule({
  code: 'R104',
  scope: 'roster',
  severity: 'warning',
  title: {
    vi: 'Đơn vị không tồn tại vào cuối năm báo cáo',
    en: 'The department did not exist at the end of the year',
  },
  why: {
    vi: 'Đơn vị được nêu tên không hoạt động vào ngày 31 tháng 12 của năm báo cáo, thường do sáp nhập năm 2025. Số liệu vẫn được nhận, nhưng có thể thuộc năm khác.',
    en: 'The body named did not exist on 31 December of the reporting year, usually because of the mergers of 2025. The figures are accepted, but they may belong to another year.',
  },
  mend: {
    vi: 'Kiểm tra năm báo cáo và tên đơn vị; nếu là đơn vị trước hoặc sau sáp nhập thì xác nhận số liệu thuộc về đơn vị nào.',
    en: 'Check the reporting year and the name; if it is the body before or after a merger, confirm whose figures these are.',
  },
  message: {
    vi: (args) =>
      `“${word(args, 'name')}” ${word(args, 'when') === 'later' ? 'chưa thành lập' : 'không còn hoạt động'} vào ngày 31/12/${word(args, 'year')}; số liệu vẫn được nhận.`,
    en: (args) =>
      `“${word(args, 'name')}” ${word(args, 'when') === 'later' ? 'did not yet exist' : 'no longer existed'} on 31 December ${word(args, 'year')}; its figures were accepted.`,
  },
  bad: { files: { 'So-Nong-nghiep-va-Moi-truong_2022.csv': ROWS } },
  good: { files: { 'So-Nong-nghiep-va-Phat-trien-nong-thon_2022.csv': ROWS } },
  *check({ identity }) {
    if (identity?.department.kind !== 'told' || !identity.department.otherTime) return;
    const { value, text, place } = identity.department.evidence;
    const year = yearOf(identity);
    const later = (value.validFrom ?? '') > `${year ?? ''}-12-31`;
    yield {
      where: place ?? NOWHERE,
      args: { name: value.name.vi, code: value.code, year, when: later ? 'later' : 'earlier' },
      found: text,
    };
  },
});
