/*
 * How a spreadsheet shows a number, for the general format and the plain ones of counts, amounts and percentages.
 * Nearly every cell of a submission has one of these; any other format is left to the spreadsheet library.
 */

/** What a person sees of a number; null where the format is none of the plain ones. */
export function shownNumber(number: number, format: string | null): string | null {
  if (format === null || format === '@') return general(number);
  const plain = plainFormat(format);
  if (plain === null || !isWithin(number, plain)) return null;
  return written(number, plain);
}

/** Whether `shownNumber` gives a text for a number in a format, without making it: told once for all its numbers. */
export function plainnessOf(format: string | null): (number: number) => boolean {
  if (format === null || format === '@') return () => true;
  const plain = plainFormat(format);
  return plain === null ? () => false : (number) => isWithin(number, plain);
}

interface PlainFormat {
  readonly grouped: boolean;
  readonly decimals: number;
  readonly percent: boolean;
}

/** Beyond it, and below nought, the library rounds in another way; whole numbers need no rounding. */
const MOST = 1e9;
const MOST_WHOLE = 1e15;
const PLAIN = /^(?:(#,##)0|0(?:\.(0{1,9}))?)(%)?$/;
const known = new Map<string, PlainFormat | null>();
const MOST_KNOWN = 1_000;

function plainFormat(format: string): PlainFormat | null {
  let plain = known.get(format);
  if (plain === undefined) {
    const found = PLAIN.exec(format);
    plain =
      found === null
        ? null
        : {
            grouped: found[1] !== undefined,
            decimals: found[2]?.length ?? 0,
            percent: found[3] !== undefined,
          };
    if (known.size < MOST_KNOWN) known.set(format, plain);
  }
  return plain;
}

function isWithin(number: number, { decimals, percent }: PlainFormat): boolean {
  if (number >= 0 && number <= MOST) return true;
  return number > MOST && number <= MOST_WHOLE && decimals === 0 && !percent && Number.isInteger(number);
}

function written(number: number, { grouped, decimals, percent }: PlainFormat): string {
  if (decimals === 0 && !percent && Number.isInteger(number))
    return grouped ? inThousands(String(number)) : String(number);
  const value = percent ? number * 100 : number;
  const [whole, fraction] = rounded(value, decimals);
  const digits = grouped ? inThousands(whole) : whole;
  const shown = decimals === 0 ? digits : `${digits}.${fraction}`;
  return percent ? `${shown}%` : shown;
}

/** So many digits are told apart without a doubt about the last one. */
const MOST_DIGITS = 1e15;

/** What stands before and behind the point. */
function rounded(value: number, decimals: number): readonly [whole: string, fraction: string] {
  const scale = 10 ** decimals;
  const digits = Math.round(value * scale);
  if (digits < MOST_DIGITS)
    return [String(Math.floor(digits / scale)), String(digits % scale).padStart(decimals, '0')];
  const [whole = '', fraction = ''] = String(digits / scale).split('.');
  return [whole, fraction.padEnd(decimals, '0')];
}

function inThousands(digits: string): string {
  let rest = digits;
  let grouped = '';
  while (rest.length > 3) {
    grouped = `,${rest.slice(-3)}${grouped}`;
    rest = rest.slice(0, -3);
  }
  return rest + grouped;
}

/** The same few texts stand in thousands of cells. */
const SMALL: readonly string[] = Array.from({ length: 1_000 }, (_, number) => String(number));

/** At most eleven characters, as the general format gives them in a wide column. */
function general(number: number): string {
  if (Number.isSafeInteger(number) && Math.abs(number) < 1e10)
    return SMALL[number] ?? String(number === 0 ? 0 : number);
  const magnitude = Math.floor(Math.log(Math.abs(number)) * Math.LOG10E);
  const room = number < 0 ? 12 : 11;
  let text: string;
  if (magnitude >= -4 && magnitude <= -1) text = number.toPrecision(10 + magnitude);
  else if (Math.abs(magnitude) <= 9) text = fitted(number, room);
  else if (magnitude === 10) text = number.toFixed(10).slice(0, 12);
  else {
    const fixed = withoutNoughts(number.toFixed(11));
    text = fixed.length > room || fixed === '0' || fixed === '-0' ? number.toPrecision(6) : fixed;
  }
  return withoutNoughts(exponent(text.toUpperCase()));
}

function fitted(number: number, room: number): string {
  const fixed = withoutNoughts(number.toFixed(12));
  if (fixed.length <= room) return fixed;
  const precise = number.toPrecision(10);
  return precise.length <= room ? precise : number.toExponential(5);
}

function withoutNoughts(text: string): string {
  return text.includes('.') ? text.replace(/(?:\.0*|(\.\d*[1-9])0+)$/, '$1') : text;
}

/** Two digits of exponent at least, and no noughts before it. */
function exponent(text: string): string {
  if (!text.includes('E')) return text;
  return text.replace(/(?:\.0*|(\.\d*[1-9])0+)E/, '$1E').replace(/(E[+-])(\d)$/, '$10$2');
}
