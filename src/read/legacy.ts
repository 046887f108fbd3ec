import type { Cell, Grid } from '../domain/grid.ts';
import {
  canBeLegacy,
  decodeLegacy,
  detectLegacy,
  isUnicodeVietnamese,
  mayBeLegacy,
} from '../domain/legacy-text/detect.ts';
import { legacyFont } from '../domain/legacy-text/font.ts';
import type { LegacyEncoding } from '../domain/legacy-text/words.ts';
import type { ReadNote } from '../domain/source.ts';
import { habitsOf, tellsOf } from './legacy-tells.ts';
import type { PackedCells } from './packed/packed-cells.ts';
import { PackedRows, withPlainRows } from './packed/packed-rows.ts';

interface Content {
  readonly grids: readonly Grid[];
  readonly notes: readonly ReadNote[];
}

const NAMES = [
  ['tcvn3', 'TCVN3'],
  ['vni', 'VNI'],
] as const;

/**
 * The same grids with the text of legacy fonts as Unicode, cell by cell: by what the text tells, else by the
 * cell's font, else by the habit around it. A note counts the cells of each encoding.
 */
export function readLegacy({ grids: given, notes }: Content): Content {
  if (!given.some(mayHoldLegacy)) return { grids: given, notes };
  const grids = given.map(withPlainRows);
  const { told, habit } = tellsOf(grids);
  const counts = { tcvn3: 0, vni: 0 };
  const decode = (cell: Cell | undefined, around: LegacyEncoding | null): Cell | undefined => {
    const encoding = cell === undefined ? null : encodingOf(cell, told, around);
    if (cell === undefined || encoding === null) return cell;
    const text = shown(cell, encoding);
    if (text === cell.text) return cell;
    counts[encoding] += 1;
    return { ...cell, text };
  };
  const decoded = grids.map((grid) => {
    const habits = habitsOf(grid, told, habit);
    // `map` leaves the gaps of a row as they are.
    const rows = Array.from(grid.rows, (row, index) =>
      row?.map((cell) => decode(cell, habits[index] ?? null)),
    );
    return { ...grid, rows };
  });
  const counted = NAMES.flatMap(([encoding, name]): ReadNote[] =>
    counts[encoding] > 0 ? [{ kind: 'legacyFont', encoding: name, cells: counts[encoding] }] : [],
  );
  return counted.length === 0 ? { grids, notes } : { grids: decoded, notes: [...notes, ...counted] };
}

/** Whether anything in a sheet is typed in a legacy font: most sheets are without, and that is quickly told. */
function mayHoldLegacy({ rows }: Grid): boolean {
  if (rows instanceof PackedRows) return mayBePackedIn(rows.cells);
  for (const row of rows) if (row?.some(mayBeTold) === true) return true;
  return false;
}

function mayBeTold(cell: Cell | undefined): boolean {
  return cell?.type === 'text' && (cell.font !== undefined || tellsItself(cell.text));
}

function tellsItself(text: string): boolean {
  return detectLegacy(text) !== null;
}

/** A large sheet is packed, and each text stands there once. */
function mayBePackedIn({ texts, styles, styleOf }: PackedCells): boolean {
  const fonts = styles.some(({ font }) => font !== undefined);
  return (fonts && styleOf.some((style) => styles[style]?.font !== undefined)) || texts.some(tellsItself);
}

function encodingOf(
  { type, text, font = '' }: Cell,
  told: ReadonlyMap<string, LegacyEncoding>,
  around: LegacyEncoding | null,
): LegacyEncoding | null {
  if (type !== 'text') return null;
  const own = told.get(text);
  if (own !== undefined) return own;
  const byFont = legacyFont(font)?.encoding;
  if (byFont !== undefined && canBeLegacy(text, byFont)) return byFont;
  return around !== null && mayBeLegacy(text, around) ? around : null;
}

function shown({ text, font = '' }: Cell, encoding: LegacyEncoding): string {
  const decoded = decodeLegacy(text, encoding);
  return legacyFont(font)?.capitals === true && !isUnicodeVietnamese(text) ? decoded.toUpperCase() : decoded;
}
