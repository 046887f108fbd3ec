import { execFileSync } from 'node:child_process';
import { chmod, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROLLUP_MARK } from '../../src/domain/marks.ts';
import { discover, PathError } from '../../src/read/discover.ts';
import { readSource } from '../../src/read/read-file.ts';
import { folderWith, workbookParts, zip } from './files.ts';

const CSV = 'a,b\n1,2\n';
const named = (discovered: Awaited<ReturnType<typeof discover>>): unknown => ({
  found: discovered.found.map(({ file }) => file),
  ignored: Object.fromEntries(discovered.ignored.map(({ file, reason }) => [file, reason])),
});

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
      'in/renamed.xlsx': '%PDF-1.7',
      'in/letter.docx': zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
      'in/archive.zip': zip({ 'x.csv': CSV }),
      'in/broken.xlsx': 'PK\u0003\u0004 and nothing else',
      'in/junk.xls': Buffer.alloc(200, 1),
      'in/empty.csv': '',
      'in/programme.yaml': 'id: x',
      'in/own.yaml': 'id: x',
      'in/roster.csv': CSV,
      'in/form.xlsx': zip(workbookParts('')),
      'in/total.xlsx': zip({
        ...workbookParts(''),
        'docProps/core.xml': `<c><category>${ROLLUP_MARK}</category></c>`,
      }),
      'in/result.json': '{ "schema": "khuyenhoc/check/1",\n',
      'in/new.csv': CSV,
      'in/data.csv': JSON.stringify({ rows: Array.from({ length: 2000 }, (_, row) => ({ row })) }),
      'in/notes.csv': '[đơn vị],b\n1,2\n',
      'in/more.xml': '<?xml version="1.0"?><a/>',
      'in/page.htm': '<html><p>Bảng</p></html>',
      'in/table.xls': `<html><style>${' '.repeat(9000)}</style><table><tr><td>1</td></tr></table></html>`,
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

  it('waits for whoever wants to know how many there are before it opens any', async () => {
    const folder = await folderWith({ 'in/a.csv': CSV, 'in/b.csv': CSV, 'in/.hidden': CSV });
    const met: number[] = [];
    const onMet = async (files: number): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      await writeFile(join(folder, 'in/b.csv'), '%PDF-1.7');
      met.push(files);
    };
    expect(named(await discover(['in'], { cwd: folder, onMet }))).toEqual({
      found: ['in/a.csv'],
      ignored: { 'in/.hidden': 'hidden', 'in/b.csv': 'otherKind' },
    });
    expect(met).toEqual([2]);
  });

  it('finds submissions in code-unit order and says why the rest is left out', async () => {
    expect(named(await discover(['in/'], options()))).toEqual({
      found: [
        'in/B.csv',
        'in/a/c.csv',
        'in/b.csv',
        'in/broken.xlsx',
        'in/empty.csv',
        'in/form.xlsx',
        'in/junk.xls',
        'in/notes.csv',
        'in/table.xls',
        'in/đơn vị.csv',
      ],
      ignored: {
        'in/.git': 'hidden',
        'in/.hidden.csv': 'hidden',
        'in/.~lock.b.ods#': 'officeLock',
        'in/archive.zip': 'otherKind',
        'in/data.csv': 'otherKind',
        'in/dead-link': 'link',
        'in/folder-link': 'link',
        'in/letter.docx': 'otherKind',
        'in/link.csv': 'link',
        'in/more.xml': 'otherKind',
        'in/new.csv': 'ownOutput',
        'in/own.yaml': 'programmeFile',
        'in/page.htm': 'otherKind',
        'in/pipe': 'notAFile',
        'in/programme.yaml': 'programmeFile',
        'in/renamed.xlsx': 'otherKind',
        'in/result.json': 'ownOutput',
        'in/roster.csv': 'rosterFile',
        'in/scan.pdf': 'otherKind',
        'in/total.xlsx': 'ownOutput',
        'in/~$b.xlsx': 'officeLock',
      },
    });
  });

  it('takes a named file for a submission whatever it is, and prints it as given', async () => {
    const paths = ['./in/scan.pdf', 'in/.hidden.csv', 'in/total.xlsx', join(cwd, 'in/pipe'), 'in/link.csv'];
    const { found, ignored } = await discover(paths, { cwd });
    expect(ignored).toEqual([]);
    expect(found.map(({ file, name }) => [file, name]).sort()).toEqual(
      [
        ['./in/scan.pdf', 'scan.pdf'],
        ['in/.hidden.csv', '.hidden.csv'],
        ['in/total.xlsx', 'total.xlsx'],
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
      'total.xlsx': undefined,
      pipe: 'unreadable',
      'link.csv': undefined,
    });
  });

  it('meets a file once, however it was reached', async () => {
    const { found } = await discover(
      ['in/a', 'in/a/c.csv', 'in/a/', 'in/folder-link', join(cwd, 'in/a/c.csv')],
      { cwd },
    );
    expect(found.map(({ file }) => file)).toEqual([join(cwd, 'in/a/c.csv')]);
    const both = await discover(['in', 'in/link.csv'], options());
    expect(both.found.map(({ file }) => file)).toContain('in/link.csv');
    expect(both.found.map(({ file }) => file)).not.toContain('in/b.csv');
    expect(both.ignored.map(({ file }) => file)).not.toContain('in/link.csv');
  });

  it('names the PATH that does not exist', async () => {
    await expect(discover(['in', 'absent'], { cwd })).rejects.toThrow(new PathError('absent'));
    await expect(discover(['in/b.csv/below'], { cwd })).rejects.toThrow(PathError);
  });

  it.skipIf(process.getuid?.() === 0)('finds a folder that cannot be read, with its failure', async () => {
    const folder = await folderWith({ 'a.csv': CSV, 'closed/b.csv': CSV });
    await chmod(join(folder, 'closed'), 0);
    const { found } = await discover([folder], { cwd: folder });
    await chmod(join(folder, 'closed'), 0o700);
    expect(found[1]?.failure).toEqual({ kind: 'unreadable', reason: 'EACCES' });
  });

  it('a file that vanishes is a fact, not a crash', async () => {
    const folder = await folderWith({ 'a.csv': CSV });
    const { found } = await discover([folder], { cwd: folder });
    await rename(join(folder, 'a.csv'), join(folder, 'b.csv'));
    const sources = await Promise.all(found.map((each) => readSource(each)));
    expect(sources.map(({ failure, sha256 }) => [failure, sha256])).toEqual([
      [{ kind: 'unreadable', reason: 'ENOENT' }, null],
    ]);
  });
});
