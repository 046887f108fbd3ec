import { utils, write } from '@e965/xlsx';
import { createHash } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRows, readSource } from '../../src/read/read-file.ts';
import { folderWith, readBytes, workbookParts, zip } from './files.ts';

const book = utils.book_new(
  utils.aoa_to_sheet([
    ['code', 'name'],
    [1, 'Sở Y tế'],
  ]),
  'S',
);

describe('readSource', () => {
  it('gives name, hash and file time along with the grids', async () => {
    const folder = await folderWith({ 'in/a.csv': 'a,b\n' });
    const path = join(folder, 'in/a.csv');
    await utimes(path, 1_600_000_000, 1_600_000_000);
    const source = await readSource({ file: 'in/a.csv', path, name: 'a.csv', named: true, failure: null });
    expect(source).toMatchObject({
      file: 'in/a.csv',
      name: 'a.csv',
      modified: 1_600_000_000_000,
      failure: null,
    });
    expect(source.sha256).toBe(createHash('sha256').update('a,b\n').digest('hex'));
  });

  it('turns whatever is wrong with the bytes into a failure, and still hashes them', async () => {
    const failure = async (name: string, bytes: Uint8Array | string): Promise<unknown> => {
      const source = await readBytes(name, bytes);
      expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(source.grids).toEqual([]);
      return source.failure;
    };
    expect(await failure('a.csv', '')).toEqual({ kind: 'empty' });
    expect(await failure('a.pdf', '%PDF-1.7')).toEqual({ kind: 'foreign', format: 'pdf' });
    expect(await failure('a.xls', '<html><table></table></html>')).toEqual({
      kind: 'foreign',
      format: 'html',
    });
    expect(await failure('a.json', '{"a": 1}')).toEqual({ kind: 'foreign', format: 'json' });
    expect(await failure('a.csv', '<?xml version="1.0"?><a/>')).toEqual({ kind: 'foreign', format: 'xml' });
    expect(await failure('a.xlsx', 'PK\u0003\u0004')).toEqual({ kind: 'damaged', part: 'zip directory' });
    expect(await failure('a.xls', Buffer.alloc(99, 1))).toEqual({ kind: 'damaged', part: 'header' });
  });

  it('names the limit of a file too large to be read', async () => {
    const source = await readBytes('a.csv', 'a,b\n', { fileBytes: 3 });
    expect(source.failure).toEqual({ kind: 'limit', limit: 'fileBytes', allowed: 3, found: 4 });
    expect(source.sha256).toBeNull();
  });

  it('names the limit of too many cells and of too long a cell', async () => {
    expect((await readBytes('a.csv', 'a,b\nc,d\n', { cells: 3 })).failure).toMatchObject({
      limit: 'cells',
      found: 4,
    });
    expect((await readBytes('a.csv', 'abcd,b\n', { cellText: 3 })).failure).toMatchObject({
      limit: 'cellText',
      found: 4,
    });
    const row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><v>12345</v></c></row>';
    expect((await readBytes('a.xlsx', zip(workbookParts(row)), { xlsxCells: 1 })).failure).toMatchObject({
      limit: 'xlsxCells',
    });
    expect((await readBytes('a.xlsx', zip(workbookParts(row)), { cellText: 4 })).failure).toMatchObject({
      limit: 'cellText',
    });
    for (const bookType of ['biff8', 'xlsb', 'ods'] as const) {
      const bytes = write(book, { type: 'buffer', bookType }) as Uint8Array;
      expect((await readBytes('a', bytes, { cells: 3 })).failure).toMatchObject({ limit: 'cells' });
    }
  });

  it('notes a name that promises another kind than the content is', async () => {
    expect((await readBytes('a.xls', 'a,b\n')).notes).toEqual([{ kind: 'wrongExtension', actual: 'csv' }]);
    expect((await readBytes('a.csv', zip(workbookParts('')))).notes).toEqual([
      { kind: 'wrongExtension', actual: 'xlsx' },
    ]);
    const page = '<table><tr><td>1</td></tr></table>';
    expect((await readBytes('a.xls', page)).notes).toEqual([{ kind: 'wrongExtension', actual: 'html' }]);
    expect((await readBytes('a.html', page)).notes).toEqual([]);
    expect((await readBytes('Sở Y tế.2022', 'a,b\n')).notes).toEqual([]);
  });
});

describe('readRows', () => {
  it('gives the first sheet as texts, in any format', async () => {
    const folder = await folderWith({
      'r.csv': 'code;name\n1;Sở Y tế\n\n2;\n',
      'r.xlsx': write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
    });
    expect(await readRows(join(folder, 'r.csv'))).toEqual([['code', 'name'], ['1', 'Sở Y tế'], [], ['2']]);
    expect(await readRows(join(folder, 'r.xlsx'))).toEqual([
      ['code', 'name'],
      ['1', 'Sở Y tế'],
    ]);
    await expect(readRows(join(folder, 'absent.csv'))).rejects.toThrow('ENOENT');
  });
});
