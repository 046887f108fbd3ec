import type { Cell } from '../domain/grid.ts';
import { datesIn } from '../domain/period.ts';
import { once, remembered } from '../domain/remember.ts';
import { maySayNotApplicable, saysNotApplicable } from '../domain/sayings.ts';
import { firstWords, nameKey, words } from '../domain/text.ts';

/*
 * What the outside of a cell or row tells before anything is interpreted: data or words, a numbering,
 * a total, a line of column numbers, the end of a table.
 */

const TICK_WORDS = new Set(['có', 'co', 'không', 'khong', 'yes', 'no', 'đạt', 'chưa']);
const TICKS = new Set(['x', 'v', '✓', '✔', '☑', ...TICK_WORDS]);
const STARTS_AS_NUMBER = /^[-–(+≈~<>≥≤]?\s?\d/;
const NOTHING_SIGNS = /^(?:[-–—.…]+|n\/a)$/i;

/** Whether a cell holds what stands in a table's body: a number, an amount in words, a tick, a dash. */
export function isDataLike(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  return cell.type !== 'text' || (!beginsAsName(cell.text) && isDataText(cell.text));
}

/** Whether a text is a name by its first word, which is the same in thousands of names; false where that is not enough. */
function beginsAsName(text: string): boolean {
  const first = firstWords(text, 1);
  return first !== null && isNameWord(first);
}

const isNameWord = remembered((word: string): boolean => {
  const [first = ''] = words(word);
  return !maySayNotApplicable(first) && !tickWords().has(first);
});

const tickWords = once(() => new Set([...TICKS].map((tick) => words(tick)[0])));

const isDataText = remembered((written: string): boolean => {
  const text = written.trim();
  if (text === '') return false;
  if (NOTHING_SIGNS.test(text)) return true;
  if (TICKS.has(text.toLowerCase().normalize('NFC'))) return true;
  // "không áp dụng" answers; it is no name and no header.
  if (saysNotApplicable(text)) return true;
  if (!STARTS_AS_NUMBER.test(text)) return false;
  // "1. Sở Y tế" and "11 đơn vị trực thuộc …" are words that begin with a number.
  return !/^\d+(?:\.\d+)*\.?[)\s]\s*\p{L}/u.test(text) || isAmountInWords(text);
});

const AMOUNT_WORDS =
  /^(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|đ|vnđ|vnd|tr|trđ|người|đơn|hội|tổ|suất|học|em|cháu|chi|cán|giáo|gia|dòng|cộng|dong|trieu|ty)$/i;

function isAmountInWords(text: string): boolean {
  const word = /\p{L}+/u.exec(text.normalize('NFC'))?.[0] ?? '';
  return AMOUNT_WORDS.test(word) && text.length < 40;
}

/** "Đạt", "Có": a tick in a body, and as good a word in a header. */
export function isTickWord(cell: Cell): boolean {
  return cell.type === 'text' && TICK_WORDS.has(cell.text.trim().toLowerCase().normalize('NFC'));
}

export function isTick(cell: Cell | undefined): boolean {
  return (
    cell !== undefined && cell.type === 'text' && TICKS.has(cell.text.trim().toLowerCase().normalize('NFC'))
  );
}

/**
 * The line (1) (2) (3) under a header, also as A B 1 2 3 or with "5=4/3". Letters come first, then numbers
 * that count up by one from the first; a body row never does.
 */
export function isColumnNumberRow(cells: readonly Cell[]): boolean {
  if (cells.length < 3) return false;
  let expected: number | null = null;
  let numbered = 0;
  for (const cell of cells) {
    const text = cell.text.trim().replace(/^[([]|[)\]]$/g, '');
    const number = /^(\d{1,2})(?:\s*=.*)?$/.exec(text.replace(/\)\s*=/, '='))?.[1];
    if (number === undefined) {
      if (numbered > 0 || !/^[A-Za-zĐđ]$/.test(text)) return false;
      continue;
    }
    if (expected !== null ? Number(number) !== expected : Number(number) > 3) return false;
    expected = Number(number) + 1;
    numbered += 1;
  }
  return numbered >= 2;
}

/** Told without looking closer: "(12)" is the longest of them but for such as "5=4/3". */
export function isTooLongForNumbering(cell: Cell | undefined): boolean {
  return cell?.type === 'text' && cell.text.trim().length > 12 && !cell.text.includes('=');
}

/** How deep a row stands: A above I above 1 above 1.1 above a) above "-". Null without any numbering. */
export const levelOf = remembered((numbering: string): number | null => {
  const text = numbering.trim().replace(/[.):]+$/, '');
  if (/^[IVX]+$/.test(text)) return 1;
  if (/^[A-ZĐ]$/.test(text)) return 0;
  if (/^\d{1,4}$/.test(text)) return 2;
  if (/^(?:\d{1,3}|[IVX]{1,4}|[A-Z])(?:\.\d{1,3}){1,4}$/.test(text)) return 1 + text.split('.').length;
  if (/^[a-zđ]$/.test(text)) return 6;
  if (/^[-–+*•]$/.test(text)) return 7;
  return null;
});

/** A numbering that stands before the words in the same cell: "I. Khối trường", "1.2. Số …", "- Trong đó". */
export const splitNumbering = remembered(
  (label: string): { readonly numbering: string; readonly words: string } => {
    const found =
      /^\s*((?:[A-ZĐ]|[IVX]{1,5}|\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ])[.):/]|\d{1,3}(?:\.\d{1,3}){1,4}|[-–+*•])\s*(\S.*)$/su.exec(
        label,
      );
    if (found === null) return { numbering: '', words: label.trim() };
    return { numbering: found[1] ?? '', words: (found[2] ?? '').trim() };
  },
);

/** What a "trong đó" begins with. */
export const OF_WHICH = ['Trong đó', 'Tr.đó', 'Trđ', 'Of which', 'Riêng'].map(nameKey);

/** "Trong đó: …": a part named again, never added. */
export const isOfWhich = remembered((label: string): boolean => {
  const key = nameKey(splitNumbering(label).words);
  return OF_WHICH.some((each) => key === each || key.startsWith(`${each} `));
});

const ENDINGS = [
  'Người lập', 'Lập biểu', 'Người tổng hợp', 'Thủ trưởng', 'Giám đốc', 'Phó giám đốc', 'Chủ tịch', 'Phó chủ tịch',
  'KT.', 'TM.', 'TL.', 'TUQ', 'Ký tên', 'Ký, ghi rõ họ tên', 'Nơi nhận', 'Xác nhận', 'Kế toán', 'Người báo cáo',
  'Trưởng ban', 'Hiệu trưởng', 'Ghi chú:', 'Chú thích', 'Lưu ý', 'Prepared by', 'Approved by', 'Note:', 'Notes:', 'Signature',
].map(nameKey); // prettier-ignore

/** The first words of a signature block or of notes below a table. */
export const isEnding = remembered((text: string): boolean => {
  const bareText = text.replace(/^[\s(*]+/, '');
  const key = nameKey(bareText);
  if (ENDINGS.some((each) => key === each || key.startsWith(`${each} `))) return true;
  return isPlaceAndDate(text);
});

/** "Thanh Hóa, ngày 10 tháng 01 năm 2023", "Thanh Hóa, ngày 10/01/2023". */
function isPlaceAndDate(text: string): boolean {
  const found = nameKey(text).split(' ');
  if (found.length >= 16) return false;
  const [day = '', month = '', year = ''] = words('ngày tháng năm');
  return found.includes(day) && ((found.includes(month) && found.includes(year)) || datesIn(text).length > 0);
}
