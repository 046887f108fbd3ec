import type { Catalogue } from '../../catalogue/catalogue.ts';
import { cellAt } from '../../domain/grid.ts';
import type { FigureReadings, Reading, RepeatedRow } from '../../domain/submission.ts';
import { nameKey } from '../../domain/text.ts';
import { meeting, type TableRow } from '../table.ts';
import type { Part } from './readings.ts';

/** A counted row with a name, and what it says. */
interface NamedRow {
  readonly row: TableRow;
  /** Its name and the heading above it. */
  readonly unit: string;
  readonly readings: readonly Reading[];
}

/** Rows that count and bear the name of a row above them in the same table, with nothing between to tell them apart. */
export function repeatedRows(
  parts: readonly Part[],
  figures: ReadonlyMap<string, FigureReadings>,
  catalogue: Catalogue,
): readonly RepeatedRow[] {
  const suspects = parts.filter(({ keys }) => keys.hasNameTwice);
  if (suspects.length === 0) return [];
  const byKey = new Map<string, Reading[]>();
  for (const { id } of catalogue.indicators) {
    for (const { rowKey, reading } of figures.get(id)?.counted ?? []) {
      const list = byKey.get(rowKey);
      if (list === undefined) byKey.set(rowKey, [reading]);
      else list.push(reading);
    }
  }
  return suspects.flatMap((part) => repeatedIn(part, namedRows(part, byKey)));
}

function namedRows(
  { table, own, keys }: Part,
  byKey: ReadonlyMap<string, readonly Reading[]>,
): readonly NamedRow[] {
  return own.flatMap((index, place) => {
    const row = table.rows[index];
    const name = nameKey(row?.label ?? '');
    const readings = byKey.get(keys.at(place)) ?? [];
    if (row === undefined || name === '' || !readings.some(isReported)) return [];
    const unit = `${row.place.heading}:${row.year ?? ''}:${nameKey(row.departmentText ?? '')}:${name}`;
    return [{ row, unit, readings }];
  });
}

function repeatedIn(part: Part, rows: readonly NamedRow[]): readonly RepeatedRow[] {
  const versions = pagesThatRepeat(rows);
  const firsts = new Map<string, NamedRow>();
  const firstsOfPart = new Map<string, NamedRow>();
  const alike = new Map<string, NamedRow>();
  return rows.flatMap((again): RepeatedRow[] => {
    const { row, unit } = again;
    const ofPart = `${row.place.part}:${unit}`;
    const content = `${ofPart}:${contentOf(part, again)}`;
    const isVersion = versions.has(row.place.page);
    const same = alike.get(content);
    const first = same ?? (isVersion ? firsts : firstsOfPart).get(isVersion ? unit : ofPart);
    if (!firsts.has(unit)) firsts.set(unit, again);
    if (!firstsOfPart.has(ofPart)) firstsOfPart.set(ofPart, again);
    if (same === undefined) alike.set(content, again);
    if (first === undefined) return [];
    const figures = inBoth(first, again);
    if (figures.length === 0) return [];
    const kind = same !== undefined ? 'same' : isVersion ? 'version' : 'different';
    return [{ name: row.label ?? '', address: row.address, first: first.row.address, kind, figures }];
  });
}

/**
 * The pages on which more than half of the units stand that stood before: another version of the table. One
 * unit alone is a version only where it is most of what stands above the repeated header.
 */
function pagesThatRepeat(rows: readonly NamedRow[]): ReadonlySet<number> {
  const pages = new Map<number, { units: Set<string>; repeated: Set<string>; before: number }>();
  const seen = new Set<string>();
  for (const { row, unit } of rows) {
    const { page } = row.place;
    const own = pages.get(page) ?? { units: new Set(), repeated: new Set(), before: seen.size };
    pages.set(page, own);
    if (seen.has(unit)) own.repeated.add(unit);
    own.units.add(unit);
    seen.add(unit);
  }
  const found = [...pages].filter(([page, { units, repeated, before }]) => {
    const isMost = 2 * repeated.size > units.size;
    return isMost && (repeated.size >= 2 || (page > 0 && 2 * repeated.size > before));
  });
  return new Set(found.map(([page]) => page));
}

/** All that a row says: its figures, and its words in columns that are not read. */
function contentOf({ table, grid }: Part, { row, readings }: NamedRow): string {
  const figures = readings.map(({ indicator, part, value, shown }) => [
    indicator,
    part,
    value.state,
    value.state === 'reported' ? value.value : value.state === 'problem' ? shown : '',
  ]);
  const beside = table.fields
    .filter(({ meaning, personal }) => meaning.kind === 'unknown' && personal !== true)
    .map((field) => {
      const { row: line, column } = meeting(table, field, row);
      return nameKey(cellAt(grid, line, column)?.text ?? '');
    });
  return JSON.stringify([figures, beside]);
}

function inBoth(first: NamedRow, again: NamedRow): RepeatedRow['figures'] {
  const before = sums(first.readings);
  return [...sums(again.readings)].flatMap(([indicator, value]) => {
    const other = before.get(indicator);
    return other === undefined || (other === 0 && value === 0)
      ? []
      : [{ indicator, first: other, again: value }];
  });
}

/** What a row reports by indicator; columns that add up are added. */
function sums(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const byIndicator = new Map<string, number>();
  for (const { indicator, value } of readings) {
    if (value.state === 'reported')
      byIndicator.set(indicator, (byIndicator.get(indicator) ?? 0) + value.value);
  }
  return byIndicator;
}

function isReported({ value }: Reading): boolean {
  return value.state === 'reported';
}
