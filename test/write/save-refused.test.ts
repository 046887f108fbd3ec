import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutputError } from '../../src/write/output-error.ts';
import { saveTogether } from '../../src/write/save.ts';
import { lock, needingDisks, smallDisk, type Disk } from './mounted.ts';

/* What is left on the disk where the system refuses: first with a real disk, then with every call that can fail. */

interface Refusal {
  readonly call: string;
  readonly ending: string;
  readonly code: string;
}
/** What the system refuses for the moment. */
const refusals: Refusal[] = [];

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const refusing =
    (call: 'open' | 'rename' | 'link' | 'mkdir') =>
    async (...given: never[]): Promise<unknown> => {
      const [, code] =
        refusals
          .filter((each) => each.call === call)
          .map(({ ending, code: told }) => [ending, told] as const)
          .find(([ending]) => given.some((each) => String(each).endsWith(ending))) ?? [];
      if (code !== undefined) throw Object.assign(new Error('refused'), { code });
      return (real[call] as (...all: never[]) => Promise<unknown>)(...given);
    };
  const faulty = {
    open: refusing('open'),
    rename: refusing('rename'),
    link: refusing('link'),
    mkdir: refusing('mkdir'),
  };
  return { ...real, ...faulty };
});

let folder: string;
beforeEach(() => {
  refusals.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'khuyenhoc-refused-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]) => join(folder, ...names);
const OURS = { force: true, isOurs: () => true };

/** A file to be written below a folder, `size` bytes long. */
function file(name: string, size = 10, below = folder) {
  return { shown: name, path: join(below, name), bytes: new Uint8Array(size).fill(0x6e), makesFolder: true };
}

async function refusalOf(work: Promise<void>): Promise<OutputError> {
  const error: unknown = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof OutputError) return error;
  throw error;
}

const everything = (below = folder) => readdirSync(below, { recursive: true, encoding: 'utf8' }).sort();

const { skip, name: disks } = needingDisks();

describe.skipIf(skip)(`a real disk (${disks})`, () => {
  let disk: Disk;
  beforeEach(() => {
    const mounted = smallDisk(64);
    if (mounted === null) throw new Error('the disk could be mounted a moment ago');
    disk = mounted;
  });
  afterEach(() => disk.end());

  it('that is full: the old file stands, nothing is left behind, of no file of the run', async () => {
    writeFileSync(join(disk.folder, 'out.xlsx'), 'ours, old');
    const files = [file('out.xlsx', 30_000, disk.folder), file('data/so-lieu.csv', 60_000, disk.folder)];
    const error = await refusalOf(saveTogether(files, OURS));
    expect([error.kind, error.code, error.path]).toEqual(['diskFull', 'ENOSPC', 'data/so-lieu.csv']);
    expect(everything(disk.folder)).toEqual(['out.xlsx']);
    expect(readFileSync(join(disk.folder, 'out.xlsx'), 'utf8')).toBe('ours, old');
  });

  it('that takes nothing: told before the work is done', async () => {
    writeFileSync(join(disk.folder, 'out.xlsx'), 'ours, old');
    disk.close();
    for (const name of ['out.xlsx', 'new.xlsx', 'data/so-lieu.csv']) {
      const error = await refusalOf(saveTogether([file(name, 10, disk.folder)], OURS));
      expect([error.kind, error.code]).toEqual(['readOnly', 'EROFS']);
    }
    expect(everything(disk.folder)).toEqual(['out.xlsx']);
  });

  it('a file that cannot be replaced: the result lies beside it', async ({ skip: leaveOut }) => {
    writeFileSync(at('out.xlsx'), 'ours, old');
    if (!lock(at('out.xlsx'), true)) leaveOut('this disk cannot lock a file');
    try {
      const error = await refusalOf(saveTogether([file('out.xlsx')], OURS));
      expect([error.kind, error.code]).toEqual(['inUse', 'EPERM']);
      expect(error.kept).toEqual([{ path: 'out.xlsx', beside: 'out (2).xlsx' }]);
      expect(readFileSync(at('out (2).xlsx'), 'utf8')).toBe('nnnnnnnnnn');
      expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('ours, old');
      expect(everything()).toEqual(['out (2).xlsx', 'out.xlsx']);
    } finally {
      lock(at('out.xlsx'), false);
    }
  });
});

const asRoot = process.getuid?.() === 0;

it.skipIf(asRoot || process.platform === 'win32')(
  `a folder without the right to write (${asRoot ? 'skipped: root may write everywhere' : 'as a user'})`,
  async () => {
    mkdirSync(at('closed'));
    chmodSync(at('closed'), 0o555);
    const error = await refusalOf(saveTogether([file('closed/out.xlsx')], OURS));
    expect([error.kind, error.code]).toEqual(['readOnly', 'EACCES']);
    chmodSync(at('closed'), 0o755);
    expect(everything()).toEqual(['closed']);
  },
);

describe('whatever the system refuses', () => {
  const two = () => [file('out.xlsx'), file('data/so-lieu.csv')];

  it.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EMFILE'])(
    'no new file (%s): all stands as it was, and a folder that was made is gone',
    async (code) => {
      writeFileSync(at('out.xlsx'), 'ours, old');
      refusals.push({ call: 'open', ending: '.tmp', code });
      const error = await refusalOf(saveTogether(two(), OURS));
      expect([error.code, error.path]).toEqual([code, 'out.xlsx']);
      expect(everything()).toEqual(['out.xlsx']);
      refusals.splice(0, 1, { call: 'mkdir', ending: 'data', code });
      expect((await refusalOf(saveTogether(two(), OURS))).path).toBe('data/so-lieu.csv');
      expect(everything()).toEqual(['out.xlsx']);
      expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('ours, old');
    },
  );

  it('a folder that was made is gone where its file is refused', async () => {
    refusals.push({ call: 'open', ending: '.tmp', code: 'EIO' });
    await refusalOf(saveTogether([file('data/so-lieu.csv'), file('out.xlsx')], OURS));
    expect(everything()).toEqual([]);
  });

  it('no replacing and no second name: the old one stands and nothing is left behind', async () => {
    writeFileSync(at('out.xlsx'), 'ours, old');
    refusals.push(
      { call: 'rename', ending: '.xlsx', code: 'EIO' },
      { call: 'link', ending: '.xlsx', code: 'EIO' },
    );
    const error = await refusalOf(saveTogether(two(), OURS));
    expect([error.kind, error.code, error.path]).toEqual(['cannotWrite', 'EIO', 'out.xlsx']);
    expect(everything()).toEqual(['data', 'data/so-lieu.csv', 'out.xlsx']);
    expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('ours, old');
  });

  it('a disk without links: the numbered name is taken all the same, and never one that is taken', async () => {
    writeFileSync(at('out.xlsx'), 'ours, old');
    writeFileSync(at('out (2).xlsx'), 'of somebody else');
    refusals.push(
      { call: 'rename', ending: 'out.xlsx', code: 'EBUSY' },
      { call: 'link', ending: '', code: 'EPERM' },
    );
    const error = await refusalOf(saveTogether([file('out.xlsx')], OURS));
    expect(error.kept).toEqual([{ path: 'out.xlsx', beside: 'out (3).xlsx' }]);
    expect(readFileSync(at('out (2).xlsx'), 'utf8')).toBe('of somebody else');
    expect(everything()).toEqual(['out (2).xlsx', 'out (3).xlsx', 'out.xlsx']);
  });

  it('a moment only, as a virus scanner does: the file takes its place', async () => {
    writeFileSync(at('out.xlsx'), 'ours, old');
    refusals.push({ call: 'rename', ending: 'out.xlsx', code: 'EBUSY' });
    const saved = saveTogether([file('out.xlsx')], OURS);
    await vi.waitFor(() => expect(everything()).toHaveLength(2));
    refusals.length = 0;
    await saved;
    expect(readFileSync(at('out.xlsx'), 'utf8')).toBe('nnnnnnnnnn');
    expect(everything()).toEqual(['out.xlsx']);
  });
});
