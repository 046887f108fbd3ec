import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { offered, type Row } from '../cli/help-tables.ts';

const page = readFileSync(new URL('../../docs/reference.md', import.meta.url), 'utf8');

/** The rows of the first table under a heading; a bar inside code is written `\|`. */
function tableUnder(heading: string): readonly Row[] {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [typed = '', meaning = ''] = line
        .replaceAll('\\|', '\u0000')
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.replaceAll('\u0000', '|').trim());
      return [typed.replace(/^`|`$/g, ''), meaning.replaceAll('`', '')];
    });
}

it.each([...offered()])('the reference says the same as --help: %s', (heading, rows) => {
  expect(rows.length).toBeGreaterThan(0);
  expect(tableUnder(heading)).toEqual(rows);
});

it('the reference describes no other command', () => {
  const headings = [...page.matchAll(/^## ([a-z]+)$/gm)].map(([, name]) => name);
  expect(headings).toEqual([...offered().keys()].slice(2));
});
