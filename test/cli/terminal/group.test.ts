import { expect, it } from 'vitest';
import { groupFindings } from '../../../src/cli/terminal/group.ts';
import { finding } from '../runs.ts';

const inCell = (code: string, cell: string, sheet: string | null = null) =>
  finding(code, 'error', { cell, sheet });
const shown = (findings: Parameters<typeof groupFindings>[0]) =>
  groupFindings(findings).map(({ first, size, run }) =>
    run === null ? `${first.code} ${first.where.cell ?? ''}`.trim() : `${first.code} ${size} ${run.range}`,
  );

it('makes many cells of one column one group, named from the topmost to the lowest', () => {
  expect(shown([inCell('V101', 'F25'), inCell('V101', 'F3'), inCell('V101', 'F10')])).toEqual([
    'V101 3 F3:F25',
  ]);
});

it('leaves two cells, other columns, other codes and other sheets apart', () => {
  expect(shown([inCell('V101', 'F3'), inCell('V101', 'F4')])).toEqual(['V101 F3', 'V101 F4']);
  expect(shown([inCell('V101', 'F3'), inCell('V101', 'G3'), inCell('V101', 'H4')])).toHaveLength(3);
  expect(shown([inCell('V101', 'F3'), inCell('V102', 'F4'), inCell('V103', 'F5')])).toHaveLength(3);
  expect(
    shown([inCell('V101', 'F3', 'a'), inCell('V101', 'F4', 'b'), inCell('V101', 'F5', 'c')]),
  ).toHaveLength(3);
});

it('makes many cells of one row one group where their values are doubted', () => {
  const blanks = [inCell('V202', 'AB7'), inCell('V202', 'C7'), inCell('V202', 'Z7')];
  expect(shown([inCell('V101', 'D2'), ...blanks])).toEqual(['V101 D2', 'V202 3 C7:AB7']);
  const column = [inCell('V202', 'C8'), inCell('V202', 'C9')];
  expect(shown([...blanks, ...column])).toEqual(['V202 AB7', 'V202 3 C7:C9', 'V202 Z7']);
});

it('leaves headers, sums and targets of one row apart: each says something of its own', () => {
  for (const code of ['H105', 'C102', 'T101'])
    expect(shown([inCell(code, 'F3'), inCell(code, 'G3'), inCell(code, 'H3')])).toHaveLength(3);
});

it('never groups findings without a cell', () => {
  expect(shown([finding('F102', 'error'), finding('F102', 'error'), finding('F102', 'error')])).toHaveLength(
    3,
  );
});

it('puts the worst first and keeps the order otherwise', () => {
  const findings = [
    finding('V301', 'info'),
    finding('V202', 'warning'),
    finding('C101', 'error'),
    finding('T101', 'target'),
    finding('C102', 'error'),
  ];
  expect(shown(findings)).toEqual(['C101', 'C102', 'V202', 'T101', 'V301']);
});
