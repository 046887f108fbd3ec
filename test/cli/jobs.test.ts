import { execFile } from 'node:child_process';
import { readFileSync, rmSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { communes } from '../bench/inputs/names.ts';
import { csvOf } from '../bench/inputs/text.ts';
import { folderWith, khuyenhoc, ROOT } from './working-folder.ts';

const BODIES = ['So-Y-te', 'So-Cong-thuong', 'So-Tu-phap', 'So-Xay-dung', 'So-Noi-vu'];
const SHEET = readFileSync(join(ROOT, 'fixtures/thanh-hoa-2022/in/SCT_bao-cao-khuyen-hoc-2022.xlsx'));

/** Far more files than one process takes on alone: sound ones, copies, mistakes, workbooks and rubbish. */
const inbox = Object.fromEntries(
  Array.from({ length: 96 }, (_, index): [string, string | Uint8Array] => {
    const name = `in/${BODIES[index] ?? 'ban-sao'}_2022-${index}`;
    if (index % 17 === 16) return [`${name}.xlsx`, SHEET];
    if (index % 19 === 18) return [`${name}.xlsx`, 'PK\u0003\u0004 broken off'];
    return [
      `${name}.csv`,
      `STT,Tên đơn vị,Số hội viên\n1,Bệnh viện ${index % 40},${index}\n2,Bệnh viện B,x\n`,
    ];
  }),
);
const folder = folderWith(inbox);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const typed = (jobs: number, output: string) => [
  ...[
    'rollup',
    'in',
    '-o',
    output,
    '--jobs',
    String(jobs),
    '--as-of',
    '2023-01-15',
    '--format',
    'json',
    '-q',
  ],
];

it('a roll-up is the same for any number of jobs: result, status and workbook, byte for byte', () => {
  const runs = [1, 2, 3].map((jobs) => {
    const { status, stdout, stderr } = khuyenhoc(folder, typed(jobs, `jobs-${jobs}.xlsx`));
    expect(stderr).toBe('');
    return { status, result: stdout.replaceAll(`jobs-${jobs}.xlsx`, 'N.xlsx'), jobs };
  });
  const [one, ...others] = runs;
  expect(one?.status).toBe(1);
  const workbook = readFileSync(join(folder, 'jobs-1.xlsx'));
  for (const { status, result, jobs } of others) {
    expect({ status, result }).toEqual({ status: one?.status, result: one?.result });
    expect(readFileSync(join(folder, `jobs-${jobs}.xlsx`)).equals(workbook), `${jobs} jobs`).toBe(true);
  }
});

it('a run over many files that is refused ends by itself, though threads were started for it', () => {
  const { status, stdout, stderr } = khuyenhoc(folder, [...typed(2, 'none.xlsx'), '--roster', 'absent.csv']);
  expect([status, stdout]).toEqual([2, expect.stringContaining('khuyenhoc/error/1')]);
  expect(stderr).toContain('absent.csv');
});

it('so is one of a thousand departments, whose workbook is packed in a thread', () => {
  const bodies = communes(1000);
  const reports = bodies.map(({ code, name }, seed): [string, string] => [
    `in/${code}.csv`,
    csvOf({ name, year: 2022, rows: 2, seed }).text,
  ]);
  const roster = ['code,name', ...bodies.map(({ code, name }) => `${code},${name}`)].join('\n');
  const many = folderWith({ ...Object.fromEntries(reports), 'roster.csv': roster });
  const [one, two] = [1, 2].map((jobs) => {
    const run = khuyenhoc(many, [...typed(jobs, `${jobs}.xlsx`), '--roster', 'roster.csv']);
    const { reconciliation, departments } = JSON.parse(run.stdout) as Record<string, unknown[]>;
    expect([run.status, run.stderr, departments?.length]).toEqual([0, '', 1000]);
    return { reconciliation, workbook: readFileSync(join(many, `${jobs}.xlsx`)) };
  });
  rmSync(many, { recursive: true, force: true });
  expect(two?.reconciliation).toEqual(one?.reconciliation);
  expect(two?.workbook.equals(one?.workbook ?? Buffer.alloc(0))).toBe(true);
}, 60_000);

it('two runs at once in one folder do not disturb each other', async () => {
  const run = async (output: string) => {
    const program = join(ROOT, 'bin', 'khuyenhoc.js');
    const ended = promisify(execFile)(process.execPath, [program, ...typed(2, output)], { cwd: folder });
    // Status 1: there are findings.
    return ended.catch(({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }));
  };
  const [first, second] = await Promise.all([run('a.xlsx'), run('b.xlsx')]);
  expect(first).toMatchObject({ code: 1 });
  expect(second.stdout.replaceAll('b.xlsx', 'a.xlsx')).toBe(first.stdout);
  expect(readFileSync(join(folder, 'a.xlsx')).equals(readFileSync(join(folder, 'b.xlsx')))).toBe(true);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});
