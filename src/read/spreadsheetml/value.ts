import type { SourceCell } from '../spreadsheet-cell.ts';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?$/;
const DAY_MS = 86_400_000;
/** The day before the first one that spreadsheets count, one early for the day of 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
/** 1 March 1900: the days before it are counted without the one that never was. */
const MARCH_1900 = 61;
/** In which a moment without a format of its own is shown. */
const SHORT_DATE = 'm/d/yy';

/** A cell before its number is shown; `days1900` says that it counts days from 1900 whatever the workbook does. */
export interface XmlCell extends SourceCell {
  readonly days1900?: boolean;
}

/**
 * The cell of a value as its type and text are written. A text that is not what its type promises stays the text it is; null
 * where nothing stands.
 */
export function valueOf(type: string, text: string, code: string | null): XmlCell | null {
  const format = code === null ? {} : { z: code };
  const bare = text.trim();
  if (type === 'Number' && NUMBER.test(bare)) return { t: 'n', v: Number(bare), ...format };
  if (type === 'DateTime') {
    const days = daysOf(bare);
    if (days !== null) return { t: 'n', v: days, z: code ?? SHORT_DATE, days1900: true };
  }
  if (type === 'Boolean' && (bare === '1' || bare === '0')) return { t: 'b', v: bare === '1' };
  if (type === 'Error' && bare !== '') return { t: 'e', w: bare };
  return text === '' ? null : { t: 's', v: text, ...format };
}

/** Days from 1900 as spreadsheets count them; null for a text that is no moment. */
function daysOf(text: string): number | null {
  const found = MOMENT.exec(text);
  if (found === null) return null;
  const [year, month, day, hour, minute] = found.slice(1, 6).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day));
  // The month 13 or the 30th of February is no date.
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return null;
  const seconds = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + Number(found[6] ?? 0);
  const whole = (date.getTime() - EPOCH) / DAY_MS;
  return (whole < MARCH_1900 ? whole - 1 : whole) + seconds / 86_400;
}
