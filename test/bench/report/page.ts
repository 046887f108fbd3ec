import type { Machine, Report, Section } from '../result.ts';
import { cellsOf, growthLine, shareCells } from './printed.ts';
import { markdownTable } from './table.ts';

/** All tables of the bench for `docs/performance.md`. */
export function performanceTables({ machine, sections }: Report): string {
  return [machineLine(machine), ...sections.map(sectionText)].join('\n\n');
}

export function machineLine({
  version,
  node,
  platform,
  processor,
  cores,
  memoryMiB,
  quick,
}: Machine): string {
  const gibibytes = Math.round(memoryMiB / 1024);
  const sizes = quick ? ' Small sizes (`--quick`): for a look only.' : '';
  return `khuyenhoc ${version}, Node ${node}, ${platform}, ${cores} cores (${processor}), ${gibibytes} GiB.${sizes}`;
}

function sectionText({ title, rows, shares, growth }: Section): string {
  const lines = [`### ${title}`, markdownTable(shares === undefined ? cellsOf(rows) : shareCells(shares))];
  if (growth !== undefined) {
    const line = growthLine(growth);
    lines.push(`${line.charAt(0).toUpperCase()}${line.slice(1)}.`);
  }
  return lines.join('\n\n');
}
