import type { Growth, Row, Section } from '../result.ts';
import { memory, ratio, remark, shown, time } from './numbers.ts';
import { plainTable, type Cells } from './table.ts';

/** A section as it is printed when it has been measured. */
export function printed(section: Section): string {
  const { title, shares, growth } = section;
  const lines = [title, plainTable(shares === undefined ? cellsOf(section.rows) : shareCells(shares))];
  if (growth !== undefined) lines.push(growthLine(growth));
  return lines.join('\n');
}

/** Medians, the range of the times, and the ratios to the first row. */
export function cellsOf(rows: readonly Row[]): Cells {
  const remarks = rows.some((row) => remark(row) !== '');
  const header = ['', 'time', 'from', 'to', '× first', 'processor', '× first', 'memory', '× first', 'runs'];
  const body = rows.map((row) => [
    row.name,
    shown(row.seconds, time),
    shown(row.fastest, time),
    shown(row.slowest, time),
    shown(row.timeRatio, ratio),
    shown(row.processor, time),
    shown(row.processorRatio, ratio),
    shown(row.memory, memory),
    shown(row.memoryRatio, ratio),
    String(row.runs),
  ]);
  if (!remarks) return [header, ...body];
  return [[...header, 'remark'], ...body.map((cells, index) => [...cells, remark(rows[index] as Row)])];
}

export function shareCells(shares: NonNullable<Section['shares']>): Cells {
  return [['', 'of its time'], ...shares.map(({ name, share }) => [name, `${(share * 100).toFixed(1)} %`])];
}

export function growthLine(growth: Growth): string {
  const power = (value: number | null): string => shown(value, (known) => known.toFixed(2));
  const parts = [
    ['time', growth.time, growth.lastTime],
    ['processor time', growth.processor, growth.lastProcessor],
    ['memory', growth.memory, growth.lastMemory],
  ] as const;
  const said = parts.map(([name, all, last]) => `${name} ${power(all)} (last step ${power(last)})`);
  return `power of the size that each grows with: ${said.join(', ')}`;
}
