import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Packer } from '../../../src/write/xlsx/packer.ts';
import { writeBook } from '../../../src/write/xlsx/package.ts';
import { foreseePacking, packedInThread } from '../../../src/write/xlsx/thread.ts';
import { bookOf, EVERYTHING, number, sheetOf, text } from './sample-book.ts';

/** The packing thread's program as it is shipped. */
const bundle = fileURLToPath(new URL('../../../dist/packing-thread.js', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'khuyenhoc-thread-'));
beforeAll(() => {
  if (!existsSync(bundle)) throw new Error('run `npm run build` first');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Long sheets among short ones: more pieces than may wait at a time. */
const rows = Array.from({ length: 40_000 }, (_, index) => ({
  cells: [text(`Trường số ${index % 977}`), number((index * 7919) % 100_003), number(index)],
}));
const LARGE = bookOf([
  ...EVERYTHING.sheets,
  sheetOf(rows, { name: 'Dài' }),
  sheetOf(rows.slice(0, 9), { name: 'Ngắn' }),
  sheetOf(rows.slice(9000), { name: 'Dài nữa' }),
]);
const here = Buffer.from(await writeBook(LARGE));

/** Writes the large book, and tells in whose hands it was written in turn. */
async function writtenBy(script: string, patience?: number): Promise<{ bytes: Buffer; packers: string[] }> {
  const packers: string[] = [];
  const write = (packer: Packer) => {
    packers.push(packer.constructor.name);
    return writeBook(LARGE, packer);
  };
  return { bytes: Buffer.from(await packedInThread(script, write, patience)), packers };
}

/** A program that is the shipped one until a piece comes that it does something else with. */
function misbehaving(name: string, piece: number, deed: string): string {
  const script = join(folder, `${name}-${piece}.mjs`);
  writeFileSync(
    script,
    `
import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
writeFileSync(new URL('${name}-${piece}.started', import.meta.url), '');
const listen = parentPort.on.bind(parentPort);
let pieces = 0;
parentPort.on = (event, take) =>
  listen(event, (piece) => {
    pieces += 1;
    if (pieces < ${piece}) return take(piece);
    writeFileSync(new URL('${name}-${piece}.done', import.meta.url), '');
    ${deed}
  });
await import(${JSON.stringify(pathToFileURL(bundle).href)});
`,
  );
  return script;
}

describe('a packing thread', () => {
  it('gives the bytes that packing here gives, and is asked once', async () => {
    const { bytes, packers } = await writtenBy(bundle);
    expect(packers).toEqual(['PackingThread']);
    expect(bytes.equals(here)).toBe(true);
  });

  it('is the one that was started before it was wanted, and the next is another one', async () => {
    const script = misbehaving(
      'foreseen',
      1,
      "writeFileSync(new URL('foreseen.taken', import.meta.url), ''); take(piece);",
    );
    foreseePacking(script);
    foreseePacking(script);
    await expect.poll(() => existsSync(join(folder, 'foreseen-1.started')), { timeout: 5000 }).toBe(true);
    rmSync(join(folder, 'foreseen-1.started'));
    const { bytes, packers } = await writtenBy(script);
    expect(packers).toEqual(['PackingThread']);
    expect(bytes.equals(here)).toBe(true);
    expect(existsSync(join(folder, 'foreseen-1.started'))).toBe(false);
    await writtenBy(script);
    expect(existsSync(join(folder, 'foreseen-1.started'))).toBe(true);
  });

  it.each([
    ['has ended meanwhile', 'ended.mjs', 'process.exit(3);'],
    ['cannot be started', './relative-without-folder', null],
  ])('costs nothing where the one that was started before it was wanted %s', async (_, name, program) => {
    const script = program === null ? name : join(folder, name);
    if (program !== null) writeFileSync(script, program);
    foreseePacking(script);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { bytes, packers } = await writtenBy(script);
    expect(packers.at(-1)).toBe('PackerHere');
    expect(bytes.equals(here)).toBe(true);
  });

  it('leaves a fault of what is written as it is, and writes nothing twice', async () => {
    let written = 0;
    const faulty = packedInThread(bundle, async (packer) => {
      written += 1;
      return writeBook(bookOf([sheetOf([{ cells: [number(NaN)] }])]), packer);
    });
    await expect(faulty).rejects.toThrow(RangeError);
    expect(written).toBe(1);
  });
});

describe('a packing thread that is lost costs its time and nothing else', () => {
  const deeds = {
    throws: `throw new Error('not foreseen');`,
    exits: 'process.exit(3);',
    hangs: 'for (;;);',
    'says-nothing': '',
  };
  it.each(
    Object.entries(deeds).flatMap(([name, deed]) => [1, 40].map((piece) => [name, piece, deed] as const)),
  )('%s at piece %i', async (name, piece, deed) => {
    const { bytes, packers } = await writtenBy(misbehaving(name, piece, deed), 2000);
    expect(existsSync(join(folder, `${name}-${piece}.done`))).toBe(true);
    expect(packers).toEqual(['PackingThread', 'PackerHere']);
    expect(bytes.equals(here)).toBe(true);
  });

  it.each([
    ['is not there', 'absent.mjs', null],
    ['is no program', 'broken.mjs', '}'],
    ['ends at once', 'empty.mjs', ''],
    ['has no whole path', './relative-without-folder', null],
    ['is named in a way that none is', 'packing-thread.js', null],
  ])('where its program %s', async (_, name, program) => {
    const script = name.startsWith('.') || program === null ? name : join(folder, name);
    if (program !== null) writeFileSync(join(folder, name), program);
    const { bytes, packers } = await writtenBy(script);
    expect(packers.at(-1)).toBe('PackerHere');
    expect(bytes.equals(here)).toBe(true);
  });
});

it('is shipped in one file, so that it starts quickly', () => {
  expect(readFileSync(bundle, 'utf8')).not.toMatch(/\bfrom ?["']\./);
});
