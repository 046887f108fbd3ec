import type { Signatory } from '../../catalogue/programme.ts';
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

/** The association that makes the roll-up, in its two lines: the programme's own words, else the body and its place. */
export function association(view: View): readonly [body: string, place: string | null] {
  const { province, letterhead: own } = view.context.programme;
  if (own !== null) {
    const [first, second] = own.lines.map(view.say);
    return [first ?? '', second ?? null];
  }
  const body = view.say({ vi: 'Hội Khuyến học', en: 'Study Promotion Association' });
  if (province === null) return [body, null];
  const city = isCityOn(province, view.context.asOf);
  const place = {
    vi: `${city ? 'thành phố' : 'tỉnh'} ${province}`,
    en: `of ${province} ${city ? 'City' : 'Province'}`,
  };
  return [body, view.say(place)];
}

/** Association on the left, state and motto on the right, place and date below. */
export function letterhead(view: View, left: number, right: number): readonly Row[] {
  const [body, place] = association(view);
  const day = longDateText(view.context.asOf, view.language);
  const { letterhead: own, province } = view.context.programme;
  const where = own?.town ?? province ?? '……………';
  return [
    pair(left, body.toUpperCase(), STRONG, right, view.say(WORDS.state), STRONG),
    pair(left, place?.toUpperCase() ?? '', STRONG, right, view.say(WORDS.motto), STRONG),
    { ...pair(left, view.say(WORDS.rule), CENTER, right, view.say(WORDS.rule), CENTER), height: 12 },
    pair(left, '', CENTER, right, `${where}, ${day}`, SLANTED),
  ];
}

/** Who signs: the programme's people, else preparer on the left and chairperson on the right. */
function signatories(view: View): readonly Signatory[] {
  const { signatures } = view.context.programme;
  if (signatures.length > 0) return signatures;
  return [
    { authority: null, title: WORDS.preparer, name: null },
    { authority: null, title: WORDS.chairman, name: null },
  ];
}

/** One or two people side by side, the one who seals on the right, and room to sign above the names. */
export function signatures(view: View, left: number, right: number): readonly Row[] {
  const people = signatories(view);
  const [first, last] = people.length === 1 ? [null, people[0]] : [people[0], people[1]];
  const line = (of: (signatory: Signatory) => string | null, style: CellStyle) => {
    const words = [first, last].map((each) => (each === null || each === undefined ? '' : (of(each) ?? '')));
    return pair(left, words[0] ?? '', style, right, words[1] ?? '', style);
  };
  const rows = [line(({ title }) => view.say(title).toUpperCase(), STRONG)];
  if (people.some(({ authority }) => authority !== null))
    rows.unshift(line(({ authority }) => authority && view.say(authority).toUpperCase(), STRONG));
  const note = (each: Signatory) => view.say(each === last ? WORDS.seal : WORDS.sign);
  rows.push(line(note, SLANTED), { cells: [], height: 66 });
  if (people.some(({ name }) => name !== null)) rows.push(line(({ name }) => name, STRONG));
  return rows;
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
  if (rightText !== '') cells[right] = { value: rightText, style: rightStyle };
  return { cells };
}
