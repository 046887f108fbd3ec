import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROLLUP_MARK } from '../../src/domain/marks.ts';
import type { FoundFile } from '../../src/read/found-file.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { takeFile, takeSubmission } from '../../src/read/take-file.ts';
import { folderWith, workbookParts, zip } from './files.ts';

const CSV = 'a,b\n1,2\n';
/** More than is read of a file at once. */
const LARGE = 100_000;

const own = { ...workbookParts(''), 'docProps/core.xml': `<c><category>${ROLLUP_MARK}</category></c>` };
const stored = { ...own, 'xl/media/noise.bin': Buffer.from(noise(LARGE)) };

function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let block = 0; block * 32 < length; block++)
    bytes.set(
      createHash('sha256')
        .update(String(block))
        .digest()
        .subarray(0, length - block * 32),
      block * 32,
    );
  return bytes;
}

const LEFT_OUT = {
  'scan.pdf': ['%PDF-1.7', 'otherKind'],
  'large.pdf': [`%PDF-1.7${'x'.repeat(LARGE)}`, 'otherKind'],
  'renamed.xlsx': ['%PDF-1.7', 'otherKind'],
  'letter.docx': [zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), 'otherKind'],
  'archive.zip': [zip({ 'x.csv': CSV }), 'otherKind'],
  'total.xlsx': [zip(own), 'ownOutput'],
  'large-total.xlsx': [zip(stored), 'ownOutput'],
  'result.json': ['{ "schema": "khuyenhoc/check/1",\n', 'ownOutput'],
  'data.csv': [JSON.stringify({ rows: Array.from({ length: 2000 }, (_, row) => ({ row })) }), 'otherKind'],
  'large.json': [
    JSON.stringify({ rows: Array.from({ length: 20_000 }, (_, row) => ({ row })) }),
    'otherKind',
  ],
  'more.xml': ['<?xml version="1.0"?><a/>', 'otherKind'],
  'page.htm': ['<html><p>Bảng</p></html>', 'otherKind'],
  'large-page.htm': [`<html><p>${'Bảng '.repeat(LARGE)}</p></html>`, 'otherKind'],
} as const;

const SUBMISSIONS = {
  'b.csv': CSV,
  'large.csv': CSV.repeat(LARGE / CSV.length),
  'broken.xlsx': 'PK\u0003\u0004 and nothing else',
  'junk.xls': Buffer.alloc(200, 1),
  'large-junk.xls': Buffer.alloc(LARGE, 1),
  'empty.csv': '',
  'form.xlsx': zip(workbookParts('')),
  'notes.csv': '[đơn vị],b\n1,2\n',
  'table.xls': `<html><style>${' '.repeat(9000)}</style><table><tr><td>1</td></tr></table></html>`,
  'large-table.xls': `<html><style>${' '.repeat(LARGE)}</style><table><tr><td>1</td></tr></table></html>`,
};

let folder = '';
beforeAll(async () => {
  const left = Object.entries(LEFT_OUT).map(([name, [content]]) => [name, content] as const);
  folder = await folderWith({ ...Object.fromEntries(left), ...SUBMISSIONS });
});

const found = (name: string, named = false): FoundFile => ({
  file: `in/${name}`,
  path: join(folder, name),
  name: basename(name),
  named,
  failure: null,
});

describe('a file met in a folder', () => {
  it.each(Object.entries(LEFT_OUT))('%s is left out by its content', (name, [, reason]) => {
    expect(takeSubmission(found(name), LIMITS)).toBe(reason);
  });

  it.each(Object.entries(SUBMISSIONS))(
    '%s is a submission, with all its bytes and their hash',
    (name, content) => {
      const bytes = Buffer.from(content);
      const taken = takeSubmission(found(name), LIMITS);
      expect(taken).toMatchObject({ failure: null, facts: { file: `in/${name}`, name } });
      if (typeof taken === 'string') throw new Error(taken);
      expect(Buffer.compare(taken.bytes ?? Buffer.alloc(0), bytes)).toBe(0);
      expect(taken.facts.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    },
  );

  it('is left out by its head though it is too large to be read, and is refused where the head tells nothing', () => {
    const limits = { ...LIMITS, fileBytes: LARGE - 1000 };
    expect(takeSubmission(found('large.pdf'), limits)).toBe('otherKind');
    for (const name of ['large-total.xlsx', 'large.json', 'large.csv', 'large-junk.xls'])
      expect(takeSubmission(found(name), limits), name).toMatchObject({
        bytes: null,
        failure: { kind: 'limit', limit: 'fileBytes' },
        facts: { sha256: null },
      });
  });
});

it('a file that is named on the command line is a submission whatever it holds', () => {
  for (const [name, [content]] of Object.entries(LEFT_OUT)) {
    const taken = takeSubmission(found(name, true), LIMITS);
    expect(taken).toMatchObject({ failure: null });
    expect(taken).toEqual(takeFile(found(name), LIMITS));
    if (typeof taken === 'string') throw new Error(taken);
    expect(taken.bytes).toHaveLength(Buffer.byteLength(content));
  }
});

it('what cannot be read is a failure and no crash', async () => {
  const gone = { kind: 'unreadable', reason: 'ENOENT' };
  expect(takeSubmission(found('gone.csv'), LIMITS)).toMatchObject({ failure: gone, bytes: null });
  await writeFile(join(folder, 'late.csv'), CSV);
  expect(takeSubmission(found('late.csv'), LIMITS)).toMatchObject({ failure: null });
  const closed = { kind: 'unreadable', reason: 'EACCES' } as const;
  expect(takeSubmission({ ...found('b.csv'), failure: closed }, LIMITS)).toMatchObject({ failure: closed });
});
