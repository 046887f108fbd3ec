import type { Args } from '../../domain/finding.ts';
import { NOWHERE } from '../../domain/finding.ts';
import type { Text } from '../../domain/language.ts';
import { lines } from '../examples.ts';
import { figure, word } from '../phrases.ts';
import { rule } from '../rule.ts';
import type { Wording } from '../rule.ts';

/** The limits by the names the reader gives them. */
const LIMITS: ReadonlyMap<string, Text> = new Map([
  ['fileBytes', { vi: 'dung lượng tệp (byte)', en: 'the size of the file (bytes)' }],
  ['zipEntries', { vi: 'số phần bên trong tệp', en: 'the number of parts inside the file' }],
  [
    'partBytes',
    { vi: 'dung lượng một phần sau khi giải nén (byte)', en: 'the size of one part unpacked (bytes)' },
  ],
  ['inflatedBytes', { vi: 'dung lượng sau khi giải nén (byte)', en: 'the size unpacked (bytes)' }],
  ['ratio', { vi: 'mức nén của một phần (số lần)', en: 'how tightly one part is packed (times)' }],
  ['columns', { vi: 'số cột', en: 'the number of columns' }],
  ['cells', { vi: 'số ô', en: 'the number of cells' }],
  ['xlsxCells', { vi: 'số ô của tệp Excel', en: 'the number of cells of an Excel file' }],
  ['cellText', { vi: 'độ dài của một ô (ký tự)', en: 'the length of one cell (characters)' }],
  ['nesting', { vi: 'số tầng lồng nhau trong tệp', en: 'how many layers deep its elements are nested' }],
]);

/** Limits that stop the reading in its midst: how much more it would have taken is not known. */
const STOPS: ReadonlyMap<string, Record<'vi' | 'en', (allowed: string) => string>> = new Map([
  [
    'seconds',
    {
      vi: (allowed) =>
        `Đọc tệp quá ${allowed} giây chưa xong nên đã dừng lại; các tệp khác vẫn được đọc (cho đọc lâu hơn: ${raisedBy('seconds')}).`,
      en: (allowed) =>
        `Reading the file took more than ${allowed} seconds and was stopped; the other files are read (to allow more: ${raisedBy('seconds')}).`,
    },
  ],
  [
    'memory',
    {
      vi: (allowed) =>
        `Đọc tệp cần hơn ${allowed} MB bộ nhớ nên đã dừng lại; các tệp khác vẫn được đọc (cho dùng nhiều hơn: ${raisedBy('memory')}).`,
      en: (allowed) =>
        `Reading the file takes more than ${allowed} MB of memory and was stopped; the other files are read (to allow more: ${raisedBy('memory')}).`,
    },
  ],
]);

/** The option of check and rollup that raises a limit; how far is the user's to say. */
function raisedBy(limit: string): string {
  return `--limit ${limit}=N`;
}

function stopSentence(args: Args, { language, number }: Wording): string | undefined {
  return STOPS.get(word(args, 'limit'))?.[language](number(figure(args, 'allowed')));
}

function limitName(args: Args, wording: Wording): string {
  const name = word(args, 'limit');
  return LIMITS.get(name)?.[wording.language] ?? name;
}

export default rule({
  code: 'F105',
  scope: 'file',
  severity: 'error',
  about: 'failure',
  title: { vi: 'Tệp vượt giới hạn được đọc', en: 'The file passes a limit' },
  why: {
    vi: 'Báo cáo của một đơn vị chỉ có vài chục đến vài nghìn dòng. Tệp lớn hơn nhiều lần thường bị lỗi định dạng hoặc không phải báo cáo, và có thể làm treo máy.',
    en: 'A department’s report has some dozens to some thousands of rows. A file many times larger is usually badly formatted or no report at all, and could bring the computer to a halt.',
  },
  mend: {
    vi: 'Mở tệp trong Excel, chỉ chép vùng có số liệu sang một tệp mới (chọn vùng, Ctrl+C, mở tệp mới, Ctrl+V), lưu tệp mới và gửi lại. Nếu tệp đúng là báo cáo và đáng tin, chạy lại với giới hạn cao hơn, ví dụ --limit cells=2000000.',
    en: 'Open the file in Excel, copy only the area with figures into a new file (select it, Ctrl+C, new file, Ctrl+V), save the new file and send that. If the file is a report indeed and can be trusted, run again with a higher limit, such as --limit cells=2000000.',
  },
  message: {
    vi: (args, _, wording) =>
      stopSentence(args, wording) ??
      `Tệp vượt giới hạn về ${limitName(args, wording)}: có ${wording.number(figure(args, 'found'))}, chỉ được đọc đến ${wording.number(figure(args, 'allowed'))} (nâng giới hạn: ${raisedBy(word(args, 'limit'))}).`,
    en: (args, _, wording) =>
      stopSentence(args, wording) ??
      `The file passes the limit on ${limitName(args, wording)}: ${wording.number(figure(args, 'found'))} where at most ${wording.number(figure(args, 'allowed'))} are read (to raise it: ${raisedBy(word(args, 'limit'))}).`,
  },
  bad: {
    build: 'oversized',
    files: { 'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40') },
  },
  good: { files: { 'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40') } },
  *check({ source: { failure } }) {
    if (failure?.kind !== 'limit') return;
    const { limit, allowed, found } = failure;
    const seen = STOPS.has(limit) ? `> ${allowed}` : String(found);
    yield { where: NOWHERE, args: { limit, allowed, found }, found: seen, expected: `≤ ${allowed}` };
  },
});
