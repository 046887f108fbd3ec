import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json';
// @ts-expect-error a plain script without types
import { BUNDLE } from '../../scripts/bundle.mjs';

const program = fileURLToPath(new URL('../../bin/khuyenhoc.js', import.meta.url));
const bundle = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

function khuyenhoc(typed: readonly string[], { env = {}, cwd = '.' }: { env?: object; cwd?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...typed], {
    cwd,
    env: { ...process.env, KHUYENHOC_LANG: '', KHUYENHOC_DEBUG: '', ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  if (!existsSync(bundle)) throw new Error('run `npm run build` first');
});

describe('exit status 0', () => {
  it('alone: what it does, and one example', () => {
    const { status, stdout, stderr } = khuyenhoc([]);
    expect(status).toBe(0);
    expect(stdout).toContain('khuyenhoc rollup bao-cao/ -o tong-hop.xlsx');
    expect(stderr).toBe('');
  });
  it('--version', () => {
    expect(khuyenhoc(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
  it('--help in the language of the surroundings, or of --lang', () => {
    expect(khuyenhoc(['--help']).stdout).toMatch(/^Cách dùng/);
    expect(khuyenhoc(['--help'], { env: { KHUYENHOC_LANG: 'en' } }).stdout).toMatch(/^Usage/);
    expect(khuyenhoc(['check', '--help', '--lang', 'en']).stdout).toMatch(/^Usage: khuyenhoc check/);
  });
  it('explain and programme', () => {
    expect(khuyenhoc(['explain', 'c101']).stdout).toMatch(/^✗ C101/);
    expect(khuyenhoc(['programme', 'check', 'thanh-hoa-2023']).status).toBe(0);
  });
  it('shows no colour through a pipe, even where it is forced', () => {
    expect(khuyenhoc(['explain'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain('\u001b');
  });
});

describe('exit status 2, with one line', () => {
  it.each([
    [['chekc', 'x']],
    [['check']],
    [['check', 'khong-co.csv']],
    [['check', 'x', '--format', 'xml']],
    [['rollup', 'x']],
    [['explain', 'Z999']],
    [['programme', 'show', 'khong-co']],
    [['--lang', 'fr', 'explain']],
    [['template', '-o', 'a.ods']],
  ])('%j', (typed) => {
    const { status, stdout, stderr } = khuyenhoc(typed);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
  it.each([
    [['chekc', '--format', 'json']],
    [['check', '--format=json']],
    [['check', 'khong-co.csv', '--format', 'json']],
    [['explain', 'Z999', '--format', 'json']],
    [['--lang', 'fr', 'explain', '--format', 'json']],
  ])('and JSON where JSON was asked for: %j', (typed) => {
    const { status, stdout, stderr } = khuyenhoc(typed);
    const error = JSON.parse(stdout) as Record<string, unknown>;
    expect(status).toBe(2);
    expect(error).toEqual({ schema: 'khuyenhoc/error/1', message: stderr.trimEnd() });
  });
  it('for a language that is not known, in both', () => {
    const { status, stderr } = khuyenhoc(['explain'], { env: { KHUYENHOC_LANG: 'xx' } });
    expect(status).toBe(2);
    expect(stderr).toBe('KHUYENHOC_LANG: "xx" – chỉ nhận vi hoặc en / takes vi or en only.\n');
  });
});

describe('exit status 70: a fault of the program', () => {
  const broken = 'Array.prototype.flat=()=>{throw(new(TypeError)("boom"))}';
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(broken)}` };

  it('is one line that says so and how to report it', () => {
    const { status, stdout, stderr } = khuyenhoc(['explain', '--lang', 'en'], { env });
    expect(status).toBe(70);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^A fault of the program itself, not yours: TypeError: boom\. [^\n]+\n$/);
    expect(stderr).toContain(`khuyenhoc ${manifest.version}, Node ${process.version}`);
  });
  it('is JSON where JSON was asked for', () => {
    const { status, stdout, stderr } = khuyenhoc(['explain', '--format', 'json'], { env });
    expect(status).toBe(70);
    expect(JSON.parse(stdout)).toEqual({ schema: 'khuyenhoc/error/1', message: stderr.trimEnd() });
  });
  it('shows the stack only where asked', () => {
    const { stderr } = khuyenhoc(['explain'], { env: { ...env, KHUYENHOC_DEBUG: '1' } });
    expect(stderr).toMatch(/\n +at /);
  });
});

describe('help and version', () => {
  /** The sources of a part of the bundle and of every part that it loads at once. */
  function loadedAtOnce({ outputs }: Metafile, part: string, seen = new Set<string>()): readonly string[] {
    const output = outputs[part];
    if (output === undefined || seen.has(part)) return [];
    seen.add(part);
    const next = output.imports.filter(({ kind }) => kind === 'import-statement');
    return [
      ...Object.keys(output.inputs),
      ...next.flatMap(({ path }) => loadedAtOnce({ inputs: {}, outputs }, path, seen)),
    ];
  }

  it('load no package but commander', async () => {
    const { metafile } = await build({ ...(BUNDLE as BuildOptions), metafile: true, write: false });
    const parts = Object.entries(metafile.outputs).filter(
      ([, { entryPoint }]) => entryPoint === 'src/cli/main.ts',
    );
    const sources = ['dist/main.js', ...parts.map(([part]) => part)].flatMap((part) =>
      loadedAtOnce(metafile, part),
    );
    expect(sources).toEqual(expect.arrayContaining(['src/start/main.ts', 'src/cli/main.ts']));
    const packages = sources.flatMap(
      (source) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [],
    );
    expect([...new Set(packages)]).toEqual(['commander']);
  });
});

describe('a run', () => {
  const inbox = fileURLToPath(new URL('../../fixtures/thanh-hoa-2022/in', import.meta.url));

  it('of a roll-up prints, remarks and writes, and does not overwrite', async () => {
    const output = join(await mkdtemp(join(tmpdir(), 'khuyenhoc-')), 'tong-hop.xlsx');
    const first = khuyenhoc(['rollup', inbox, '-o', output]);
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/272\.300\.000 đồng +4\/6 đơn vị\n/);
    expect(first.stdout.endsWith(`Đã ghi: ${output}\n`)).toBe(true);
    expect(first.stderr).toMatch(/^Chương trình: thanh-hoa-2023 \(có sẵn, [0-9a-f]{12}\); năm 2022/);
    const second = khuyenhoc(['rollup', inbox, '-o', output]);
    expect(second).toEqual({ status: 2, stdout: '', stderr: `${output} đã có; thêm --force để ghi đè.\n` });
  });
  it('with -q and --format json gives JSON and nothing else', () => {
    const { status, stdout, stderr } = khuyenhoc([
      '-q',
      'check',
      inbox,
      '--format',
      'json',
      '--fail-on',
      'warning',
    ]);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'khuyenhoc/check/1',
      programme: { id: 'thanh-hoa-2023', year: 2022, origin: 'built-in' },
      summary: { files: 6, errors: 0 },
    });
  });
  it('with a file that cannot be read has a finding, status 1', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'khuyenhoc-')), 'So-Y-te_2022.xlsx');
    await writeFile(file, 'PK\u0003\u0004 broken');
    const { status, stdout } = khuyenhoc(['check', file]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/✗ F102/);
    expect(khuyenhoc(['check', file, '--fail-on', 'never']).status).toBe(0);
  });
});

it('writes a form where it is run, and names it', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'khuyenhoc-'));
  const { status, stdout } = khuyenhoc(['template', '--as', 'csv', '--year', '2025'], { cwd });
  expect(status).toBe(0);
  expect(stdout).toContain('mau-bao-cao-thanh-hoa-2023-2025.csv');
  expect(await readdir(cwd)).toEqual(['mau-bao-cao-thanh-hoa-2023-2025.csv']);
});

it('takes programme.yaml of the working directory for a form', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'khuyenhoc-'));
  await writeFile(join(cwd, 'programme.yaml'), 'id: x\n');
  const { status, stderr } = khuyenhoc(['template', '--lang', 'en'], { cwd });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^The programme cannot be used: key 'name' is missing/);
  expect(await readdir(cwd)).toEqual(['programme.yaml']);
});

it('stops quietly when nobody reads on', async () => {
  const child = spawn(process.execPath, [program, 'explain', '--format', 'json']);
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it.skipIf(!existsSync('/dev/full'))('says that the result could not be written', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [program, 'explain', '--lang', 'en'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toBe('stdout cannot be written (ENOSPC).\n');
});
