import { existsSync } from 'node:fs';
import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedSubmission } from '../../src/domain/result.ts';
import { ROLLUP_MARK } from '../../src/domain/marks.ts';
import type { FoundFile } from '../../src/read/found-file.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { loadProgramme } from '../../src/read/programme-file.ts';
import { loadRegister } from '../../src/read/register.ts';
import { checkFiles } from '../../src/submissions/check-files.ts';
import { Crew } from '../../src/submissions/crew.ts';
import { standardOf, type Standard } from '../../src/submissions/standard.ts';
import { folderWith, workbookParts, zip } from '../read/files.ts';

/** The programs of the checking process and of the checking thread as they are shipped. */
const bundle = fileURLToPath(new URL('../../dist/checker.js', import.meta.url));
const threadBundle = fileURLToPath(new URL('../../dist/checking-thread.js', import.meta.url));
const templates = fileURLToPath(new URL('../../templates', import.meta.url));

/** A checking process that misbehaves as the name of the file tells it to, and otherwise refuses as one does. */
const MISBEHAVING = `
const deeds = {
  'hangs.csv': () => { for (;;); },
  'exits.csv': () => process.exit(3),
  'killed.csv': () => process.kill(process.pid, 'SIGKILL'),
  'faulty.csv': () => process.send({ kind: 'fault', message: 'not foreseen', stack: 'Error: not foreseen' }),
};
let greeted = false;
process.on('message', ({ kind, facts }) => {
  if (kind === 'standard') return void (greeted = true);
  const deed = deeds[facts.name];
  if (deed !== undefined) return void deed();
  process.send({ kind: 'refused', failure: { kind: 'damaged', part: greeted ? 'greeted' : 'not greeted' } });
});
`;

/**
 * The checking thread as it is shipped, but that it does first as the name of a file tells it to, and leaves a mark
 * that it did.
 */
const MISBEHAVING_THREAD = `
import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
const deeds = {
  'hangs.csv': () => { for (;;); },
  'exits.csv': () => process.exit(3),
  'throws.csv': () => { throw new Error('not foreseen'); },
  'faulty.csv': () => parentPort.postMessage({ kind: 'fault', message: 'not foreseen', stack: 'Error: not foreseen' }),
};
const listen = parentPort.on.bind(parentPort);
parentPort.on = (event, answer) =>
  listen(event, (message) => {
    if (message.kind !== 'files') return answer(message);
    const named = message.files.map(({ facts }) => facts.name).find((name) => Object.hasOwn(deeds, name));
    if (named === undefined) return answer(message);
    writeFileSync(new URL(named + '.done', import.meta.url), '');
    deeds[named]();
  });
await import(${JSON.stringify(pathToFileURL(threadBundle).href)});
`;

/** The checking thread as it is shipped, but that it writes down the files that it is given. */
const COUNTING_THREAD = `
import { appendFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
const listen = parentPort.on.bind(parentPort);
parentPort.on = (event, answer) =>
  listen(event, (message) => {
    for (const { facts } of message.files ?? []) appendFileSync(new URL('counted', import.meta.url), facts.name + '\\n');
    answer(message);
  });
await import(${JSON.stringify(pathToFileURL(threadBundle).href)});
`;

let standard: Standard;
let folder = '';
const folders: string[] = [];
beforeAll(async () => {
  const { programme } = await loadProgramme('thanh-hoa-2023', `${templates}/programmes`, templates);
  const bodies = await loadRegister(`${templates}/registers/departments.csv`);
  standard = standardOf({ programme, bodies, roster: null, requestedYear: 2022 });
});
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

async function files(of: Readonly<Record<string, string | Uint8Array>>): Promise<FoundFile[]> {
  folder = await folderWith(of);
  folders.push(folder);
  return Object.keys(of).map((name) => ({
    file: name,
    path: join(folder, name),
    name,
    named: false,
    failure: null,
  }));
}

