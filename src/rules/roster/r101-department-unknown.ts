import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { word } from '../phrases.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Phòng Tổng hợp,40', '2,Phòng Tài vụ,25');

export default rule({
  code: 'R101',
  scope: 'roster',
  severity: 'error',
  title: { vi: 'Không rõ báo cáo của đơn vị nào', en: 'The department is not known' },
  why: {
    vi: 'Nội dung và tên tệp đều không cho biết đây là số liệu của sở, ban, ngành nào, nên không thể đưa vào bảng tổng hợp.',
    en: 'Neither the content nor the file’s name tells whose figures these are, so they cannot be placed in the roll-up.',
  },
  mend: {
    vi: 'Ghi tên đơn vị báo cáo ở đầu tệp (ví dụ “Sở Y tế”), hoặc đặt tên tệp theo mẫu “So-Y-te_2022.xlsx”.',
    en: 'Write the department’s name at the top of the file (such as “Sở Y tế”), or name the file like “So-Y-te_2022.xlsx”.',
  },
  message: {
    vi: (args, finding) =>
      finding.found === null
        ? 'Nội dung và tên tệp đều không cho biết đơn vị báo cáo.'
        : word(args, 'near') === ''
          ? `Không có đơn vị nào tên “${finding.found}” trong danh mục.`
          : `Không có đơn vị nào tên “${finding.found ?? ''}”; có phải “${word(args, 'near')}”?`,
    en: (args, finding) =>
      finding.found === null
        ? 'Neither the content nor the file’s name tells the department.'
        : word(args, 'near') === ''
          ? `No department in the register is called “${finding.found}”.`
          : `No department is called “${finding.found ?? ''}”; is it “${word(args, 'near')}”?`,
  },
  bad: { files: { 'bao-cao_2022.csv': ROWS } },
  good: { files: { 'So-Y-te_2022.csv': ROWS } },
  *check({ identity }) {
    if (identity?.department.kind !== 'unknown') return;
    const { near, written } = identity.department;
    if (near === null) yield { where: written?.place ?? NOWHERE, found: written?.text ?? null };
    else {
      const name = near.value.name.vi;
      yield { where: near.place ?? NOWHERE, args: { near: name }, found: near.text, expected: name };
    }
  },
});
