import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { withBlock } from './report/block.ts';
import { memory, ratio, time } from './report/numbers.ts';
import { performanceTables } from './report/page.ts';
import { plotOf } from './report/plot.ts';
import { printed } from './report/printed.ts';
import { readmeTable } from './report/readme.ts';
import { markdownTable, plainTable } from './report/table.ts';
import { report, row } from './rows.ts';

const CONTEST = report([
  row('khuyenhoc', { seconds: 2, memory: 100, timeRatio: 1, memoryRatio: 1 }),
  row('pandas + openpyxl', { seconds: 24.4, memory: 90, timeRatio: 12.2, memoryRatio: 0.9 }),
  row('exceljs', { outcome: 'skipped', note: 'exceljs is <not> installed here', runs: 0 }),
]);

describe('numbers', () => {
  it('are shown as exactly as they deserve', () => {
    expect([0.004, 0.42, 5.24, 9.96, 31.4].map(ratio)).toEqual(['0.00', '0.4', '5.2', '10', '31']);
    expect([0.0123, 0.9996, 3.456, 12.34].map(time)).toEqual(['12 ms', '1.00 s', '3.46 s', '12.3 s']);
    expect(memory(99.6)).toBe('100 MiB');
  });
});

describe('a table', () => {
  const cells = [
    ['', 'time'],
    ['sở', '1.0'],
    ['exceljs', '× 12'],
  ];

  it('stands in columns on a terminal', () => {
    expect(plainTable(cells)).toBe(
      ['         time', '───────  ────', 'sở        1.0', 'exceljs  × 12'].join('\n'),
    );
  });

  it('is Markdown that the formatter leaves as it is', async () => {
    for (const made of [
      markdownTable(cells),
      markdownTable([...cells, ['a|b', '']]),
      readmeTable(CONTEST, 'vi'),
      performanceTables(CONTEST),
    ])
      expect(await format(made, { parser: 'markdown', printWidth: 110 })).toBe(`${made}\n`);
  });
});

describe('what is printed', () => {
  it('names why a contestant has no figures', () => {
    const [section] = CONTEST.sections;
    const lines = section === undefined ? [] : printed(section).split('\n');
    expect(lines[0]).toBe('3,321 communes, a file each');
    expect(lines.find((line) => line.startsWith('pandas'))).toMatch(/24\.4 s .* 12 /);
    expect(lines.find((line) => line.startsWith('exceljs'))).toContain('skipped: exceljs is <not> installed');
  });

  it('tells growth by its powers', () => {
    const growth = {
      time: 1.02,
      processor: null,
      memory: 0.5,
      lastTime: 1,
      lastProcessor: null,
      lastMemory: 0.25,
    };
    const text = printed({ id: 'growth-files', title: 'Growth', rows: [], growth });
    expect(text).toContain('time 1.02 (last step 1.00), processor time – (last step –), memory 0.50');
  });
});

describe('the README’s table', () => {
  it('says ratios in the marks of its language, and no figure where there is none', () => {
    const [, , own, pandas, exceljs] = readmeTable(CONTEST, 'vi').split('\n');
    expect(own).toContain('× 1,0');
    expect(pandas).toMatch(/× 12 .*× 0,9 /);
    expect(exceljs).toMatch(/\| +– \| +– \|$/);
    expect(readmeTable(CONTEST, 'en')).toContain('3,321 communes: time');
    expect(readmeTable(CONTEST, 'vi')).toContain('3.321 xã: thời gian');
  });
});

describe('the plot', () => {
  const svg = plotOf(CONTEST);

  it('is well-formed', () => {
    const open: string[] = [];
    for (const [, closing, name = '', , alone] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[^<>]*?)?)(\/?)>/gi)) {
      if (closing === '/') expect(open.pop()).toBe(name);
      else if (alone === '') open.push(name);
    }
    expect(open).toEqual([]);
    expect(svg.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
  });

  it('shows every figure as text, and says it in words too', () => {
    expect(svg).toContain('>× 12</text>');
    expect(svg).toContain('>× 0.9</text>');
    expect(svg).toContain('skipped: exceljs is &lt;not&gt; installed here');
    expect(/<desc[^>]*>(.*)<\/desc>/.exec(svg)?.[1]).toContain(
      'pandas + openpyxl takes 12 times the time and 0.9 times the memory',
    );
  });

  it('needs no colour', () => {
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
    expect(new Set(colours)).toEqual(new Set(['#000', '#fff', 'url(#hatch)']));
  });
});

describe('a place in a page', () => {
  const page = 'before\n<!-- bench:a -->\nold\n<!-- /bench -->\nbetween\n<!-- bench:b -->\n<!-- /bench -->\n';

  it('is filled without touching what stands around it', () => {
    const filled = withBlock(page, 'a', 'new');
    expect(filled).toBe(page.replace('\nold\n', '\n\nnew\n\n'));
    expect(withBlock(filled, 'a', 'new')).toBe(filled);
    expect(withBlock(page, 'b', '$&')).toContain('<!-- bench:b -->\n\n$&\n\n<!-- /bench -->');
  });

  it('must be there', () => {
    expect(() => withBlock(page, 'c', 'new')).toThrow('bench:c');
  });
});
