import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { word } from '../phrases.ts';
import { rule } from '../rule.ts';

const ROWS = lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25');

export default rule({
  code: 'F201',
  scope: 'file',
  severity: 'info',
  about: 'notes',
  title: { vi: 'Bảng mã của tệp được suy đoán', en: 'The encoding was assumed' },
  why: {
    vi: 'Tệp CSV không ghi rõ bảng mã và không phải UTF-8, nên chữ tiếng Việt được đọc theo bảng mã phù hợp nhất. Con số không bị ảnh hưởng, nhưng tên đơn vị có thể đọc sai.',
    en: 'The CSV file does not say its encoding and is not UTF-8, so Vietnamese letters were read by the encoding that fits best. Numbers are not affected, but names could be misread.',
  },
  mend: {
    vi: 'Xem tên các đơn vị có đúng chữ không. Lần sau, trong Excel chọn File > Save As > CSV UTF-8, hoặc gửi thẳng tệp .xlsx.',
    en: 'See whether the names of the units are spelt right. Next time choose File > Save As > CSV UTF-8 in Excel, or send the .xlsx file itself.',
  },
  message: {
    vi: (args) => `Tệp không phải UTF-8; đã đọc theo bảng mã ${word(args, 'encoding')}.`,
    en: (args) => `The file is not UTF-8; it was read as ${word(args, 'encoding')}.`,
  },
  bad: { build: 'utf-16', files: { 'So-Y-te_2022.csv': ROWS } },
  good: { files: { 'So-Y-te_2022.csv': ROWS } },
  *check({ source }) {
    for (const note of source.notes) {
      if (note.kind === 'encoding' && note.encoding.toLowerCase() !== 'utf-8')
        yield { where: NOWHERE, args: { encoding: note.encoding }, found: note.encoding, expected: 'UTF-8' };
    }
  },
});
