import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles, textOf } from './sources.ts';

/** The files that are committed, or would be by the next `git add`; none outside a clone. */
const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
});
const committed = listed.status === 0 ? listed.stdout.split('\0').filter(existing) : [];

/** Practice data holds every writing that clerks send, decomposed letters too. */
const OWN_WORDS = /^(?!fixtures\/.*\/).*\.(ts|mjs|js|md|yaml|yml|csv|json|html)$/;

function existing(file: string): boolean {
  return file !== '' && statSync(join(ROOT, file), { throwIfNoEntry: false })?.isFile() === true;
}

function isText(bytes: Buffer): boolean {
  return !bytes.subarray(0, 8192).includes(0) && !bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));
}

/** `file:line` of every line that a test finds fault with. */
function linesWhere(wrong: (line: string) => boolean, file: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => (wrong(line) ? [`${file}:${index + 1}`] : []));
}

describe('sizes', () => {
  it('no file of the program has more than 250 lines of code', () => {
    const long = sourceFiles()
      .map((file) => ({ file, lines: textOf(file).split('\n').filter(isCode).length }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });

  it('half of the files have no more than 90', () => {
    const lengths = sourceFiles()
      .map((file) => textOf(file).split('\n').filter(isCode).length)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90);
  });
});

function isCode(line: string): boolean {
  return !/^\s*(\/\/|\/\*|\*|$)/.test(line);
}

describe.skipIf(committed.length === 0)('what is committed', () => {
  it('names no folder outside the project', () => {
    // Put together here, so that this file does not name them either.
    const outside = new RegExp(
      [`/${'work'}/`, `\\.\\./${'shared'}\\b`, `(^|[\\s"'\`(/])\\.${'library'}(/|["'\`)\\s]|$)`].join('|'),
    );
    // Continuous integration alone looks for practice files beside the project, and does without where there are none.
    const elsewhere = committed.filter((file) => file !== '.ci/run');
    const found = elsewhere.flatMap((file) => {
      const bytes = readFileSync(join(ROOT, file));
      return isText(bytes) ? linesWhere((line) => outside.test(line), file, bytes.toString('utf8')) : [];
    });
    expect(found).toEqual([]);
  });

  it('writes Vietnamese in composed letters', () => {
    const found = committed
      .filter((file) => OWN_WORDS.test(file))
      .flatMap((file) => linesWhere((line) => line !== line.normalize('NFC'), file, textOf(file)));
    expect(found).toEqual([]);
  });

  it('holds no invisible or bidirectional character in its own words', () => {
    const invisible = /[\u200b-\u200f\u2028-\u202e\u2060-\u2069]|(?!^)\ufeff/;
    const found = committed
      .filter((file) => OWN_WORDS.test(file))
      .flatMap((file) => linesWhere((line) => invisible.test(line), file, textOf(file)));
    expect(found).toEqual([]);
  });

  it('holds nothing that a build or a run leaves behind', () => {
    expect(committed.filter((file) => /^(dist|node_modules|coverage)\//.test(file))).toEqual([]);
  });
});

describe('packages', () => {
  const manifest = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;

  it('are pinned to one version each', () => {
    const loose = ['dependencies', 'devDependencies', 'overrides'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
    );
    expect(loose).toEqual([]);
  });

  it('are locked in those versions, by their content and not by the address of a registry', () => {
    const lock = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { version?: string; integrity?: string; resolved?: string }>;
    };
    const addressed = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(addressed.map(([name]) => name)).toEqual([]);
    const wanted = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] });
    const other = wanted.filter(([name, version]) => {
      const locked = lock.packages[`node_modules/${name}`];
      return locked?.version !== version || locked.integrity === undefined;
    });
    expect(other).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('what is run by name', () => {
  it.each(['bin/khuyenhoc.js', '.ci/run'])('%s may be run', (file) => {
    expect(statSync(join(ROOT, file)).mode & 0o111).toBe(0o111);
    expect(textOf(file)).toMatch(/^#!\/usr\/bin\/env (node|bash)\n/);
  });
});
