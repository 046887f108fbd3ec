import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveringRanges } from '../../../src/domain/address.ts';
import { listedCells, type Cells } from '../../../src/domain/cells.ts';
import type { FigureReadings, UnpairedSubmission } from '../../../src/domain/submission.ts';
import { examine } from '../../../src/rules/examine.ts';
import { read, understanding } from '../../helpers/understanding.ts';
import { readBytes } from '../../read/files.ts';

const both = await understanding();

const HEADERS = [
  'STT', 'Tên đơn vị', 'Số hội viên', 'Hội viên xếp loại từ khá trở lên', 'Số đơn vị trực thuộc',
  'Đơn vị đạt ĐVHT', 'Tỷ lệ đơn vị đạt ĐVHT (%)', 'Số dư đầu năm (triệu đồng)', 'Vận động trong năm (triệu đồng)',
  'Đã chi (triệu đồng)', 'Số dư cuối năm (triệu đồng)',
]; // prettier-ignore

const content = fc.oneof(
  { weight: 8, arbitrary: fc.nat({ max: 30 }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('', '75', '33,3', '100') },
  { weight: 1, arbitrary: fc.constantFrom('-', 'hai', '-3', 'x', 'không áp dụng', '1.150', '11/12', '5%') },
);
const row = fc.tuple(
  fc.constantFrom('1', '2', 'I', 'II', ''),
  fc.constantFrom('Bệnh viện A', 'Bệnh viện B', 'Trạm C', 'Khối D', 'Tổng cộng', 'Trong đó: nữ'),
  ...HEADERS.slice(2).map(() => content),
);
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

function textOf(table: readonly (readonly string[])[]): Uint8Array {
  const lines = [HEADERS, ...table].map((cells) => cells.map((cell) => `"${cell}"`).join(','));
  return new TextEncoder().encode(lines.join('\n'));
}

async function readAll(table: readonly (readonly string[])[]) {
  const source = await readBytes('So-Y-te_2022.csv', textOf(table));
  return read(source, both).map((each) => ({ ...each, source }));
}

/** The same cells with every reading made beforehand, so that nothing is known of columns in step. */
function listed(cells: Cells): Cells {
  return listedCells([...cells]);
}

function unpacked(figure: FigureReadings): FigureReadings {
  const sums = figure.sums.map((sum) => ({ ...sum, parts: listed(sum.parts) }));
  return { ...figure, counted: listed(figure.counted), sums };
}

function answersOf(cells: Cells) {
  return Array.from({ length: cells.length }, (_, index) => ({
    state: cells.stateAt(index),
    number: cells.numberAt(index),
    tolerance: cells.toleranceAt(index),
    odd: cells.isOddAt(index),
    part: cells.partAt(index),
    rowKey: cells.rowKeyAt(index),
    address: cells.addressAt(index),
    shown: cells.shownAt(index),
  }));
}

describe('a column that was read', () => {
  it('says of each cell what its reading says, and shows what stands there', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        for (const { recognised, source } of await readAll(table)) {
          for (const { counted } of recognised.submission?.readings.values() ?? []) {
            expect(answersOf(counted)).toEqual(answersOf(listed(counted)));
            for (const { reading } of counted) {
              const cell = source.grids[0]?.rows.at(reading.address.row)?.[reading.address.column];
              expect(reading.shown).toBe(cell?.text ?? '');
            }
          }
        }
      }),
    );
  });

  it('gives a figure the ranges of the cells that report it', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        for (const { recognised } of await readAll(table)) {
          for (const [id, quantity] of recognised.submission?.figures ?? []) {
            if (quantity.state !== 'reported') continue;
            const counted = [...(recognised.submission?.readings.get(id)?.counted ?? [])];
            const reported = counted.filter(({ reading }) => reading.value.state === 'reported');
            expect(quantity.ranges).toEqual(coveringRanges(reported.map(({ reading }) => reading.address)));
          }
        }
      }),
    );
  });

  it('is judged as its readings are one by one', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        for (const { recognised, checked, source } of await readAll(table)) {
          if (recognised.submission === null) continue;
          const submission: UnpairedSubmission = {
            ...recognised.submission,
            readings: new Map(
              [...recognised.submission.readings].map(([id, figure]) => [id, unpacked(figure)]),
            ),
          };
          expect(examine(source, { ...recognised, submission }, both.measure)).toEqual(checked);
        }
      }),
    );
  });

  it('stands beside the other columns of its rows', async () => {
    const [only] = await readAll([
      ['1', 'Bệnh viện A', '1', '1', '2', '1', '50', '1', '1', '1', '1'],
      ['2', 'Bệnh viện B', '1', '', '2', 'hai', '50', '1', '1', '1', '1'],
    ]);
    const columns = [...(only?.recognised.submission?.readings.values() ?? [])].map(({ counted }) => counted);
    expect(columns).toHaveLength(9);
    expect(columns.every((each) => each.isBeside(columns[0]))).toBe(true);
  });
});
