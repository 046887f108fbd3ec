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

/** A single cell may have been pasted from elsewhere; so many that agree make the habit of a few rows. */
const ENOUGH = 2;

/** What the telling cells of some rows say, and how many they are. */
interface Voice {
  /** `mixed` where they contradict each other, null where none tells. */
  readonly says: LegacyEncoding | 'unicode' | 'mixed' | null;
  readonly cells: number;
}

const SILENT: Voice = { says: null, cells: 0 };

export function tellsOf(grids: readonly Grid[]): Tells {
  const told = new Map<string, LegacyEncoding>();
  const silent = new Set<string>();
  const cells = { tcvn3: 0, vni: 0, unicode: 0 };
  for (const grid of grids) {
    for (const row of grid.rows) {
      row?.forEach((cell) => {
        if (cell?.type !== 'text') return;
        if (silent.has(cell.text)) return;
        const encoding = told.get(cell.text) ?? detectLegacy(cell.text);
        if (encoding !== null) told.set(cell.text, encoding);
        else if (!isUnicodeVietnamese(cell.text)) silent.add(cell.text);
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
 * row; where these are too few, that of the nearest rows with such cells above and below as well, no blank row
 * between. A table is often older than the letterhead above it, so neighbours go before the habit of the file,
 * which counts where they contradict each other or say too little. Null where nothing is to be decoded.
 */
export function habitsOf(
  grid: Grid,
  told: Tells['told'],
  habit: LegacyEncoding | null,
): readonly (LegacyEncoding | null)[] {
  const voices = Array.from(grid.rows, (row) => voiceOf(row ?? [], told));
  const blank = Array.from(grid.rows, (row) => !(row ?? []).some((cell) => cell !== undefined));
  const above = nearest(voices, blank);
  const below = nearest(voices.toReversed(), blank.toReversed()).reverse();
  return voices.map((own, row) => {
    const around = joined(above[row - 1] ?? SILENT, below[row + 1] ?? SILENT);
    const heard = own.cells >= ENOUGH || own.says === 'unicode' ? own : joined(own, around);
    if (heard.says === 'unicode') return null;
    return heard.says === 'mixed' || heard.cells < ENOUGH ? habit : heard.says;
  });
}

function voiceOf(row: readonly (Cell | undefined)[], told: Tells['told']): Voice {
  return row.reduce<Voice>((voice, cell) => {
    if (cell?.type !== 'text') return voice;
    const says = told.get(cell.text) ?? (isUnicodeVietnamese(cell.text) ? 'unicode' : null);
    return says === null ? voice : joined(voice, { says, cells: 1 });
  }, SILENT);
}

function joined(one: Voice, other: Voice): Voice {
  if (one.says === null) return other;
  if (other.says === null) return one;
  return { says: one.says === other.says ? one.says : 'mixed', cells: one.cells + other.cells };
}

/** For every row, the voice of the last telling row up to it; silent again behind a blank row. */
function nearest(voices: readonly Voice[], blank: readonly boolean[]): Voice[] {
  let last = SILENT;
  return voices.map((voice, row) => {
    if (blank[row] === true) last = SILENT;
    else if (voice.says !== null) last = voice;
    return last;
  });
}
