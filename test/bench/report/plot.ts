import type { Report, Row, Section } from '../result.ts';
import { contestsOf } from './labels.ts';
import { ratio, remark } from './numbers.ts';

const WIDTH = 860;
const NAME = 190;
const PANEL = 250;
const GAP = 72;
const BAR = 18;
const STEP = 26;

const PANELS = [
  { title: 'Time', key: 'timeRatio' },
  { title: 'Peak memory', key: 'memoryRatio' },
] as const;

/**
 * Bars of how many times this tool's time and memory the others take: this tool black, the others hatched, so
 * that it reads in black and white; every bar carries its figure, and the description says the same in words.
 */
export function plotOf(report: Report): string {
  const contests = contestsOf(report);
  let top = 40;
  const groups: string[] = [];
  for (const contest of contests) {
    groups.push(groupOf(contest, top));
    top += 56 + contest.rows.length * STEP;
  }
  const { cores, node } = report.machine;
  const footer = `Bars: how many times as much as khuyenhoc; shorter is better. ${cores} cores, Node ${node}.`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top + 24}" role="img" aria-labelledby="title description" font-family="Liberation Sans, Arial, sans-serif" font-size="14">`,
    '<title id="title">Time and peak memory beside other tools</title>',
    `<desc id="description">${escaped(contests.map(sentence).join(' '))}</desc>`,
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><path d="M0 0V6" stroke="#000" stroke-width="1.6"/></pattern></defs>',
    `<rect width="${WIDTH}" height="${top + 24}" fill="#fff"/>`,
    ...PANELS.map(({ title }, index) => text(panelStart(index), 22, title, 'font-weight="bold"')),
    ...groups,
    text(8, top + 8, footer, 'font-size="12"'),
    '</svg>',
  ].join('\n')}\n`;
}

function groupOf({ title, rows }: Section, top: number): string {
  const lines = [text(8, top + 14, title, 'font-weight="bold"')];
  rows.forEach((row, index) => {
    const y = top + 26 + index * STEP;
    lines.push(text(NAME - 8, y + 14, row.name, 'text-anchor="end"'));
    PANELS.forEach(({ key }, panel) => {
      const x = panelStart(panel);
      const value = row[key];
      if (value === null) {
        lines.push(text(x, y + 14, remark(row) || 'not measured', 'font-style="italic"'));
        return;
      }
      const largest = Math.max(1, ...rows.map((each) => each[key] ?? 0));
      const width = Math.max(1, Math.round((value / largest) * (PANEL - 60)));
      const fill = index === 0 ? '#000' : 'url(#hatch)';
      lines.push(
        `<rect x="${x}" y="${y}" width="${width}" height="${BAR}" fill="${fill}" stroke="#000"/>`,
        text(x + width + 6, y + 14, `× ${ratio(value)}`),
      );
    });
  });
  return `<g>\n${lines.join('\n')}\n</g>`;
}

const panelStart = (index: number): number => NAME + index * (PANEL + GAP);

function sentence({ title, rows }: Section): string {
  const others = rows.slice(1).map((row) => `${row.name} ${inWords(row)}`);
  return `${title}: ${others.join('; ')}.`;
}

function inWords(row: Row): string {
  const { timeRatio, memoryRatio } = row;
  if (timeRatio === null) return remark(row) || 'not measured';
  const held = memoryRatio === null ? '' : ` and ${ratio(memoryRatio)} times the memory`;
  return `takes ${ratio(timeRatio)} times the time${held}`;
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${x}" y="${y}"${more === '' ? '' : ` ${more}`}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
