import { beforeAll, expect, it } from 'vitest';
import { progressLine } from '../../../src/cli/terminal/progress.ts';
import { wordsOf } from '../../../src/cli/words.ts';
import { loadWidths } from '../../../src/cli/terminal/width.ts';

beforeAll(loadWidths);

function told(times: readonly number[], file = 'a.csv'): string[] {
  const written: string[] = [];
  let at = -1;
  const clock = () => times[(at += 1)] ?? 0;
  const line = progressLine((text) => written.push(text), 40, wordsOf('en').outcome, clock);
  times.slice(1).forEach((_, done) => line.tell(done + 1, times.length - 1, file));
  line.end();
  return written;
}

it('says nothing of a run that is over within a second', () => {
  expect(told([0, 100, 500, 999])).toEqual([]);
});

it('draws one line over itself and takes it away', () => {
  expect(told([0, 500, 1000, 1050, 1100])).toEqual([
    '\r\u001b[2KReading 2/4  a.csv',
    '\r\u001b[2KReading 4/4  a.csv',
    '\r\u001b[2K',
  ]);
});

it('keeps to one line and shows no control character', () => {
  const [line = ''] = told([0, 1000], `${'x'.repeat(90)}\u001b[2J`);
  expect(line.length).toBeLessThanOrEqual('\r\u001b[2K'.length + 39);
  expect(told([0, 1000], '\u001b')[0]).toContain('\\u001b');
});
