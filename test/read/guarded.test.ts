import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/domain/source.ts';
import { openReader, type Reader } from '../../src/read/guarded.ts';
import type { FoundFile } from '../../src/read/found-file.ts';
import { LIMITS, type Limits } from '../../src/read/limits.ts';
import { readSource } from '../../src/read/read-file.ts';
import { HOSTILE } from './hostile-files.ts';
import { folderWith, odsParts, workbookParts, zip } from './files.ts';

/** The helper's program as it is shipped. */
const bundle = fileURLToPath(new URL('../../dist/worker.js', import.meta.url));

/** A helper that misbehaves as the name of the file tells it to, and otherwise tells who it is. */
const MISBEHAVING = `
const deeds = {
  'hangs.ods': () => { for (;;); },
  'grows.ods': () => { const kept = []; for (;;) kept.push({ at: kept.length }); },
  'bursts.ods': () => { const kept = []; for (;;) kept.push(new Array(30_000_000).fill(1)); },
  'exits.ods': () => process.exit(3),
  'throws.ods': () => { throw new Error('not foreseen'); },
  'fails.ods': () => process.send({ kind: 'refused', failure: { kind: 'unreadable', reason: 'readerFailed' } }),
};
process.on('message', ({ name }) => {
  deeds[name]?.();
  const notes = [{ kind: 'externalLinks', count: process.pid }];
  process.send({ kind: 'content', content: { grids: [], notes } });
});
`;

const open: Reader[] = [];

