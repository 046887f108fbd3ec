import { remembered } from '../domain/remember.ts';
import { clean, nameKey, words } from '../domain/text.ts';
import { levelOf, splitNumbering } from './shapes.ts';

/* What the words of a row's label make of it: a sum of others, or a line that is there to compare with. */

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

const [CONG, TONG, TOAN] = words('cộng tổng toàn');
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
  return first === 'subtotal' ? 'subtotal' : null;
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
