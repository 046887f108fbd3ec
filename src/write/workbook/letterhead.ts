import { isCityOn } from '../../catalogue/provinces.ts';
import type { Text } from '../../domain/language.ts';
import { longDateText } from './format.ts';
import type { Cell, Row } from './plan.ts';
import type { CellStyle } from './style.ts';
import type { View } from './view.ts';

/* The letterhead and signature block of official documents (Decree 30/2020/NĐ-CP). */

const CENTER: CellStyle = { align: 'center' };
const STRONG: CellStyle = { align: 'center', bold: true };
const SLANTED: CellStyle = { align: 'center', italic: true };

const WORDS = {
  state: { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  motto: { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  rule: { vi: '________________', en: '________________' },
  preparer: { vi: 'NGƯỜI LẬP BIỂU', en: 'PREPARED BY' },
  chairman: { vi: 'CHỦ TỊCH', en: 'CHAIRPERSON' },
  sign: { vi: '(Ký, ghi rõ họ tên)', en: '(Signature and full name)' },
  seal: { vi: '(Ký, đóng dấu, ghi rõ họ tên)', en: '(Signature, seal and full name)' },
} satisfies Record<string, Text>;

/** The association that makes the roll-up, in its two lines: the body and its place. */
export function association(view: View): readonly [body: string, place: string | null] {
  const province = view.context.programme.province;
  const body = view.say({ vi: 'Hội Khuyến học', en: 'Study Promotion Association' });
  if (province === null) return [body, null];
  const city = isCityOn(province, view.context.asOf);
  const place = {
    vi: `${city ? 'thành phố' : 'tỉnh'} ${province}`,
    en: `${province} ${city ? 'City' : 'Province'}`,
  };
  return [body, view.say(place)];
}

/** Association on the left, state and motto on the right, place and date below. */
export function letterhead(view: View, left: number, right: number): readonly Row[] {
  const [body, place] = association(view);
  const day = longDateText(view.context.asOf, view.language);
  const where = view.context.programme.province ?? '……………';
  return [
    pair(left, body.toUpperCase(), STRONG, right, view.say(WORDS.state), STRONG),
    pair(left, place?.toUpperCase() ?? '', STRONG, right, view.say(WORDS.motto), STRONG),
    { ...pair(left, view.say(WORDS.rule), CENTER, right, view.say(WORDS.rule), CENTER), height: 12 },
    pair(left, '', CENTER, right, `${where}, ${day}`, SLANTED),
  ];
}

/** Preparer on the left, chairperson on the right, and room for both to sign. */
export function signatures(view: View, left: number, right: number): readonly Row[] {
  return [
    pair(left, view.say(WORDS.preparer), STRONG, right, view.say(WORDS.chairman), STRONG),
    pair(left, view.say(WORDS.sign), SLANTED, right, view.say(WORDS.seal), SLANTED),
    { cells: [], height: 66 },
  ];
}

function pair(
  left: number,
  leftText: string,
  leftStyle: CellStyle,
  right: number,
  rightText: string,
  rightStyle: CellStyle,
): Row {
  const cells: (Cell | null)[] = Array.from({ length: right + 1 }, () => null);
  if (leftText !== '') cells[left] = { value: leftText, style: leftStyle };
  cells[right] = { value: rightText, style: rightStyle };
  return { cells };
}
