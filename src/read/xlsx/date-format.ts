/** Whether a number format shows a date or a time: whether a letter of one stands in it outside quotes and escapes. */
export function isDateFormat(format: string): boolean {
  for (let at = 0; at < format.length; at++) {
    const letter = format[at] as string;
    if (letter === '"') {
      at = format.indexOf('"', at + 1);
      if (at < 0) return false;
    } else if (letter === '\\' || letter === '_') at += 1;
    else if (letter === '[') {
      const end = format.indexOf(']', at);
      const inside = format.slice(at + 1, end < 0 ? undefined : end);
      // Elapsed time, "[h]:mm"; colours, conditions and countries are no dates.
      if (/^(?:h+|m+|s+)$/i.test(inside)) return true;
      if (end < 0) return false;
      at = end;
    } else if (letter === '0' || letter === '#' || letter === '.') {
      // The E of an exponent is none of a year.
      while (BEHIND_DIGITS.has(format[at + 1] ?? '')) at += 1;
    } else if (/^general/i.test(format.slice(at, at + 7))) at += 6;
    else if (
      /^(?:[bB][12]|[mdyhseMDYHSEg]|[aA]\/[pP]|[aA][mM]\/[pP][mM]|上午\/下午)/.test(format.slice(at, at + 5))
    )
      return true;
  }
  return false;
}

const BEHIND_DIGITS: ReadonlySet<string> = new Set('0#?.,E+-%');
