import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutputError } from '../../src/write/output-error.ts';
import { saveAtomically } from '../../src/write/save.ts';
import { assertWritable } from '../../src/write/writable.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'save-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const NEW = new TextEncoder().encode('new');
const isOurs = (bytes: Uint8Array) => new TextDecoder().decode(bytes).startsWith('ours');
const at = (...names: string[]) => join(folder, ...names);

async function kindOf(work: Promise<void>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  return error instanceof OutputError ? error.kind : String(error);
}

describe('saving', () => {
  it('writes the file and leaves nothing else behind', async () => {
    await saveAtomically(at('out.xlsx'), NEW);
    expect(await readFile(at('out.xlsx'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['out.xlsx']);
  });

  it('takes a path relative to the working folder', async () => {
    await saveAtomically(relative(process.cwd(), at('out.xlsx')), NEW);
    expect(await readFile(at('out.xlsx'), 'utf8')).toBe('new');
  });

  it('refuses an existing output without force and replaces it with force', async () => {
    await writeFile(at('out.xlsx'), 'ours, old');
    expect(await kindOf(saveAtomically(at('out.xlsx'), NEW, { isOurs }))).toBe('exists');
    expect(await readFile(at('out.xlsx'), 'utf8')).toBe('ours, old');
    await saveAtomically(at('out.xlsx'), NEW, { isOurs, force: true });
    expect(await readFile(at('out.xlsx'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['out.xlsx']);
  });

  it('keeps the permissions of the file it replaces', async () => {
    await writeFile(at('out.xlsx'), 'ours');
    await chmod(at('out.xlsx'), 0o600);
    await saveAtomically(at('out.xlsx'), NEW, { isOurs, force: true });
    expect((await stat(at('out.xlsx'))).mode & 0o777).toBe(0o600);
  });

  it('never overwrites a file that is not ours, even with force', async () => {
    await writeFile(at('thesis.xlsx'), 'a year of work');
    const options = { isOurs, force: true };
    expect(await kindOf(saveAtomically(at('thesis.xlsx'), NEW, options))).toBe('notOurs');
    expect(await kindOf(saveAtomically(at('thesis.xlsx'), NEW, { force: true }))).toBe('notOurs');
    expect(await readFile(at('thesis.xlsx'), 'utf8')).toBe('a year of work');
  });

  it('never overwrites a file read in this run, whatever path leads to it', async () => {
    await writeFile(at('last-year.xlsx'), 'ours');
    await symlink(at('last-year.xlsx'), at('link.xlsx'));
    await link(at('last-year.xlsx'), at('hard.xlsx'));
    const options = { isOurs, force: true, protectedPaths: [at('gone.csv'), at('last-year.xlsx')] };
    for (const name of ['last-year.xlsx', 'link.xlsx', 'hard.xlsx']) {
      expect(await kindOf(saveAtomically(at(name), NEW, options))).toBe('isInput');
    }
    expect(await readFile(at('last-year.xlsx'), 'utf8')).toBe('ours');
    expect((await readdir(folder)).sort()).toEqual(['hard.xlsx', 'last-year.xlsx', 'link.xlsx']);
  });

  it('follows a link and replaces what it points to', async () => {
    await mkdir(at('archive'));
    await writeFile(at('archive', 'out.xlsx'), 'ours');
    await symlink(at('archive', 'out.xlsx'), at('out.xlsx'));
    await saveAtomically(at('out.xlsx'), NEW, { isOurs, force: true });
    expect(await readFile(at('archive', 'out.xlsx'), 'utf8')).toBe('new');
    expect(await readdir(at('archive'))).toEqual(['out.xlsx']);
  });

  it('names the reason where there is no folder, or one of that name', async () => {
    expect(await kindOf(saveAtomically(at('nowhere', 'out.xlsx'), NEW))).toBe('noFolder');
    await writeFile(at('file'), '');
    expect(await kindOf(saveAtomically(at('file', 'out.xlsx'), NEW))).toBe('noFolder');
    await mkdir(at('out.xlsx'));
    const refused = saveAtomically(at('out.xlsx'), NEW, { isOurs, force: true });
    await expect(refused).rejects.toMatchObject({
      kind: 'cannotWrite',
      code: 'EISDIR',
      path: at('out.xlsx'),
    });
  });

  it('leaves no temporary file behind where the system refuses', async () => {
    const name = `${'a'.repeat(300)}.xlsx`;
    const refused = saveAtomically(at(name), NEW);
    await expect(refused).rejects.toMatchObject({ kind: 'cannotWrite', code: 'ENAMETOOLONG' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('can be asked before the work is done', async () => {
    await assertWritable({ shown: 'out.xlsx', path: at('out.xlsx') }, { isOurs });
    expect(await readdir(folder)).toEqual([]);
    await writeFile(at('out.xlsx'), 'ours');
    expect(await kindOf(assertWritable({ shown: 'out.xlsx', path: at('out.xlsx') }, { isOurs }))).toBe(
      'exists',
    );
  });
});
