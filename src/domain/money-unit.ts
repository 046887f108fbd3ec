import { moneyTokens } from './money-words.ts';
import type { MoneyToken } from './money-words.ts';

/** What one unit of an amount is worth in đồng: usually 1, 1e3, 1e6 or 1e9. */
export interface MoneyUnit {
  readonly factor: number;
}

export const DONG: MoneyUnit = { factor: 1 };

/**
 * The money unit that a header, a unit line or an ĐVT cell names: "(triệu đồng)", "ĐVT: 1.000 đồng",
 * "VND million". Null where none is named, and also where two different ones are: `moneyUnitsIn` tells the
 * two cases apart. "Tỷ lệ", "Cộng đồng", a district named Triệu Sơn and an amount such as "500.000 đồng" are
 * no units.
 */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const units = moneyUnitsIn(text);
  return units.length === 1 ? (units[0] ?? null) : null;
}

/** Whether a text names any money unit. */
export function hasUnit(text: string): boolean {
  return moneyUnitsIn(text).length > 0;
}

/** Every different money unit that a text names, in the order of the text. */
export function moneyUnitsIn(text: string): readonly MoneyUnit[] {
  let units = seen.get(text);
  if (units === undefined) {
    units = unitsIn(text);
    if (seen.size >= SEEN_TEXTS) seen.clear();
    if (text.length <= SEEN_LENGTH) seen.set(text, units);
  }
  return units;
}

/** Asked for every cell below the same header. */
const seen = new Map<string, readonly MoneyUnit[]>();
const SEEN_TEXTS = 512;
const SEEN_LENGTH = 300;

function unitsIn(text: string): readonly MoneyUnit[] {
  const tokens = moneyTokens(text);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = mentionAt(tokens, at);
    if (mention?.accepted) mentions.push(mention);
    at = mention?.next ?? at + 1;
  }
  const units = mentions.filter(({ code }) => !code);
  const factors = new Set((units.length > 0 ? units : mentions).map(({ factor }) => factor));
  return [...factors].map((factor) => ({ factor }));
}

interface Mention {
  readonly factor: number;
  readonly code: boolean;
  readonly accepted: boolean;
  /** The first token behind the mention. */
  readonly next: number;
}

function mentionAt(tokens: readonly MoneyToken[], at: number): Mention | null {
  return roundNumber(tokens, at) ?? codeThenScale(tokens, at) ?? unitWords(tokens, at);
}

/** "1.000 đồng", "1.000.000đ", "'000 VND": a round number that stands for the scale. */
function roundNumber(tokens: readonly MoneyToken[], at: number): Mention | null {
  const number = tokens[at];
  const word = tokens[at + 1]?.money ?? null;
  if (number?.kind !== 'number' || word?.currency !== true || word.scale !== 1) return null;
  const digits = number.text.replace(/[., ]/g, '');
  const accepted = /^(?:10{3}|10{6}|10{9}|000)$/.test(digits);
  const factor = digits === '000' ? 1e3 : Number(digits);
  // Any other number before the currency is an amount, and its đồng no unit of the column.
  return { factor, code: false, accepted, next: at + 2 };
}

/** "VND million". */
function codeThenScale(tokens: readonly MoneyToken[], at: number): Mention | null {
  const code = tokens[at]?.money ?? null;
  const scale = tokens[at + 1]?.money ?? null;
  if (code?.code !== true || scale === null || scale === undefined || scale.currency) return null;
  return { factor: scale.scale, code: false, accepted: true, next: at + 2 };
}

function unitWords(tokens: readonly MoneyToken[], at: number): Mention | null {
  let factor = 1;
  let next = at;
  let currency = false;
  let code = false;
  let scaled = false;
  for (;;) {
    const place = next > at ? afterJoint(tokens, next) : next;
    const word = tokens[place]?.money ?? null;
    if (word === null || (currency && next > at)) break;
    factor *= word.scale;
    scaled ||= word.scale > 1 && !word.multiplier;
    currency = word.currency;
    code = word.code && factor === 1;
    next = place + 1;
  }
  if (next === at) return null;
  const amount = isAmountBefore(tokens, at);
  const clear = currency && (scaled || code);
  const multiplierOnly = factor > 1 && !scaled;
  return {
    factor,
    code,
    accepted: !amount && !multiplierOnly && (clear || standsAlone(tokens, at, next)),
    next,
  };
}

/** The place behind a mark that joins scale and currency: "tr.đ", "tr/đồng", "millions of VND". */
function afterJoint(tokens: readonly MoneyToken[], at: number): number {
  const joint = tokens[at]?.text ?? '';
  const before = tokens[at - 1]?.money;
  const after = tokens[at + 1]?.money;
  const joins = before?.currency === false && after?.currency === true;
  return joins && (joint === '.' || joint === '/' || joint === 'of') ? at + 1 : at;
}

/** "trên 500 triệu đồng" in a header is an amount; in "năm 2022 triệu đồng" the number is a year. */
function isAmountBefore(tokens: readonly MoneyToken[], at: number): boolean {
  return tokens[at - 1]?.kind === 'number' && !/^n[ăa]m$/.test(tokens[at - 2]?.text ?? '');
}

const OPENING = /^(?:[([:,/;–-]|tính|tinh|đvt|dvt|unit)$/;
const CLOSING = /^[)\],/;]$/;

/** A lone "triệu" or "đồng" is a unit only where nothing else it could belong to stands beside it. */
function standsAlone(tokens: readonly MoneyToken[], at: number, next: number): boolean {
  const before = tokens[at - 1]?.text;
  const after = tokens[next]?.text;
  const opened = before === undefined || OPENING.test(before);
  const closed = after === undefined || CLOSING.test(after);
  // "đ) Khen thưởng" is an item of a list.
  return opened && closed && !(before === undefined && after === ')');
}
