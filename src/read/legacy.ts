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

interface Content {
  readonly grids: readonly Grid[];
  readonly notes: readonly ReadNote[];
}

/** What the cells of a file tell of its encoding. */
interface Tells {
  /** Texts that tell by themselves. */
  readonly told: ReadonlyMap<string, LegacyEncoding>;
  /** The encoding of nearly all cells that tell; null where they do not agree. */
  readonly habit: LegacyEncoding | null;
}

/** So many telling cells in one encoding for each in another, or in Unicode, make it the habit of the file. */
const MANY = 9;
const NAMES = [
  ['tcvn3', 'TCVN3'],
  ['vni', 'VNI'],
] as const;

/**
 * The same grids with the text of legacy fonts as Unicode, cell by cell: by what the text tells, else by the
 * cell's font, else by the habit of the file. A note counts the cells of each encoding.
 */
export function readLegacy({ grids, notes }: Content): Content {
  const tells = tellsOf(grids);
  const counts = { tcvn3: 0, vni: 0 };
  const decode = (cell: Cell | undefined): Cell | undefined => {
    const encoding = cell === undefined ? null : encodingOf(cell, tells);
    if (cell === undefined || encoding === null) return cell;
    const text = shown(cell, encoding);
    if (text === cell.text) return cell;
    counts[encoding] += 1;
    return { ...cell, text };
  };
  // `map` leaves the gaps of a row as they are.
  const decoded = grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => row?.map(decode)) }));
  const counted = NAMES.flatMap(([encoding, name]): ReadNote[] =>
    counts[encoding] > 0 ? [{ kind: 'legacyFont', encoding: name, cells: counts[encoding] }] : [],
  );
  return counted.length === 0 ? { grids, notes } : { grids: decoded, notes: [...notes, ...counted] };
}

function encodingOf({ type, text, font = '' }: Cell, { told, habit }: Tells): LegacyEncoding | null {
  if (type !== 'text') return null;
  const own = told.get(text);
  if (own !== undefined) return own;
  const byFont = legacyFont(font)?.encoding;
  if (byFont !== undefined && canBeLegacy(text, byFont)) return byFont;
  return habit !== null && mayBeLegacy(text, habit) ? habit : null;
}

function shown({ text, font = '' }: Cell, encoding: LegacyEncoding): string {
  const decoded = decodeLegacy(text, encoding);
  return legacyFont(font)?.capitals === true && !isUnicodeVietnamese(text) ? decoded.toUpperCase() : decoded;
}

function tellsOf(grids: readonly Grid[]): Tells {
  const told = new Map<string, LegacyEncoding>();
  const cells = { tcvn3: 0, vni: 0, unicode: 0 };
  for (const grid of grids) {
    for (const row of grid.rows) {
      row?.forEach((cell) => {
        if (cell?.type !== 'text') return;
        const encoding = told.get(cell.text) ?? detectLegacy(cell.text);
        if (encoding !== null) told.set(cell.text, encoding);
        if (encoding !== null) cells[encoding] += 1;
        else if (isUnicodeVietnamese(cell.text)) cells.unicode += 1;
      });
    }
  }
  const { tcvn3, vni, unicode } = cells;
  const habit = tcvn3 > (vni + unicode) * MANY ? 'tcvn3' : vni > (tcvn3 + unicode) * MANY ? 'vni' : null;
  return { told, habit };
}
