import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { figure } from '../phrases.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25');

export default rule({
  code: 'F205',
  scope: 'file',
  severity: 'info',
  about: 'notes',
  title: { vi: 'Tệp liên kết tới tệp khác', en: 'The file links to other files' },
  why: {
    vi: 'Một số ô lấy số từ tệp khác trên máy của đơn vị. Liên kết không được mở; con số được đọc là số đã lưu lần cuối, có thể đã cũ.',
    en: 'Some cells take their numbers from other files on the department’s computer. Links are not followed; what is read is the number last saved, which may be out of date.',
  },
  mend: {
    vi: 'Nếu nghi số liệu đã cũ: mở tệp trong Excel trên máy của đơn vị, vào Data > Edit Links > Update Values, sau đó Break Link, lưu rồi gửi lại.',
    en: 'If a figure looks old: open the file in Excel on the department’s computer, choose Data > Edit Links > Update Values, then Break Link, save and send it again.',
  },
  message: {
    vi: (args, _, wording) =>
      `Tệp có ${wording.number(figure(args, 'count'))} liên kết tới tệp khác; các liên kết không được mở, số liệu là số đã lưu lần cuối.`,
    en: (args, _, wording) =>
      `The file links to other files (${wording.number(figure(args, 'count'))}); the links were not followed and the numbers are those last saved.`,
  },
  bad: { build: 'external-links', files: { 'So-Y-te_2022.xlsx': ROWS } },
  good: { build: 'workbook', files: { 'So-Y-te_2022.xlsx': ROWS } },
  *check({ source }) {
    for (const note of source.notes) {
      if (note.kind === 'externalLinks') yield { where: NOWHERE, args: { count: note.count } };
    }
  },
});
