import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../result.ts';
import { withBlock } from './block.ts';
import { performanceTables } from './page.ts';
import { plotOf } from './plot.ts';
import { readmeTable } from './readme.ts';

/** The committed files that hold figures of the bench, made from the committed `docs/bench.json`. */
export async function* published(
  root: string,
  report: Report,
): AsyncGenerator<{ readonly file: string; readonly text: string }> {
  const page = (file: string): Promise<string> => readFile(join(root, file), 'utf8');
  const place = async (file: string, name: string, content: string) => ({
    file,
    text: withBlock(await page(file), name, content),
  });
  yield { file: 'docs/images/bench.svg', text: plotOf(report) };
  yield await place('README.md', 'ratios', readmeTable(report, 'en'));
  yield await place('README.vi.md', 'ratios', readmeTable(report, 'vi'));
  yield await place('docs/performance.md', 'tables', performanceTables(report));
}

export async function publish(root: string, report: Report): Promise<void> {
  await writeFile(join(root, 'docs', 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  for await (const { file, text } of published(root, report)) await writeFile(join(root, file), text);
}
