import type { Cell, Grid } from '../domain/grid.ts';
import { detectLegacy, isUnicodeVietnamese } from '../domain/legacy-text/detect.ts';
import type { LegacyEncoding } from '../domain/legacy-text/words.ts';

/** What the cells of a file tell of its encoding. */
export interface Tells {
  /** Texts that tell by themselves. */
  readonly told: ReadonlyMap<string, LegacyEncoding>;
  /** The encoding of nearly all cells that tell; null where they do not agree. */
  readonly habit: LegacyEncoding | null;
}

/** So many telling cells in one encoding for each in another, or in Unicode, make it the habit of the file. */
const MANY = 9;

/** What the telling cells of some rows say; `mixed` where they contradict each other, null where none tells. */
type Voice = LegacyEncoding | 'unicode' | 'mixed' | null;

export function tellsOf(grids: readonly Grid[]): Tells {
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

/**
 * The encoding that a cell which does not tell is taken to be in, row by row: that of the telling cells of its
 * row; where none tells, that of the nearest rows above and below that have such cells, no blank row between.
 * A table is often older than the letterhead above it, so neighbours go before the habit of the file; that
 * counts where they contradict each other or are silent. Null where nothing is to be decoded.
 */
export function habitsOf(
  grid: Grid,
  told: Tells['told'],
  habit: LegacyEncoding | null,
): readonly (LegacyEncoding | null)[] {
  const own = Array.from(grid.rows, (row) => voiceOf(row ?? [], told));
  const blank = Array.from(grid.rows, (row) => !(row ?? []).some((cell) => cell !== undefined));
  const above = carried(own, blank);
  const below = carried(own.toReversed(), blank.toReversed()).reverse();
  return own.map((voice, row) => {
    const heard = voice ?? joined(above[row] ?? null, below[row] ?? null);
    if (heard === 'unicode') return null;
    return heard === 'mixed' || heard === null ? habit : heard;
  });
}

function voiceOf(row: readonly (Cell | undefined)[], told: Tells['told']): Voice {
  return row.reduce<Voice>((voice, cell) => {
    if (cell?.type !== 'text' || voice === 'mixed') return voice;
    const unicode = isUnicodeVietnamese(cell.text) ? 'unicode' : null;
    return joined(voice, told.get(cell.text) ?? unicode);
  }, null);
}

function joined(one: Voice, other: Voice): Voice {
  if (one === null || one === other) return other;
  return other === null ? one : 'mixed';
}

/** For every row, what the nearest telling row so far says; silent again behind a blank row. */
function carried(own: readonly Voice[], blank: readonly boolean[]): Voice[] {
  let last: Voice = null;
  return own.map((voice, row) => {
    last = blank[row] === true ? null : (voice ?? last);
    return last;
  });
}
