import { toNumber } from './decimal.ts';
import { readShape, wholeReading } from './number-shapes.ts';
import { isPhrase, phrases, spoken } from './phrases.ts';
import type { ValueProblem } from './submission.ts';
import { clean } from './text.ts';

/** What a text says before anybody asks which number it is. */
export type Saying =
  | { readonly kind: 'blank' }
  /** "-", "…": clerks use them for nothing and for not known. */
  | { readonly kind: 'dash' }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'problem'; readonly problem: ValueProblem }
  /** To be read as a number; without its sign. */
  | { readonly kind: 'content'; readonly text: string; readonly negative: boolean };

const NOT_APPLICABLE = phrases([
  ...['không áp dụng', 'KAD', 'n/a', 'na', 'not applicable'],
  ...['không có đơn vị trực thuộc', 'không có ĐV trực thuộc', 'không thuộc đối tượng', 'không thuộc diện'],
  ...['không phải đối tượng', 'no subordinate units'],
]);
const BOUNDS = phrases([
  ...['hơn', 'trên', 'dưới', 'gần', 'khoảng', 'khoảng trên', 'ít nhất', 'nhiều nhất', 'tối thiểu', 'tối đa'],
  ...['xấp xỉ', 'chừng', 'ước', 'ước tính', 'ước đạt', 'không quá', 'không dưới', 'có trên', 'có hơn'],
  ...['over', 'above', 'under', 'below', 'about', 'around', 'nearly', 'almost', 'approx', 'approximately'],
  ...['more than', 'less than', 'fewer than', 'at least', 'at most', 'up to', 'no more than', 'circa'],
]);
const OPEN_END = phrases(['trở lên', 'trở xuống', 'or more', 'or less', 'or fewer']);

const DASHES = /^[-‒–—―−_.… ]+$/;
const ERRORS =
  /^(?:#(?:DIV\/0|N\/A|REF|VALUE|NAME|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|UNKNOWN|CONNECT)[!?]?|Err:[0-9]+)$/i;
const DATES = [
  /^[0-9]{1,2} ?([/.-]) ?[0-9]{1,2} ?\1 ?[0-9]{2}(?:[0-9]{2})?$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[ T][0-9:.]+)?$/,
  // What a spreadsheet makes of "11/12" when it saves as CSV.
  /^[0-9]{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|th[0-9]|thg ?[0-9])[a-z0-9]*$/i,
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ][0-9]{1,4}$/i,
];

/** Sorts out everything that is no plain number or amount. */
export function sayingOf(raw: string): Saying {
  const text = clean(raw);
  if (text === '') return { kind: 'blank' };
  if (DASHES.test(text)) return { kind: 'dash' };
  if (ERRORS.test(text)) return problem({ kind: 'errorValue' });
  if (isPhrase(text, NOT_APPLICABLE)) return { kind: 'notApplicable' };
  // The apostrophe by which a spreadsheet was told to keep the number as text.
  const content = text.replace(/^['’] ?/, '');
  if (isBound(content)) return problem({ kind: 'bound' });
  const signed = /^[-–—−] ?(?=[0-9])(.*)$/.exec(content) ?? /^\( ?([0-9][0-9., ]*)\)$/.exec(content);
  const number = (signed?.[1] ?? content).trim();
  if (DATES.some((date) => date.test(number))) return problem({ kind: 'date' });
  return fractionOf(number) ?? { kind: 'content', text: number, negative: signed !== null };
}

/** "không áp dụng", "n/a": whether `sayingOf` would say so; nothing else of it is asked of most names. */
export function saysNotApplicable(raw: string): boolean {
  const text = clean(raw);
  return !DASHES.test(text) && !ERRORS.test(text) && isPhrase(text, NOT_APPLICABLE);
}

/** Whether a text that begins with this folded word may say "không áp dụng". */
export function maySayNotApplicable(first: string): boolean {
  return NOT_APPLICABLE.mayBegin(first);
}

function isBound(text: string): boolean {
  if (!/[0-9]/.test(text)) return false;
  if (/^[~≈≃≅><≥≤≧≦±]/.test(text) || text.endsWith('+')) return true;
  const all = spoken(text);
  const fromEnd = all.words.length - 2;
  return BOUNDS.lengthAt(all, 0) > 0 || OPEN_END.lengthAt(all, fromEnd) > 0;
}

/** "(81,8%)", "đạt 81,8 %": what the two numbers before it come to. */
const PERCENTAGE = /[ (:;,=]{0,4}(?:đạt|tỷ lệ|tương đương)? ?[0-9]{1,3}(?:[.,][0-9]{1,3})? ?%\)?$/iu;

/** "11/11", "132/166 hội", "9/11 (81,8%)": two numbers. */
function fractionOf(text: string): Saying | null {
  // "9/11; 81,8%" parts its numbers by more than a thousands mark.
  const found = /^([0-9][0-9., ]*)\/ ?([0-9](?:[0-9]|[., ](?=[0-9]))*)(.*)$/.exec(text);
  if (found === null) return null;
  const [, upper = '', lower = '', rest = ''] = found;
  const numerator = wholeNumber(upper);
  const denominator = wholeNumber(lower);
  const clear = /^[\p{L}\p{M} ,()]*$/u.test(rest.replace(PERCENTAGE, ''));
  if (numerator === null || denominator === null || !clear) return problem({ kind: 'notANumber' });
  return problem({ kind: 'fraction', numerator, denominator });
}

function wholeNumber(text: string): number | null {
  const shape = readShape(text.trim());
  const whole = shape === null ? null : wholeReading(shape);
  if (typeof whole !== 'bigint') return null;
  const number = toNumber({ digits: whole, scale: 0 });
  return Number.isSafeInteger(number) ? number : null;
}

function problem(found: ValueProblem): Saying {
  return { kind: 'problem', problem: found };
}
