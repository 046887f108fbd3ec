import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { SourceFile } from '../../src/domain/source.ts';
import { LIMITS, type Limits } from '../../src/read/limits.ts';
import { readSource } from '../../src/read/read-file.ts';

/** A fresh folder with the files given, by path below it. */
export async function folderWith(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'khuyenhoc-read-'));
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return folder;
}

/** What the reader says of some bytes under a name. */
export async function readBytes(
  name: string,
  bytes: Uint8Array | string,
  limits: Partial<Limits> = {},
): Promise<SourceFile> {
  const folder = await folderWith({ [name]: bytes });
  const found = { file: name, path: join(folder, name), name: basename(name), named: true, failure: null };
  return readSource(found, { ...LIMITS, ...limits });
}

/** The cells of a file as texts: `Sheet!r,c`, without the sheet for a CSV file. */
export function textsOf(source: SourceFile): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const grid of source.grids) {
    for (const row of grid.rows) {
      for (const cell of row ?? []) {
        if (cell !== undefined)
          texts[`${grid.sheet === null ? '' : `${grid.sheet}!`}${cell.row},${cell.column}`] = cell.text;
      }
    }
  }
  return texts;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook with one sheet `S`, whose `sheetData` and what follows it are given as XML. */
export function workbookParts(data: string, after = '', before = ''): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
  };
}

/** Shared strings, each item given as XML. */
export function strings(...items: readonly string[]): string {
  return `<sst xmlns="${MAIN}">${items.join('')}</sst>`;
}

export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

/** An OpenDocument spreadsheet with the given content of `office:spreadsheet` and automatic styles. */
export function odsParts(tables: string, styles = ''): Record<string, string> {
  const names = ['office', 'table', 'text', 'style', 'calcext']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  return {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
    'content.xml': `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  };
}
