import { execFileSync } from 'node:child_process';
import { chmod, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { discover, PathError } from '../../src/read/discover.ts';
import { readSource } from '../../src/read/read-file.ts';
import { folderWith } from './files.ts';

const CSV = 'a,b\n1,2\n';
describe('discover', () => {
  let cwd: string;
  beforeAll(async () => {
    cwd = await folderWith({
      'in/b.csv': CSV,
      'in/a/c.csv': CSV,
      'in/B.csv': CSV,
      'in/đơn vị.csv': CSV,
      'in/~$b.xlsx': 'lock',
      'in/.~lock.b.ods#': 'lock',
      'in/.hidden.csv': CSV,
      'in/.git/config': 'x',
      'in/.git/more': 'x',
      'in/scan.pdf': '%PDF-1.7',
      'in/programme.yaml': 'id: x',
      'in/own.yaml': 'id: x',
      'in/roster.csv': CSV,
      'in/new.csv': CSV,
    });
    await symlink(join(cwd, 'in/b.csv'), join(cwd, 'in/link.csv'));
    await symlink(join(cwd, 'in/a'), join(cwd, 'in/folder-link'));
    await symlink(join(cwd, 'in/nowhere'), join(cwd, 'in/dead-link'));
    execFileSync('mkfifo', [join(cwd, 'in/pipe')]);
  });

  const options = (): Parameters<typeof discover>[1] => ({
    cwd,
    programmeFile: 'in/own.yaml',
    rosterFile: join(cwd, 'in/roster.csv'),
    outputs: ['in/new.csv', 'not-there.xlsx'],
  });

  it('finds files in code-unit order and says why the rest is left out, by names alone', () => {
    const { found, ignored } = discover(['in/'], options());
    expect(found.map(({ file, named }) => [file, named])).toEqual([
      ['in/B.csv', false],
      ['in/a/c.csv', false],
      ['in/b.csv', false],
      ['in/scan.pdf', false],
      ['in/đơn vị.csv', false],
    ]);
    expect(Object.fromEntries(ignored.map(({ file, reason }) => [file, reason]))).toEqual({
      'in/.git': 'hidden',
      'in/.hidden.csv': 'hidden',
      'in/.~lock.b.ods#': 'officeLock',
      'in/dead-link': 'link',
      'in/folder-link': 'link',
      'in/link.csv': 'link',
      'in/new.csv': 'ownOutput',
      'in/own.yaml': 'programmeFile',
      'in/pipe': 'notAFile',
      'in/programme.yaml': 'programmeFile',
      'in/roster.csv': 'rosterFile',
      'in/~$b.xlsx': 'officeLock',
    });
  });

  it('takes a named file for a submission whatever it is, and prints it as given', async () => {
    const paths = ['./in/scan.pdf', 'in/.hidden.csv', join(cwd, 'in/pipe'), 'in/link.csv'];
    const { found, ignored } = discover(paths, { cwd });
    expect(ignored).toEqual([]);
    expect(found.every(({ named }) => named)).toBe(true);
    expect(found.map(({ file, name }) => [file, name]).sort()).toEqual(
      [
        ['./in/scan.pdf', 'scan.pdf'],
        ['in/.hidden.csv', '.hidden.csv'],
        [join(cwd, 'in/pipe'), 'pipe'],
        ['in/link.csv', 'link.csv'],
      ].sort(),
    );
    const failures = await Promise.all(
      found.map(async (each) => [each.name, (await readSource(each)).failure?.kind]),
    );
    expect(Object.fromEntries(failures)).toEqual({
      'scan.pdf': 'foreign',
      '.hidden.csv': undefined,
      pipe: 'unreadable',
      'link.csv': undefined,
    });
  });

  it('meets a file once, however it was reached', () => {
    const { found } = discover(['in/a', 'in/a/c.csv', 'in/a/', 'in/folder-link', join(cwd, 'in/a/c.csv')], {
      cwd,
    });
    expect(found.map(({ file }) => file)).toEqual([join(cwd, 'in/a/c.csv')]);
    const both = discover(['in', 'in/link.csv'], options());
    expect(both.found.map(({ file }) => file)).toContain('in/link.csv');
    expect(both.found.map(({ file }) => file)).not.toContain('in/b.csv');
    expect(both.ignored.map(({ file }) => file)).not.toContain('in/link.csv');
  });

  it('names the PATH that does not exist', () => {
    expect(() => discover(['in', 'absent'], { cwd })).toThrow(new PathError('absent'));
    expect(() => discover(['in/b.csv/below'], { cwd })).toThrow(PathError);
  });

  it.skipIf(process.getuid?.() === 0)('finds a folder that cannot be read, with its failure', async () => {
    const folder = await folderWith({ 'a.csv': CSV, 'closed/b.csv': CSV });
    await chmod(join(folder, 'closed'), 0);
    const { found } = discover([folder], { cwd: folder });
    await chmod(join(folder, 'closed'), 0o700);
    expect(found[1]?.failure).toEqual({ kind: 'unreadable', reason: 'EACCES' });
  });

  it('a file that vanishes is a fact, not a crash', async () => {
    const folder = await folderWith({ 'a.csv': CSV });
    const { found } = discover([folder], { cwd: folder });
    await rename(join(folder, 'a.csv'), join(folder, 'b.csv'));
    const sources = await Promise.all(found.map((each) => readSource(each)));
    expect(sources.map(({ failure, sha256 }) => [failure, sha256])).toEqual([
      [{ kind: 'unreadable', reason: 'ENOENT' }, null],
    ]);
  });
});
