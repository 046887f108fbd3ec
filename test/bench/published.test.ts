import { expect, it } from 'vitest';
import { ROOT, textOf } from '../meta/sources.ts';
import { published } from './report/publish.ts';
import type { Report } from './result.ts';

/* Figures in the documentation come from one measured run; a figure changed by hand fails here. */

it('the committed plot and tables are those of docs/bench.json', async () => {
  const report = JSON.parse(textOf('docs/bench.json')) as Report;
  const files: string[] = [];
  for await (const { file, text } of published(ROOT, report)) {
    files.push(file);
    expect(textOf(file), file).toBe(text);
  }
  expect(files).toContain('docs/images/bench.svg');
});

it('the plot’s figures are the README’s', async () => {
  const plot = textOf('docs/images/bench.svg');
  const block = /<!-- bench:ratios -->([^]*?)<!-- \/bench -->/.exec(textOf('README.md'))?.[1] ?? '';
  const ratios = [...block.matchAll(/× [\d.]+/g)].map(([ratio]) => ratio);
  expect(ratios.length).toBeGreaterThan(10);
  expect(ratios.filter((ratio) => !plot.includes(`>${ratio}<`))).toEqual([]);
});