function reader(script: string, limits: Partial<Limits> = {}): Reader {
  const opened = openReader({ script, limits: { ...LIMITS, ...limits } });
  open.push(opened);
  return opened;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const sheet = zip(workbookParts('<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>2</v></c></row>'));

/** Read in the helper, however small it is. */
const document = zip(odsParts('<table:table table:name="S"></table:table>'));

async function misbehaving(): Promise<(name: string) => FoundFile> {
  const names = ['hangs', 'grows', 'bursts', 'exits', 'throws', 'fails', 'sound', 'next'];
  const folder = await folderWith({
    'helper.mjs': MISBEHAVING,
    ...Object.fromEntries(names.map((name) => [`${name}.ods`, document])),
  });
  return (name) => ({ file: name, path: join(folder, name), name, named: true, failure: null });
}

/** The process that answered. */
function answeredBy({ notes }: SourceFile): number {
  const [note] = notes;
  return note?.kind === 'externalLinks' ? note.count : 0;
}

describe('openReader', () => {
  it.each([
    ['hangs', { kind: 'limit', limit: 'seconds', allowed: 2, found: 2 }],
    ['grows', { kind: 'limit', limit: 'memory', allowed: 64, found: 64 }],
    ['bursts', { kind: 'limit', limit: 'memory', allowed: 64, found: 64 }],
    ['exits', { kind: 'unreadable', reason: 'readerFailed' }],
    ['throws', { kind: 'unreadable', reason: 'readerFailed' }],
  ])(
    'reports a file whose reading %s, with its hash, and reads the next one afresh',
    async (name, failure) => {
      const found = await misbehaving();
      const limits = name === 'hangs' ? { seconds: 2 } : { memory: 64, seconds: 50 };
      const { read } = reader(found('helper.mjs').path, limits);
      const before = answeredBy(await read(found('sound.ods')));
      const stopped = await read(found(`${name}.ods`));
      expect(stopped).toMatchObject({ file: `${name}.ods`, failure, grids: [] });
      expect(stopped.sha256).toMatch(/^[0-9a-f]{64}$/);
      const after = answeredBy(await read(found('next.ods')));
      expect(after).toBeGreaterThan(0);
      expect(after).not.toBe(before);
    },
  );

  it('keeps one helper for all files, also past a fault that it survives', async () => {
    const found = await misbehaving();
    const { read } = reader(found('helper.mjs').path);
    const first = answeredBy(await read(found('sound.ods')));
    expect((await read(found('fails.ods'))).failure).toEqual({ kind: 'unreadable', reason: 'readerFailed' });
    expect(answeredBy(await read(found('next.ods')))).toBe(first);
  });

  it('starts no helper for small text and small .xlsx files, and leaves none behind when it is closed', async () => {
    const folder = await folderWith({
      'a.csv': 'a,b\n',
      'b.pdf': '%PDF-1.7',
      'c.xlsx': sheet,
      'd.xlsx': zip(workbookParts('<row><c><v>1</v></c></row>', ' '.repeat(3 * 1024 * 1024))),
      'helper.mjs': MISBEHAVING,
    });
    const found = (name: string): FoundFile => ({
      file: name,
      path: join(folder, name),
      name,
      named: true,
      failure: null,
    });
    const none = reader(join(folder, 'absent.mjs'));
    expect((await none.read(found('a.csv'))).grids[0]?.rows.at(0)).toHaveLength(2);
    expect((await none.read(found('b.pdf'))).failure).toEqual({ kind: 'foreign', format: 'pdf' });
    expect((await none.read(found('c.xlsx'))).grids[0]?.rows.at(0)).toHaveLength(4);
    // Small as it is packed, and no longer once it is inflated.
    expect((await none.read(found('d.xlsx'))).failure).toEqual({
      kind: 'unreadable',
      reason: 'readerFailed',
    });
    const sound = await misbehaving();
    const { read, close } = reader(sound('helper.mjs').path);
    const helper = answeredBy(await read(sound('sound.ods')));
    await close();
    expect(() => process.kill(helper, 0)).toThrow('ESRCH');
  });

  it('starts none for a container that its directory alone refuses, however large it is', async () => {
    const refused = ['ratio.xlsx', 'entries.xlsx', 'entries-wrapped.xlsx', 'escaping.xlsx', 'doubled.xlsx'];
    const folder = await folderWith({});
    for (const name of refused) {
      const hostile = HOSTILE.find((each) => each.name === name);
      if (hostile === undefined) throw new Error(`there is no ${name}`);
      const file = { file: name, path: await hostile.make(folder), name, named: true, failure: null };
      const { failure } = await reader(join(folder, 'absent.mjs')).read(file);
      expect(failure?.kind, name).toMatch(/^(?:damaged|limit)$/);
      expect(failure, name).toEqual((await readSource(file)).failure);
    }
  });

  it('reports the file where the helper cannot be started', async () => {
    const found = await misbehaving();
    const { read } = reader(found('absent.mjs').path);
    expect((await read(found('sound.ods'))).failure).toEqual({ kind: 'unreadable', reason: 'readerFailed' });
  });
});

/** More cells than are kept as objects, and too many bytes for the process that asks. */
function manyRows(count: number): string {
  const cell = (name: string, row: number) => `<c r="${name}${row}"${' '.repeat(100)}><v>${row}.5</v></c>`;
  return Array.from({ length: count }, (_, index) => {
    const cells = [...'ABCDEFGHIJKLMNOP'].map((name) => cell(name, index + 1));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  }).join('');
}

describe('the helper as it is shipped', () => {
  it('is built', () => {
    if (!existsSync(bundle)) throw new Error('run `npm run build` first');
  });

  it('tells what reading in the same process tells', async () => {
    const table = '<table:table table:name="S">%</table:table>';
    const row =
      '<table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>Sở Y tế</text:p></table:table-cell></table:table-row>';
    const files = {
      'a.xlsx': sheet,
      'b.xlsx': zip(
        workbookParts(
          '<row r="2" hidden="1"><c r="B2" t="str"><f>A1</f><v>x</v></c></row>',
          '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>',
        ),
      ),
      'c.ods': zip(odsParts(table.replace('%', row))),
      'd.csv': `a,b\n${'1,2\n'.repeat(100_000)}`,
      'e.xlsx': sheet.subarray(0, 200),
      'f.xlsx': zip(workbookParts('', '<!-- ')),
      'g.xlsx': zip(workbookParts(manyRows(1_500))),
    };
    const folder = await folderWith(files);
    const { read } = reader(bundle);
    for (const name of Object.keys(files)) {
      const found = { file: name, path: join(folder, name), name, named: true, failure: null };
      expect(await read(found)).toEqual(await readSource(found));
    }
  });

  it('reads the rows of a list there too: a hostile roster ends the helper and not the run', async () => {
    const path = await misbehaving();
    const { rows } = reader(path('helper.mjs').path, { seconds: 2 });
    await expect(rows(path('hangs.ods').path)).rejects.toMatchObject({
      failure: { kind: 'limit', limit: 'seconds' },
    });
    await expect(rows(path('sound.ods').path)).resolves.toEqual([]);
  });
});
