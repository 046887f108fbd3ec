import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/commands/programme.ts';
import { UsageError } from '../../../src/cli/errors.ts';
import { widthOf } from '../../../src/cli/terminal/width.ts';
import { DEFAULT_PROGRAMME } from '../../../src/settings.ts';
import { ran } from '../session.ts';

async function fileWith(content: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'khuyenhoc-')), 'programme.yaml');
  await writeFile(file, content);
  return file;
}

describe('programme list', () => {
  it('is what no word means', async () => {
    expect(await ran(run, [])).toEqual(await ran(run, ['list']));
  });
  it('names id, name, period and number of targets', async () => {
    const { out, status } = await ran(run, []);
    expect(status).toBe(0);
    expect(out).toMatch(/^thanh-hoa-2023 +.* 2022–2023 +7 chỉ tiêu$/m);
    expect(out).toMatch(/^dak-lak-55 +.* …–2030 +không có chỉ tiêu$/m);
  });
  it('is JSON where asked', async () => {
    const { out } = await ran(run, ['list'], { format: 'json', language: 'en' });
    const { schema, programmes } = JSON.parse(out) as { schema: string; programmes: { id: string }[] };
    expect(schema).toBe('khuyenhoc/programme/1');
    expect(programmes.map(({ id }) => id)).toContain(DEFAULT_PROGRAMME);
    expect(Object.keys(programmes[0] ?? {})).toEqual(['id', 'name', 'period', 'targets', 'sha256']);
  });
});

describe('programme show', () => {
  it('is readable: period, parties, indicators, targets', async () => {
    const { out } = await ran(run, ['show', DEFAULT_PROGRAMME]);
    expect(out).toContain('Thời gian: 2022–2023');
    expect(out).toContain('Sở Y tế');
    expect(out).toContain('Chỉ tiêu đề ra cho năm 2023 (đánh giá từ năm 2022):');
    expect(out).toMatch(/≥ 55%/);
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
  });
  it('says that there are no targets', async () => {
    expect((await ran(run, ['show', 'dak-lak-55'], { language: 'en' })).out).toContain('Targets: none');
  });
  it('is JSON where asked', async () => {
    const { out } = await ran(run, ['show', DEFAULT_PROGRAMME], { format: 'json', language: 'en' });
    const { programme } = JSON.parse(out) as { programme: Record<string, unknown> };
    expect(programme).toMatchObject({ id: DEFAULT_PROGRAMME, origin: 'built-in', departments: null });
    expect(programme['sha256']).toMatch(/^[0-9a-f]{64}$/);
  });
  it('refuses what it cannot show', async () => {
    await expect(ran(run, ['show', 'thanh-hoa-2032'])).rejects.toThrow(/có phải 'thanh-hoa-2023'/);
    await expect(ran(run, ['show', 'thanh-hoa-2032'])).rejects.toThrow(UsageError);
  });
});

describe('programme check', () => {
  it('finds a built-in programme sound', async () => {
    expect(await ran(run, ['check', DEFAULT_PROGRAMME])).toEqual({
      status: 0,
      out: `${DEFAULT_PROGRAMME}: dùng được (${DEFAULT_PROGRAMME}).\n`,
    });
  });
  it('names every place to mend, with status 2', async () => {
    const file = await fileWith('id: x\nnme: y\n');
    const { status, out } = await ran(run, ['check', file], { language: 'en' });
    expect(status).toBe(2);
    expect(out).toMatch(/cannot be used, 5 places to mend\.\n/);
    expect(out).toContain("  - unknown key 'nme' in line 2; did you mean 'name'?\n");
  });
  it('does not find sound what a roll-up would refuse: departments that nobody knows', async () => {
    const built = new URL(`../../../templates/programmes/${DEFAULT_PROGRAMME}.yaml`, import.meta.url);
    const closed = (await readFile(built, 'utf8')).replace(/^departments:$/m, 'departments: [STP, SCTT]');
    const { status, out } = await ran(run, ['check', await fileWith(closed)], { language: 'en' });
    expect(status).toBe(2);
    expect(out).toContain('  - department codes not in the register: SCTT; is it “SCT”?\n');
  });
  it('gives an error with all problems as JSON', async () => {
    const file = await fileWith('id: x\nnme: y\n');
    const { status, out } = await ran(run, ['check', file], { language: 'en', format: 'json' });
    const json = JSON.parse(out) as { schema: string; problems: object[] };
    expect(status).toBe(2);
    expect(json.schema).toBe('khuyenhoc/error/1');
    expect(json.problems).toContainEqual(expect.objectContaining({ line: 2 }));
  });
});

it.each([[['shwo', 'x']], [['show']], [['check', '']], [['list', 'x']]])(
  '%j is wrong usage',
  async (operands) => {
    await expect(ran(run, operands)).rejects.toThrow(UsageError);
  },
);
