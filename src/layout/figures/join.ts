import { joinedCells, listedCells, type Cells, type RowReading } from '../../domain/cells.ts';
import type { FigureReadings, Reading, Sum } from '../../domain/submission.ts';
import { nameKey } from '../../domain/text.ts';
import { speaks, type Block } from './readings.ts';

/** The readings of one indicator joined over all tables of a file, and where only a total reported it. */
export interface Joined extends FigureReadings {
  readonly onlyTotal: readonly Reading[];
}

/**
 * Joins what the tables of one file say of one indicator: the same value twice counts once, different values
 * are a question. Columns that add up (hội and ban) are added; where a column of the whole stands beside
 * them, the whole counts and the parts are compared with it.
 */
export function joinBlocks(id: string, blocks: readonly Block[], isRate = false): Joined {
  const [only] = blocks;
  // Nearly every figure stands in one column of one table.
  if (only !== undefined && blocks.length === 1)
    return {
      indicator: id,
      counted: joinedCells([only.counted]),
      sums: only.sums,
      conflicts: [],
      onlyTotal: totalsAlone([only]),
    };
  const sums: Sum[] = blocks.flatMap((block) => block.sums);
  const conflicts: FigureReadings['conflicts'][number][] = [];
  const tables = groupBy(blocks, (block) => block.from.table).map((ofTable) => {
    const columns = groupBy(ofTable, (block) => block.part ?? '').map((doubled) =>
      oneColumn(doubled, conflicts),
    );
    const whole = columns.find((block) => block.part === null && says(block));
    const parts = columns.filter((block) => block.part !== null);
    if (whole === undefined) return parts.length > 0 ? parts : columns;
    if (parts.filter(says).length >= 2) sums.push(...partSums(id, whole, parts));
    return [whole];
  });
  const speaking = tables.filter((columns) => columns.some(says));
  const used = best(speaking) ?? tables[0] ?? [];
  for (const other of speaking) {
    // Percentages of different rows cannot be added up and compared; the counts behind them are.
    if (other === used || isRate) continue;
    const [mine, theirs] = [total(used), total(other)];
    const [reading, first] = [firstSpeaking(other), firstSpeaking(used)];
    if (mine === null || theirs === null || mine === theirs || reading === null || first === null) continue;
    const apart = haveNoRowInCommon(used, other);
    conflicts.push({ reading, value: theirs, other: first, sameTable: false, apart });
  }
  // Cells that cannot be read are told of in every table, whichever table is counted.
  const faults = speaking
    .filter((columns) => columns !== used)
    .flatMap((columns) => columns.flatMap((block) => faultsIn(block.counted)));
  const counted = joinedCells([...used.map((block) => block.counted), listedCells(faults)]);
  return { indicator: id, counted, sums, conflicts, onlyTotal: totalsAlone(used) };
}

/** What totals report where no row does. */
function totalsAlone(blocks: readonly Block[]): readonly Reading[] {
  return blocks.flatMap(({ onlyTotal, counted }) =>
    onlyTotal ? Array.from(counted, ({ reading }) => reading) : [],
  );
}

/** Of two columns of the same meaning in one table one counts; cells that differ are a conflict. */
function oneColumn(doubled: readonly Block[], conflicts: FigureReadings['conflicts'][number][]): Block {
  const speaking = doubled.filter(says);
  const [first] = speaking.length > 0 ? speaking : doubled;
  if (first === undefined) throw new Error('a column without a block');
  for (const other of speaking.slice(1)) {
    const mine = new Map([...first.counted].map(({ rowKey, reading }) => [rowKey, reading]));
    for (const { rowKey, reading } of other.counted) {
      const same = mine.get(rowKey);
      if (same === undefined || state(same) === state(reading)) continue;
      const value = reading.value.state === 'reported' ? reading.value.value : 0;
      conflicts.push({ reading, value, other: same, sameTable: true });
      break;
    }
  }
  return first;
}

function state(reading: Reading): string {
  return reading.value.state === 'reported' ? String(reading.value.value) : reading.value.state;
}

function partSums(id: string, whole: Block, parts: readonly Block[]): readonly Sum[] {
  const byRow = new Map<string, Reading[]>();
  for (const part of parts) {
    for (const { rowKey, reading } of part.counted) {
      if (!speaks(reading)) continue;
      const list = byRow.get(rowKey);
      if (list === undefined) byRow.set(rowKey, [reading]);
      else list.push(reading);
    }
  }
  const full = parts.filter(says).length;
  return [...whole.counted].flatMap(({ rowKey, reading }) => {
    const found = byRow.get(rowKey) ?? [];
    if (found.length !== full || !speaks(reading)) return [];
    const parts = listedCells(found.map((each) => ({ rowKey, reading: each })));
    return [{ indicator: id, stated: reading, parts }];
  });
}

function says(block: Block): boolean {
  return block.counted.has('reported', 'problem', 'notApplicable');
}

function faultsIn(counted: Cells): RowReading[] {
  const faults: RowReading[] = [];
  for (let index = 0; index < counted.length; index++)
    if (counted.stateAt(index) === 'problem')
      faults.push({ rowKey: counted.rowKeyAt(index), reading: counted.readingAt(index) });
  return faults;
}

/** The table with the most rows that report: it shows where a figure comes from most closely. */
function best(tables: readonly (readonly Block[])[]): readonly Block[] | undefined {
  if (tables.length < 2) return tables[0];
  const rows = (columns: readonly Block[]) =>
    columns.reduce((sum, { counted }) => sum + counted.count('reported', 'problem'), 0);
  return tables.reduce<readonly Block[] | undefined>(
    (most, each) => (most === undefined || rows(each) > rows(most) ? each : most),
    undefined,
  );
}

/** The value a table gives; null where a cell of it is a problem and nothing can be compared. */
function total(columns: readonly Block[]): number | null {
  if (columns.some(({ counted }) => counted.has('problem'))) return null;
  let sum = 0;
  for (const { counted } of columns)
    for (let index = 0; index < counted.length; index++) sum += counted.numberAt(index);
  return sum;
}

/** Whether the rows of two tables that report are all named, and no name stands in both. */
function haveNoRowInCommon(one: readonly Block[], other: readonly Block[]): boolean {
  const [mine, theirs] = [rowNames(one), rowNames(other)];
  return mine !== null && theirs !== null && [...theirs].every((name) => !mine.has(name));
}

function rowNames(columns: readonly Block[]): ReadonlySet<string> | null {
  const names = columns
    .flatMap((block) => [...block.counted])
    .filter(({ reading }) => speaks(reading))
    .map(({ reading }) => nameKey(reading.row ?? ''));
  return names.includes('') ? null : new Set(names);
}

function firstSpeaking(columns: readonly Block[]): Reading | null {
  for (const { counted } of columns) {
    const found = counted.firstIn('reported', 'problem');
    if (found >= 0) return counted.readingAt(found);
  }
  return null;
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): T[][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list === undefined) groups.set(key(item), [item]);
    else list.push(item);
  }
  return [...groups.values()];
}