/** So many files that several lanes are worth their start. */
function many(count: number): Record<string, string | Uint8Array> {
  const bodies = ['So-Y-te', 'So-Cong-thuong', 'So-Tu-phap', 'Bao-cao'];
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const name = `${bodies[index % bodies.length]}_2022-${index}`;
      const rows = `STT,Tên đơn vị,Số hội viên\n1,Bệnh viện A,${index}\n2,Bệnh viện B,${index % 7 === 0 ? '-5' : '25'}\n`;
      if (index % 11 === 0) return [`${name}.xlsx`, zip(workbookParts(''))];
      return [`${name}.csv`, index % 13 === 0 ? '' : rows];
    }),
  );
}

interface How {
  readonly script?: string | null;
  readonly thread?: string | null;
  readonly seconds?: number;
}

const sortedOut = (
  found: readonly FoundFile[],
  jobs: number,
  { script = bundle, thread = threadBundle, seconds = 50 }: How = {},
) => checkFiles(found, standard, new Crew({ limits: { ...LIMITS, seconds }, jobs, script, thread }));

const inLanes = async (found: readonly FoundFile[], jobs: number, how?: How) =>
  (await sortedOut(found, jobs, how)).submissions;

const codes = (checked: readonly CheckedSubmission[]) =>
  checked.map(({ file, findings }) => [file, findings.map(({ code }) => code).join(' ')]);

it('gives the same for any number of jobs, in the order of the files, as checking in one process does', async () => {
  const found = await files(many(100));
  const here = await inLanes(found, 1, { script: null });
  expect(here).toHaveLength(100);
  expect(new Set(here.map(({ status }) => status)).size).toBeGreaterThan(2);
  for (const jobs of [1, 2, 3])
    for (const thread of [threadBundle, null])
      expect(await inLanes(found, jobs, { thread }), `${jobs} jobs, ${thread ?? 'processes'}`).toEqual(here);
});

it('leaves out what is no submission by its content, wherever it stands and whoever checks the others', async () => {
  const all = Object.entries(many(70));
  const parts = { ...workbookParts(''), 'docProps/core.xml': `<c><category>${ROLLUP_MARK}</category></c>` };
  const found = await files({
    'a.csv': '%PDF-1.7',
    ...Object.fromEntries(all.slice(0, 40)),
    'b.xlsx': zip(parts),
    ...Object.fromEntries(all.slice(40)),
    'c.gif': `GIF89a${'x'.repeat(100_000)}`,
  });
  const expected = [
    { file: 'a.csv', reason: 'otherKind' },
    { file: 'b.xlsx', reason: 'ownOutput' },
    { file: 'c.gif', reason: 'otherKind' },
  ];
  for (const how of [{ script: null }, { thread: null }, {}]) {
    const { submissions, ignored } = await sortedOut(found, 2, how);
    expect(ignored).toEqual(expected);
    expect(submissions.map(({ file }) => file)).toEqual(all.map(([file]) => file));
  }
});

it('checks light files in threads and asks no process for them', async () => {
  const found = (await files({ ...many(100), 'program.mjs': COUNTING_THREAD })).slice(0, 100);
  const here = await inLanes(found, 1, { script: null });
  const counting = { script: join(folder, 'absent.mjs'), thread: join(folder, 'program.mjs') };
  expect(await inLanes(found, 2, counting)).toEqual(here);
  const counted = (await readFile(join(folder, 'counted'), 'utf8')).split('\n').filter((name) => name !== '');
  // Empty ones are refused before that.
  const filled = Object.values(many(100)).filter((content) => content !== '');
  expect(counted).toHaveLength(filled.length);
});

it('leaves files that are not light to a process, in their places among the others', async () => {
  const rows = '1,Bệnh viện A,10\n'.repeat(20_000);
  const large = `STT,Tên đơn vị,Số hội viên\n${rows}`;
  const found = await files({ ...many(70), 'So-Noi-vu_2022.csv': large });
  const [last, ...rest] = [...found].reverse();
  if (last === undefined) throw new Error('71 were made');
  const mixed = [...rest.slice(0, 5), last, ...rest.slice(5)];
  const checked = await inLanes(mixed, 2);
  expect(checked.map(({ file }) => file)).toEqual(mixed.map(({ file }) => file));
  expect(checked[5]?.rows).toBe(20_000);
  const refused = codes(await inLanes(mixed, 2, { script: join(folder, 'absent.mjs') }));
  expect(refused.filter(([, told]) => told?.includes('F106'))).toEqual([['So-Noi-vu_2022.csv', 'F106']]);
});

