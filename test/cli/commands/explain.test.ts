import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/commands/explain.ts';
import { UsageError } from '../../../src/cli/errors.ts';
import { widthOf } from '../../../src/cli/terminal/width.ts';
import { RULES } from '../../../src/rules/registry.ts';
import { ran } from '../session.ts';

it.each(['vi', 'en'] as const)('lists every code once, by scope (%s)', async (language) => {
  const { out, status } = await ran(run, [], { language });
  expect(status).toBe(0);
  const listed = [...out.matchAll(/^ {2}[✗!·↓] ([A-Z]\d{3}) {2}\S/gm)].map(([, code]) => code);
  expect(listed.sort()).toEqual(RULES.map(({ code }) => code).sort());
  for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
});

describe('one code', () => {
  it('is explained: severity, why, how to mend, example before and after', async () => {
    const { out } = await ran(run, ['C101'], { language: 'en' });
    const rule = RULES.find(({ code }) => code === 'C101');
    expect(out.startsWith(`✗ C101  ${rule?.title.en} (error)\n\nWhy\n`)).toBe(true);
    expect(out).toMatch(/\nHow to mend it\n(.|\n)*\nAn example that has it\n(.|\n)*\nThe same mended\n/);
    for (const [name, content] of Object.entries(rule?.bad.files ?? {})) {
      expect(out).toContain(name);
      expect(out).toContain(`    ${content.split('\n')[0]}\n`);
    }
  });
  it('may be typed in small letters', async () => {
    expect(await ran(run, ['c101'])).toEqual(await ran(run, ['C101']));
  });
  it('is JSON where asked', async () => {
    const { out } = await ran(run, ['C101'], { format: 'json', language: 'en' });
    const { schema, findings } = JSON.parse(out) as { schema: string; findings: object[] };
    expect(schema).toBe('khuyenhoc/explain/1');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'C101', scope: 'consistency', severity: 'error' });
    expect(Object.keys(findings[0] ?? {})).toEqual([
      'code',
      'scope',
      'severity',
      'title',
      'why',
      'help',
      'examples',
    ]);
  });
  it.each([
    ['X1', 'There is no finding code X1. All codes: khuyenhoc explain'],
    ['T103x', 'There is no finding code T103x. All codes: khuyenhoc explain'],
    ['H301', 'There is no finding code H301. All codes: khuyenhoc explain'],
    ['V31', 'There is no finding code V31. Did you mean V301?'],
    ['__proto__', 'There is no finding code __proto__. All codes: khuyenhoc explain'],
  ])('%s is refused, with the nearest one', async (code, message) => {
    await expect(ran(run, [code], { language: 'en' })).rejects.toThrow(new UsageError(message));
  });
});

it('explains all of them as JSON', async () => {
  const { out } = await ran(run, [], { format: 'json' });
  expect((JSON.parse(out) as { findings: object[] }).findings).toHaveLength(RULES.length);
});
