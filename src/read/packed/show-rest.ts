import { KIND, LATER, TYPE_BITS, type PackedCells } from './packed-cells.ts';

/** Writes a number as a format shows it, days counted from 1900; null where the format makes no sense. */
export type NumberWriter = (format: string, number: number) => string | null;

/** The built-in short date, which every office shows in its own country's order. */
export const SHORT_DATE = 'm/d/yy';
const VIETNAMESE_DATE = 'dd/mm/yyyy';

/** Whether `showRest` has something to do. */
export function hasRest({ shown }: PackedCells): boolean {
  return shown.includes(LATER);
}

/** Fills in what is shown of the numbers whose format is none of the plain ones. */
export function showRest(cells: PackedCells, write: NumberWriter): void {
  const places = new Map<string, number>();
  for (let at = cells.shown.indexOf(LATER); at >= 0; at = cells.shown.indexOf(LATER, at + 1)) {
    const number = cells.numbers[at] as number;
    const format = cells.styles[cells.styleOf[at] as number]?.format ?? SHORT_DATE;
    const isDate = ((cells.kinds[at] as number) & TYPE_BITS) === KIND.date;
    const text = write(isDate && format === SHORT_DATE ? VIETNAMESE_DATE : format, number) || String(number);
    let place = places.get(text);
    if (place === undefined) places.set(text, (place = cells.texts.push(text) - 1));
    cells.shown[at] = place;
  }
}
