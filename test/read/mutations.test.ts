import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingsOf } from '../helpers/settings.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SourceFile } from '../../src/domain/source.ts';
import { recognise } from '../../src/layout/recognise.ts';
import { prepare, type Prepared } from '../../src/prepare.ts';
import { openReader } from '../../src/read/guarded.ts';
import { examine } from '../../src/rules/examine.ts';
import { damagesOf, randomFrom } from './damage.ts';
import { folderWith, odsParts, strings, workbookParts, zip } from './files.ts';

/*
 * Sound files damaged in many ways, the same ways in every run. Each must be read or refused with a finding, and
 * none may make reading, recognising or judging it throw. They are read as the program reads them, by its helper:
 * a few of them keep the spreadsheet reader busy without end, and are refused when their time is over.
 */

const COUNT = process.env['CI'] === undefined ? 300 : 5_000;

const ROWS = [
  ['SỞ Y TẾ', 'Năm 2023'],
  [],
  ['STT', 'Tên đơn vị', 'Tổng số cán bộ', 'Số hội viên', 'Tỷ lệ', 'Số tiền vận động (đồng)'],
  [1, 'Bệnh viện Đa khoa', 400, 320, 0.8, 12_500_000],
  [2, 'Trung tâm Kiểm soát bệnh tật', 120, 96, 0.8, '3.200.000'],
  [3, 'Trường Cao đẳng Y', 75, 75, 1, 900_000],
  [null, 'Cộng', 595, 491, 0.825, 16_600_000],
];

function sheet(): WorkSheet {
  const made = utils.aoa_to_sheet(ROWS);
  made['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 3 } }];
  for (const cell of ['E4', 'E5', 'E6', 'E7']) Object.assign(made[cell] as object, { z: '0%' });
  Object.assign(made['C7'] as object, { f: 'SUM(C4:C6)' });
  return made;
}

function workbook(bookType: BookType): Uint8Array {
  const book = utils.book_new(sheet(), 'Biểu 1');
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS.slice(2)), 'Biểu 2');
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer);
}

function csv(delimiter: string): string {
  return ROWS.map((row) => row.map((cell) => `"${cell ?? ''}"`).join(delimiter)).join('\r\n');
}

const HAND =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>SUM(C1:D1)</f></c><c r="C1"><v>7</v></c></row>';
const TABLE =
  '<table:table table:name="S"><table:table-column table:number-columns-repeated="3"/><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="5" table:number-columns-repeated="2"/><table:table-cell office:value-type="string"><text:p>Sở Y tế</text:p></table:table-cell></table:table-row></table:table>';

const SOUND = [
  { name: 'a.xlsx', kind: 'zip', bytes: workbook('xlsx') },
  { name: 'b.xls', kind: 'binary', bytes: workbook('biff8') },
  { name: 'c.ods', kind: 'zip', bytes: workbook('ods') },
  { name: 'd.xlsb', kind: 'zip', bytes: workbook('xlsb') },
  { name: 'e.csv', kind: 'text', bytes: Buffer.from(csv(',')) },
  { name: 'f.csv', kind: 'text', bytes: Buffer.from(`\ufeff${csv(';')}`, 'utf16le') },
  {
    name: 'g.xlsx',
    kind: 'zip',
    bytes: zip({
      ...workbookParts(HAND),
      'xl/sharedStrings.xml': strings('<si><r><t>Sở </t></r><r><t>Y tế</t></r></si>'),
    }),
  },
  { name: 'h.ods', kind: 'zip', bytes: zip(odsParts(TABLE)) },
  { name: 'i.xls', kind: 'binary', bytes: workbook('biff5') },
  { name: 'j.xls', kind: 'xml', bytes: workbook('xlml') },
] as const;

const reader = openReader({ script: fileURLToPath(new URL('../../dist/worker.js', import.meta.url)) });

let folder = '';
let prepared: Prepared;

beforeAll(async () => {
  folder = await folderWith({ 'sound.csv': csv(',') });
  prepared = await prepare(settingsOf(folder, ['sound.csv']));
});

afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true, force: true });
});

async function read(name: string, bytes: Uint8Array): Promise<SourceFile> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return reader.read({ file: name, path, name, named: true, failure: null });
}

/** The codes of what is found wrong with a file. */
function judge(source: SourceFile): readonly string[] {
  const { standard } = prepared;
  return recognise(source, standard.understanding).flatMap((each) =>
    examine(source, each, standard.measure).findings.map(({ code }) => code),
  );
}

const cellsOf = ({ grids }: SourceFile): number =>
  grids.reduce(
    (sum, { rows }) => sum + [...rows].reduce<number>((all, row) => all + Object.keys(row ?? []).length, 0),
    0,
  );

it.each(SOUND)('$name is sound before it is damaged', async ({ name, bytes }) => {
  const source = await read(name, bytes);
  expect(source.failure).toBeNull();
  expect(cellsOf(source)).toBeGreaterThan(2);
});

it(`${COUNT} damaged files are read or refused, and none throws`, { timeout: 1_200_000 }, async () => {
  const random = randomFrom(20_231_122);
  const counts = new Map<string, number>();
  const wrong: string[] = [];
  for (let index = 0; index < COUNT; index++) {
    const { name, kind, bytes } = SOUND[index % SOUND.length] as (typeof SOUND)[number];
    const damages = damagesOf(kind);
    const damage = damages[Math.floor(random() * damages.length)] ?? ((same: Uint8Array) => same);
    const what = `${index} (${name})`;
    try {
      const source = await read(name, damage(bytes, random));
      const { failure } = source;
      const outcome =
        failure?.kind === 'limit'
          ? `limit of ${failure.limit}`
          : (failure?.kind ?? (cellsOf(source) === 0 ? 'read as empty' : 'read'));
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      const codes = judge(source);
      // Nothing else is out of reach here, so this is an error that nobody foresaw.
      if (outcome === 'unreadable') wrong.push(`${what}: the program failed`);
      if (source.failure !== null && !codes.some((code) => code.startsWith('F1')))
        wrong.push(`${what}: ${source.failure.kind} without a finding`);
      if (source.failure !== null && source.grids.length > 0) wrong.push(`${what}: refused, and yet read`);
      if (outcome === 'read as empty' && codes.length === 0) wrong.push(`${what}: empty without a finding`);
    } catch (error) {
      wrong.push(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  const shown = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`);
  process.stdout.write(`damaged files: ${shown.join(', ')}, wrong ${wrong.length}\n`);
  expect(wrong).toEqual([]);
  expect(counts.get('damaged') ?? 0).toBeGreaterThan(COUNT / 10);
  expect(counts.get('read') ?? 0).toBeGreaterThan(COUNT / 10);
});
