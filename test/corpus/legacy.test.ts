import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { legacyFont } from '../../src/domain/legacy-text/font.ts';
import type { Cell, Grid } from '../../src/domain/grid.ts';
import type { SourceFile } from '../../src/domain/source.ts';
import { readSource } from '../../src/read/read-file.ts';

/*
 * Old documents of Vietnamese offices as .xls, each with its reading in Unicode beside it: the sheets one below the
 * other, a row a line, cells separated by tabs. Runs where the environment variable CORPUS names the folder.
 *
 * Every cell of the reading and of the document is compared:
 * - text exactly, letter by letter, composed, with runs of blanks and line breaks as one blank;
 * - text in a font of capitals likewise but for case, since the readings keep the small letters that were typed;
 * - numbers by value, to the ten digits that the readings print;
 * - error values by the number that the readings give them.
 * Not compared are cells that a merged cell covers: the program leaves them out, the readings do not.
 */

const corpus = process.env['CORPUS'] ?? '';
const folder = join(corpus, 'vn-viparse-legacy');
const here = corpus !== '' && existsSync(folder);
const documents = here ? readdirSync(folder).filter((name) => name.endsWith('.xls')) : [];

/** Readings that are no Vietnamese: TCVN3 taken for VNI or Unicode for TCVN3; and what the cell says. */
const MISREAD = new Map([
  ['MÝa', 'Mía'],
  ['TriƯu tÊn', 'Triệu tấn'],
  ['TriƯu lÝt', 'Triệu lít'],
  ['So víi tỉng xŭt khÈu', 'So với tổng xuất khẩu'],
  ['So víi xŭt khÈu', 'So với xuất khẩu'],
  ['- Sù nghiƯp KHCN', '- Sự nghiệp KHCN'],
  ['Kinh phÝ thùc hiƯn tù chđ', 'Kinh phí thực hiện tự chủ'],
  ['NhiƯm vơ NCKH cÊp Bé', 'Nhiệm vụ NCKH cấp Bộ'],
  ['- Đề tài, dự ỏn trong chương trỡnh cấp NN', '- Đề tài, dự án trong chương trình cấp NN'],
]);

const ERRORS = new Map([
  ['#NULL!', '0'],
  ['#DIV/0!', '7'],
  ['#VALUE!', '15'],
  ['#REF!', '23'],
  ['#NAME?', '29'],
  ['#NUM!', '36'],
  ['#N/A', '42'],
]);

const oneBlank = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function agrees(cell: Cell | undefined, reading: string): boolean {
  if (cell === undefined) return reading === '';
  if (cell.number !== null) {
    const difference = Math.abs(Number(reading) - cell.number);
    return reading !== '' && difference <= 1e-9 * Math.abs(cell.number);
  }
  if (cell.type === 'error') return ERRORS.get(cell.text) === reading;
  const wanted = MISREAD.get(reading) ?? reading;
  const text = oneBlank(cell.text);
  if (legacyFont(cell.font ?? '')?.capitals !== true) return text === wanted;
  return text.toLowerCase() === wanted.toLowerCase();
}

function isCovered(grid: Grid, row: number, column: number): boolean {
  return grid.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );
}

/** How many cells were compared, and what differs. */
function compare(source: SourceFile, lines: readonly string[]): { cells: number; wrong: readonly string[] } {
  const wrong: string[] = [];
  let cells = 0;
  let line = 0;
  for (const grid of source.grids) {
    for (let row = 0; row < grid.rows.length; row++, line++) {
      const readings = lines[line]?.split('\t') ?? [];
      const width = Math.max(readings.length, grid.rows.at(row)?.length ?? 0);
      for (let column = 0; column < width; column++) {
        const cell = grid.rows.at(row)?.[column];
        const reading = oneBlank(readings[column] ?? '');
        if ((cell === undefined && reading === '') || isCovered(grid, row, column)) continue;
        cells += 1;
        if (!agrees(cell, reading))
          wrong.push(`${grid.sheet ?? ''} ${row},${column}: “${cell?.text ?? ''}” for “${reading}”`);
      }
    }
  }
  const rest = lines.slice(line).filter((text) => text.trim() !== '');
  return { cells, wrong: [...wrong, ...rest] };
}

describe.skipIf(!here)(
  'documents in legacy fonts (skipped unless CORPUS names the folder of practice files)',
  () => {
    it('are all there', () => {
      expect(documents).toHaveLength(16);
    });

    it.each(documents)('%s equals its Unicode reading, cell by cell', async (name) => {
      const source = await readSource({
        file: name,
        path: join(folder, name),
        name,
        named: true,
        failure: null,
      });
      const reading = readFileSync(join(folder, name.replace(/\.xls$/, '.txt')), 'utf8');
      const { cells, wrong } = compare(source, reading.split('\n'));
      expect(wrong).toEqual([]);
      expect(cells).toBeGreaterThan(20);
      expect(source.notes.map((note) => note.kind)).toContain('legacyFont');
    });
  },
);
