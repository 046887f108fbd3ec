import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/commands/template.ts';
import { isBlankForm } from '../../../src/read/own-file.ts';
import { ran } from '../session.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khuyenhoc-'));
});
const written = (name: string, more: object = {}) =>
  ran(
    (operands, options, session) =>
      run(operands, { ...options, output: join(folder, name), ...more }, session),
    [],
    {
      cwd: folder,
    },
  );

describe.each(['xlsx', 'csv'] as const)('a form as %s', (kind) => {
  it('is written, and says where', async () => {
    const { status, out } = await written(`a.${kind}`, { year: 2025 });
    expect(status).toBe(0);
    expect(out).toBe(`Đã ghi mẫu: ${join(folder, `a.${kind}`)}\n`);
    expect(isBlankForm(await readFile(join(folder, `a.${kind}`)))).toBe(true);
  });
  it('is overwritten only with --force', async () => {
    await written(`a.${kind}`, { year: 2025 });
    await expect(written(`a.${kind}`)).rejects.toMatchObject({ kind: 'exists' });
    expect((await written(`a.${kind}`, { force: true })).status).toBe(0);
  });
});

it('shows a name that would disturb the terminal escaped', async () => {
  const { out } = await written('a\u001b[31m.csv');
  expect(out).toBe(`Đã ghi mẫu: ${join(folder, 'a\\u001b[31m.csv')}\n`);
});

describe('what is not a blank form is never overwritten', () => {
  it('a form that was filled in', async () => {
    await written('a.csv');
    const form = await readFile(join(folder, 'a.csv'), 'utf8');
    const filled = form.replace(/^(1;[^;]*;[^;]*;);/m, '$1120;');
    expect(filled).not.toBe(form);
    await writeFile(join(folder, 'a.csv'), filled);
    await expect(written('a.csv', { force: true })).rejects.toMatchObject({ kind: 'notOurs' });
  });
  it.each([
    ['text', 'Mẫu số'],
    ['a table', 'a;b;c;d\n1;2;3;4\n'],
    ['nothing', ''],
    ['a broken workbook', 'PK\u0003\u0004'],
  ])('%s', async (_, content) => {
    await writeFile(join(folder, 'a.csv'), content);
    await expect(written('a.csv', { force: true })).rejects.toMatchObject({ kind: 'notOurs' });
  });
});