it('tells what is done, from nothing to all', async () => {
  const found = await files(many(70));
  const told: (readonly [number, number])[] = [];
  const crew = new Crew({ limits: LIMITS, jobs: 2, script: bundle, thread: threadBundle });
  await checkFiles(found, standard, crew, (done, total) => told.push([done, total]));
  expect(told[0]).toEqual([0, 70]);
  expect(told.at(-1)).toEqual([70, 70]);
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
});

/** Eighty-two files, the named one among them, and what misbehaves at it. */
async function amongOthers(name: string, program: string): Promise<readonly FoundFile[]> {
  const rows = (index: number) => `STT,Tên đơn vị,Số hội viên\n1,Bệnh viện A,${index}\n`;
  const rest = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`${index}.csv`, rows(index)]));
  const all = { ...rest, [name]: rows(80), 'last.csv': rows(81), 'program.mjs': program };
  return (await files(all)).filter(({ name: each }) => each.endsWith('.csv'));
}

/** Checked by a process that does as it is named, since there is no thread to be had. */
async function inProcess(name: string, seconds: number) {
  const found = await amongOthers(name, MISBEHAVING);
  return inLanes(found, 2, {
    script: join(folder, 'program.mjs'),
    thread: join(folder, 'absent.mjs'),
    seconds,
  });
}

describe('a checking process that misbehaves', () => {
  it.each([
    ['hangs.csv', 2, 'F105'],
    ['exits.csv', 50, 'F106'],
    ['killed.csv', 50, /F10[56]/],
  ])('%s costs its own file and no other', async (name, seconds, code) => {
    const checked = codes(await inProcess(name, seconds));
    expect(checked).toHaveLength(82);
    for (const [file, told] of checked) expect(told, file).toMatch(file === name ? code : 'F102');
  });

  it('is told the standard again when it was started anew', async () => {
    const checked = await inProcess('exits.csv', 50);
    const parts = checked.flatMap(({ findings }) => findings.map(({ args }) => args?.['part'] ?? null));
    expect(new Set(parts.filter((part) => part !== null))).toEqual(new Set(['greeted']));
  });

  it('a fault of the program is a fault of the run, whatever lane it came from', async () => {
    await expect(inProcess('faulty.csv', 50)).rejects.toThrow('not foreseen');
  });
});

describe('a checking thread that misbehaves', () => {
  it.each([
    ['hangs.csv', 2],
    ['exits.csv', 50],
    ['throws.csv', 50],
  ])('%s: its files are checked one by one by a process, as they would have been', async (name, seconds) => {
    const found = await amongOthers(name, MISBEHAVING_THREAD);
    const sound = await inLanes(found, 1, { script: null });
    const checked = await inLanes(found, 2, { thread: join(folder, 'program.mjs'), seconds });
    expect(existsSync(join(folder, `${name}.done`))).toBe(true);
    expect(checked).toHaveLength(82);
    expect(checked).toEqual(sound);
  });

  it('a fault of the program in it is a fault of the run', async () => {
    const found = await amongOthers('faulty.csv', MISBEHAVING_THREAD);
    const script = join(folder, 'absent.mjs');
    const run = inLanes(found, 2, { script, thread: join(folder, 'program.mjs') });
    await expect(run).rejects.toThrow('not foreseen');
  });
});

describe('a file that changes after it was found', () => {
  it('is read as it is then, or reported; the others are checked', async () => {
    const found = await files(many(64));
    const [first, second, third] = found;
    if (first === undefined || second === undefined || third === undefined) throw new Error('64 were made');
    await rm(second.path);
    await appendFile(third.path, '3,Bệnh viện C,-1\n');
    for (const jobs of [1, 2]) {
      const checked = await inLanes(found, jobs);
      expect(checked.map(({ file }) => file)).toEqual(found.map(({ file }) => file));
      expect(checked[1]).toMatchObject({ status: 'unreadable', sha256: null });
      expect(checked[2]?.findings.map(({ code }) => code)).toContain('V102');
    }
  });
});
