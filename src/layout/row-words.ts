import { remembered } from '../domain/remember.ts';
import { clean, firstWords, nameKey, words } from '../domain/text.ts';
import { isOfWhich, levelOf, OF_WHICH, splitNumbering } from './shapes.ts';

/* What the words of a row's label make of it: a sum of others, or a line that is there to compare with. */

export interface RowWords {
  readonly sum: 'total' | 'subtotal' | null;
  readonly ofWhich: boolean;
  readonly aside: boolean;
}

export const NOTHING_SAID: RowWords = { sum: null, ofWhich: false, aside: false };

/** What the words of a row say of it beyond its name. */
export function rowWords(label: string): RowWords {
  if (isNoMoreThanName(label)) return NOTHING_SAID;
  return { sum: totalKind(label), ofWhich: isOfWhich(label), aside: isAside(label) };
}

const TOTALS = new Set(
  [
    'Tổng cộng', 'Cộng', 'Tổng', 'Tổng số', 'TC', 'T.cộng', 'Toàn ngành', 'Toàn tỉnh', 'Toàn sở', 'Toàn đơn vị',
    'Cộng toàn ngành', 'Tổng cộng toàn ngành', 'Tổng toàn ngành', 'Tổng số toàn ngành', 'Cộng chung', 'Tổng hợp',
    'Toàn huyện', 'Toàn xã', 'Toàn cơ quan', 'Cả ngành', 'Tổng chung', 'Chung', 'Tổng cộng toàn tỉnh',
    'Total', 'Grand total', 'Sum', 'All units', 'Totals', '∑', 'Σ',
  ].map(nameKey),
); // prettier-ignore
TOTALS.delete('');
const SIGNS = /^[∑Σ]$/u;

const [CONG, TONG, TOAN, SUBTOTAL, NAM, YEAR] = words('cộng tổng toàn subtotal năm year');
/** "Tổng công ty", "Cộng đồng", "Cộng tác viên" begin like sums and are none. */
const AFTER_TONG = new Set(words('cộng số toàn các khối nhóm chung cả của hợp'));
const NOT_AFTER_CONG = new Set(words('đồng tác hòa'));
const AFTER_TOAN = new Set(words('ngành sở tỉnh huyện xã trường cơ đơn hội bộ phường'));

/**
 * A row of this name states the sum of the others. "Cộng khối I" sums the rows above it, "Tổng cộng toàn ngành
 * Y tế" all of them.
 */
export const totalKind = remembered((label: string): 'total' | 'subtotal' | null => {
  const text = splitNumbering(label).words;
  if (SIGNS.test(text)) return 'total';
  const bracketed = /\(([^()]*)\)\s*$/.exec(text);
  const key = nameKey(bracketed === null ? text : text.slice(0, bracketed.index));
  // "Cộng (I)" sums up one group, "Cộng (I+II)" all of them.
  const ofOneGroup = bracketed !== null && levelOf(bracketed[1] ?? '') !== null;
  if (TOTALS.has(key)) return ofOneGroup ? 'subtotal' : 'total';
  const [first = '', second = '', third = ''] = key.split(' ');
  if (first === TOAN && AFTER_TOAN.has(second)) return 'total';
  const sums = (first === CONG && !NOT_AFTER_CONG.has(second)) || (first === TONG && AFTER_TONG.has(second));
  if (sums) return second === TOAN || third === TOAN ? 'total' : 'subtotal';
  return first === SUBTOTAL ? 'subtotal' : null;
});

const ASIDES = [
  'So với', 'So sánh', 'Cùng kỳ', 'Năm trước', 'Tăng', 'Giảm', 'Tăng, giảm', 'Chênh lệch', 'Tỷ lệ', 'Đạt tỷ lệ', 'Bình quân',
  'Kế hoạch năm', 'Kế hoạch giao', 'Chỉ tiêu giao', 'Chỉ tiêu năm', 'Mục tiêu năm', '%', 'Compared with', 'Change', 'Rate', 'Average',
].map(nameKey); // prettier-ignore

/** "Cùng kỳ năm 2021", "Tỷ lệ (%)", "So với kế hoạch": a line to compare the rows with, never one of them. */
export const isAside = remembered((label: string): boolean => {
  const key = nameKey(label);
  return ASIDES.some((each) => key === each || key.startsWith(`${each} `)) || yearOfRow(label) !== null;
});

/** "Năm 2021": a row that stands for a whole year. */
export function yearOfRow(label: string): number | null {
  // Most names of rows hold no year, and their words need not be looked at.
  if (!/(?:19|20)\d\d/.test(clean(label))) return null;
  const found = /^(?:năm|year) ((?:19|20)\d\d)$/u.exec(nameKey(label));
  return found === null ? null : Number(found[1]);
}

/** The first words of all that a label can say beyond a name. */
const FIRST_WORDS: ReadonlySet<string | undefined> = new Set([
  ...[...TOTALS, ...ASIDES, ...OF_WHICH].map((key) => key.split(' ')[0]),
  ...[CONG, TONG, TOAN, SUBTOTAL, NAM, YEAR],
]);

/** Its first word, where that begins the label and is no numbering: "I.", "a)". */
const FIRST_WORD = /^[\p{L}\p{M}][\p{L}\p{M}\p{N}%]*(?![\p{L}\p{M}\p{N}%.):/])/u;

/** Told by its first word, which is the same in the names of thousands of rows; false where that is not enough. */
export function isNoMoreThanName(label: string): boolean {
  const first = firstWords(label, 1) ?? FIRST_WORD.exec(label)?.[0];
  return first !== undefined && !FIRST_WORDS.has(words(first)[0]);
}
