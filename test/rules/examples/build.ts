import { symlink, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Build } from '../../../src/rules/examples.ts';

/** Makes the file that an example means out of its lines. */
export async function buildFile(path: string, text: string, build: Build | undefined): Promise<void> {
  // A link to itself exists and cannot be opened, whoever runs the tests.
  if (build === 'unopenable') await symlink(path, path);
  else await writeFile(path, build === undefined ? text : await BUILDERS[build](text));
}

type Builder = (text: string) => Promise<Uint8Array | string> | Uint8Array | string;

const BUILDERS: Record<Exclude<Build, 'unopenable'>, Builder> = {
  'utf-16': (text) => Buffer.from(text, 'utf16le'),
  oversized: (text) => `${text}${'1,Bệnh viện A,40\n'.repeat(1_100_000)}`,
  workbook: (text) => workbook(text, plain),
  'text-numbers': (text) => workbook(text, (value) => value),
  dates: (text) =>
    workbook(text, (value) => (ISO.test(value) ? new Date(`${value}T00:00:00Z`) : plain(value))),
  uncomputed: (text) =>
    workbook(text, (value) =>
      value.startsWith('=') ? ({ formula: value.slice(1) } as ExcelJS.CellFormulaValue) : plain(value),
    ),
  'hidden-row': (text) =>
    workbook(text, plain, (sheet) => {
      sheet.getRow(sheet.rowCount).hidden = true;
    }),
  macros: async (text) => withParts(await workbook(text, plain), { 'xl/vbaProject.bin': 'VBA' }, MACRO_TYPES),
  'external-links': async (text) =>
    withParts(
      await workbook(text, plain),
      { 'xl/externalLinks/externalLink1.xml': EXTERNAL_LINK },
      (types) => types,
    ),
  'embedded-object': async (text) =>
    withParts(await workbook(text, plain), { 'xl/embeddings/document1.docx': 'PK' }, (types) => types),
  encrypted: () => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, 'EncryptionInfo', [4, 0, 4, 0, 64, 0, 0, 0]);
    XLSX.CFB.utils.cfb_add(
      container,
      'EncryptedPackage',
      Array.from({ length: 5000 }, (_, i) => i % 251),
    );
    return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer);
  },
};

const ISO = /^\d{4}-\d{2}-\d{2}$/;

const EXTERNAL_LINK =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

function MACRO_TYPES(types: string): string {
  return types
    .replace('spreadsheetml.sheet.main+xml', 'spreadsheetml.sheet.macroEnabled.main+xml')
    .replace('openxmlformats-officedocument.spreadsheetml.sheet.macroEnabled', 'ms-excel.sheet.macroEnabled')
    .replace(
      '<Default',
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default',
    );
}

function plain(value: string): string | number {
  return /^\d+$/.test(value) ? Number(value) : value;
}

async function workbook(
  text: string,
  cell: (value: string) => ExcelJS.CellValue,
  finish: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Biểu 1');
  for (const record of parse(text) as string[][])
    sheet.addRow(record.map((value) => (value === '' ? null : cell(value))));
  finish(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The same package with more parts in it. */
function withParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, string>>,
  types: (xml: string) => string,
): Uint8Array {
  const entries = unzipSync(bytes);
  const contentTypes = Buffer.from(entries['[Content_Types].xml'] ?? []).toString('utf8');
  const added = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...entries, ...added, '[Content_Types].xml': strToU8(types(contentTypes)) });
}
