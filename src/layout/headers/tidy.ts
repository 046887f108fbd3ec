import { hasUnit } from '../../domain/money-unit.ts';
import { clean, nameKey, words } from '../../domain/text.ts';
import { withoutNumbering } from './numbering.ts';

/** One level of a header without what stands around its words. */
export interface Tidy {
  /** The words that are left. */
  readonly text: string;
  /** The unit that closed the header: of money, of persons, or another one. */
  readonly unit: Unit;
  /** Whether the level is numbered like a section of a form: "II.", "1.2.", "a)". */
  readonly numbered: boolean;
}

type Unit = 'money' | 'person' | 'other' | null;

const BRACKETS = /[([{]([^()[\]{}]{0,60})[)\]}]/gu;
const FORMULA = /^[\s\d+\-−–*x×:/=%.,()]*$/u;
const SHARE = /(?<![\d\s])\s?%/u;
const YEARS = /(?:năm\s+|nam\s+|year\s+)?(?<![\p{L}\d.-])(?:19|20)\d\d(?![\p{L}\d/.]|-\d)/giu;
const YEAR = String.raw`(?:năm\s+)?\(?(?<!\d)(?:19|20)\d\d(?!\d)\)?`;
const CARRIED = [
  // "Số dư năm 2021 chuyển sang (năm 2022)" opens a year, "Số dư chuyển sang năm 2023" closes one.
  [new RegExp(`${YEAR}\\s+chuyển\\s+(?:sang|qua)(?:\\s+${YEAR})?`, 'iu'), 'năm trước chuyển sang'],
  [new RegExp(`chuyển\\s+(?:sang|qua)\\s+${YEAR}`, 'iu'), 'chuyển sang năm sau'],
] as const;
const UNIT_LEAD = /^\s*(?:đơn vị tính|đvt|đơn vị|unit)\s*[:.]\s*/iu;

/** Takes off numbering, years, bracketed units and formulas, and a unit that closes the header. */
export function tidy(text: string): Tidy {
  const cleaned = clean(text);
  const unnumbered = withoutNumbering(cleaned);
  let unit: Unit = null;
  const bracketed = withoutYears(unnumbered);
  const outside = /[([{]/.test(bracketed)
    ? bracketed.replace(BRACKETS, (whole, inside: string) => {
        const found = unitOf(inside);
        if (found !== null) {
          unit ??= found;
          return ' ';
        }
        if (!FORMULA.test(inside)) return whole;
        return SHARE.test(inside) ? ' % ' : ' ';
      })
    : bracketed;
  const closing = withoutClosingUnit(clean(outside));
  return { text: clean(closing.text), unit: unit ?? closing.unit, numbered: unnumbered !== cleaned };
}

const PERSONS = keys('người|nguoi|em|học sinh|hoc sinh|hs|hssv|lượt người|persons|person|students');
const OTHERS = keys(
  'đơn vị|don vi|đv|suất|suat|tổ chức|to chuc|gia đình|hộ|dòng họ|cộng đồng|ban|chi hội|tập thể|cái|phần|' +
    'units|unit|organisations|awards|nếu có',
);
const CLOSING = keys('người|nguoi|suất|suat|persons');
const MONEY = keys(
  'triệu|đồng|nghìn|ngàn|tỷ|trđ|tr|đ|vnđ|vnd|việt|nam|trieu|dong|nghin|ngan|ty|trd|viet|' +
    'million|billion|thousand|1|000|1000|1000đ|000đ',
);

function keys(alternatives: string): ReadonlySet<string> {
  return new Set(alternatives.split('|').map(nameKey));
}

function withoutYears(text: string): string {
  return /[0-9]/.test(text) ? withCarriedYears(text).replace(YEARS, ' ') : text;
}

/** Years between which money is carried over, as the year before and the year after. */
function withCarriedYears(text: string): string {
  if (/năm\s+(?:trước|sau)/iu.test(text)) return text;
  const [years, words] = CARRIED.find(([each]) => each.test(text)) ?? [];
  return years === undefined ? text : text.replace(years, words ?? '');
}

function unitOf(inside: string): Unit {
  const text = inside.replace(UNIT_LEAD, '');
  const key = nameKey(text);
  if (PERSONS.has(key)) return 'person';
  if (OTHERS.has(key)) return 'other';
  return isMoney(text) ? 'money' : null;
}

function isMoney(text: string): boolean {
  return words(text).every((word) => MONEY.has(word)) && hasUnit(text);
}

const LONGEST_UNIT = 6;
const SEPARATORS = /[\s,;:–-]+$/u;

/** "Vận động trong năm, triệu đồng" closes with a unit; "Cộng đồng", "Van dong" and "Số người" do not. */
function withoutClosingUnit(text: string): { text: string; unit: Unit } {
  const pieces = text.split(' ');
  // Nothing closes with money whose last word is none of its words.
  const last = words(pieces.at(-1) ?? '').at(-1);
  const mayClose = last === undefined || MONEY.has(last);
  for (let from = Math.max(1, pieces.length - LONGEST_UNIT); mayClose && from < pieces.length; from++) {
    const unit = pieces.slice(from).join(' ').replace(UNIT_LEAD, '');
    const rest = pieces.slice(0, from).join(' ');
    const apart = SEPARATORS.test(rest);
    if ((apart || !isLoose(unit, rest)) && isMoney(unit))
      return { text: rest.replace(SEPARATORS, ''), unit: 'money' };
  }
  const comma = text.lastIndexOf(',');
  const closing = comma <= 0 ? '' : nameKey(text.slice(comma + 1));
  if (!CLOSING.has(closing)) return { text, unit: null };
  return { text: text.slice(0, comma), unit: PERSONS.has(closing) ? 'person' : 'other' };
}

const ALSO_WORDS = keys('dong|ty|tr|trieu|nghin|ngan');

/** Whether a unit may as well be the end of a word: "cộng đồng", "van dong", "cong ty". */
function isLoose(unit: string, rest: string): boolean {
  return ALSO_WORDS.has(nameKey(unit)) || /cộng$/iu.test(rest);
}
