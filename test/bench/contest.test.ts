import { describe, expect, it } from 'vitest';
import { compared, contest, DONE, type Contestant } from './measure/contest.ts';
import { peakOf } from './measure/memory.ts';
import { childrenTime } from './measure/process.ts';
import { growthOf } from './parts/growth.ts';
import { row } from './rows.ts';

const node = (...args: readonly string[]) => ({ program: process.execPath, args });
const options = { rounds: 2, patience: 60, say: () => undefined };

describe('a contest', () => {
  it('runs all in turn, each round begun by another', async () => {
    const turns: string[] = [];
    const contestant = (name: string): Contestant => ({
      name,
      command: node('-e', `console.log('${name}')`),
      judge: ({ stdout }) => {
        turns.push(stdout.trim());
        return DONE;
      },
    });
    const rows = await contest([contestant('a'), contestant('b'), contestant('c')], options);
    expect(turns).toEqual(['a', 'b', 'c', 'b', 'c', 'a']);
    expect(rows.map(({ name, outcome, runs }) => [name, outcome, runs])).toEqual([
      ['a', 'done', 2],
      ['b', 'done', 2],
      ['c', 'done', 2],
    ]);
  });

  it('names who is missing, and asks nobody again who has failed', async () => {
    const rows = await contest(
      [
        { name: 'missing', command: null, note: 'not installed', judge: () => DONE },
        {
          name: 'failing',
          command: node('-e', 'process.exit(3)'),
          judge: ({ status }) => ({ outcome: 'failed', note: `status ${status}` }),
        },
      ],
      options,
    );
    expect(rows.map(({ outcome, note, runs }) => [outcome, note, runs])).toEqual([
      ['skipped', 'not installed', 0],
      ['failed', 'status 3', 1],
    ]);
  });
});

describe('what is compared', () => {
  it('is compared with the first, where both have done the job', () => {
    const rows = [
      row('first', { seconds: 2, processor: 3, memory: 50 }),
      row('second', { seconds: 5, processor: 3, memory: 100 }),
      row('refused', { seconds: 1, outcome: 'refused' }),
    ];
    expect(compared(rows).map((each) => [each.timeRatio, each.processorRatio, each.memoryRatio])).toEqual([
      [1, 1, 1],
      [2.5, 1, 2],
      [null, null, null],
    ]);
    const refused = compared([
      row('first', { outcome: 'refused', seconds: 1 }),
      row('second', { seconds: 2 }),
    ]);
    expect(refused[1]?.timeRatio).toBeNull();
  });

  it('grows by what was done, and not by what was refused', () => {
    const step = (size: number, seconds: number) => row('', { size, seconds, memory: 10 });
    const refused = row('', { size: 1000, seconds: 0.1, outcome: 'refused' });
    const growth = growthOf([step(1, 1), step(10, 10), step(100, 1000), refused]);
    expect(growth.time).toBeCloseTo(1.5);
    expect(growth.lastTime).toBeCloseTo(2);
    expect(growth.memory).toBeCloseTo(0);
  });
});

describe('what the system says of processes', () => {
  it('holds the peak of the memory', () => {
    expect(peakOf('Name:\tnode\nVmPeak:\t  900 kB\nVmHWM:\t   5120 kB\nVmRSS:\t 10 kB\n')).toBe(5120);
    expect(peakOf('')).toBe(0);
  });

  it('holds the time of children, whatever the process is called', () => {
    const line = `7 (a) b (c) S ${Array.from({ length: 40 }, (_, index) => index + 4).join(' ')}`;
    // Fields 16 and 17 of the line, counted from 1.
    expect(childrenTime(line)).toBeCloseTo((16 + 17) / 100);
  });
});
