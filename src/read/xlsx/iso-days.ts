const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/;
/** Of 30 December 1899, from which days are counted after the February that spreadsheets take to have 29 days in 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The spreadsheet's number of a date written as ISO 8601 has it, a fraction for the time; null where it is none. */
export function isoDays(text: string): number | null {
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = (ISO.exec(text.trim()) ?? []).map(
    (each: string | undefined) => (each === undefined ? undefined : Number(each)),
  );
  if (year === undefined || month === undefined || day === undefined || year < 1900) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day ||
    hours > 24 ||
    minutes > 59 ||
    seconds >= 60
  )
    return null;
  const days = (time - EPOCH) / DAY + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  // Before March 1900 the count is one lower, for the day that never was.
  return days < 61 ? days - 1 : days;
}
