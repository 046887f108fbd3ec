import { legacyFont } from '../../domain/legacy-text/font.ts';
import { damaged } from '../refusal.ts';
import { forEachRecord, type BinaryRecord } from './records.ts';

const FONT = 43;
const FORMAT = 44;
const CELL_FORMAT = 47;
const END = 279;
const BEGIN_CELL_FORMATS = 617;
const END_CELL_FORMATS = 618;
/** Bytes before a font's name. */
const BEFORE_NAME = 21;

/** What a cell's style tells, by its number. */
export interface BinaryStyles {
  /** The number format's own number, and the code where the workbook writes one. */
  readonly formats: readonly { readonly id: number; readonly code: string | null }[];
  /** The font's name where it is a legacy Vietnamese one. */
  readonly fonts: readonly (string | null)[];
}

export const NO_STYLES: BinaryStyles = { formats: [], fonts: [] };

/** Reads the styles part of an .xlsb container. Throws a `Refusal` where it is cut off. */
export function readStyles(bytes: Uint8Array, part: string): BinaryStyles {
  const codes = new Map<number, string>();
  const names: string[] = [];
  const cells: { id: number; font: number }[] = [];
  let ofCells = false;
  let ended = false;
  forEachRecord(bytes, part, (record) => {
    if (record.type === END) ended = true;
    else if (record.type === BEGIN_CELL_FORMATS) ofCells = true;
    else if (record.type === END_CELL_FORMATS) ofCells = false;
    else if (record.type === FORMAT) codes.set(record.word(), record.text());
    else if (record.type === FONT) names.push(fontName(record));
    else if (record.type === CELL_FORMAT && ofCells) {
      // The style it follows.
      record.skip(2);
      cells.push({ id: record.word(), font: record.word() });
    }
  });
  if (!ended) throw damaged(part);
  return {
    formats: cells.map(({ id }) => ({ id, code: codes.get(id) ?? null })),
    fonts: cells.map(({ font }) => {
      const name = names[font] ?? '';
      return legacyFont(name) === null ? null : name;
    }),
  };
}

function fontName(record: BinaryRecord): string {
  record.skip(BEFORE_NAME);
  return record.text();
}
