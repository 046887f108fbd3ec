import type { Direction } from '../../domain/ratio.ts';
import type { TotalRate } from '../../domain/result.ts';
import type { Voice } from '../voice.ts';
import { table } from './table.ts';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const CELLS = 8;

/** Below so many columns the bars give way to the words. */
const ROOM_FOR_BARS = 72;

/** A share as a bar of eight cells. It is full at 100 per cent and never before. */
export function bar(percent: number): string {
  const eighths = Math.floor((Math.min(100, Math.max(0, percent)) * CELLS * 8) / 100);
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

/** The rates that have a target: bar, counts, share, target and verdict. */
export function targetTable(rates: ReadonlyMap<string, TotalRate>, voice: Voice): readonly string[] {
  const { style } = voice;
  const wide = voice.columns >= ROOM_FOR_BARS;
  const rows = [...rates]
    .filter(([, rate]) => rate.target !== null)
    .map(([id, rate]) => {
      const paint = rate.met === null ? style.dim : rate.met ? style.good : style.bad;
      return [
        { text: voice.label(id, 'short') },
        ...(wide ? [{ text: rate.percent === null ? '' : bar(rate.percent), paint }] : []),
        { text: counts(rate, voice) },
        { text: rate.percent === null ? '' : voice.percent(rate.percent) },
        { text: `${sign(rate.direction)} ${voice.percent(rate.target ?? 0)}` },
        { text: verdict(rate, voice), paint },
      ];
    });
  const right = { align: 'right' } as const;
  return table(
    rows,
    [{ least: 12 }, ...(wide ? [{}] : []), right, right, right, { least: 16 }],
    voice.columns,
    2,
  );
}

function sign(direction: Direction): string {
  return direction === 'at-least' ? '≥' : '≤';
}

function counts({ numerator, denominator }: TotalRate, voice: Voice): string {
  if (numerator === null && denominator === null) return '';
  const side = (value: number | null) => (value === null ? '?' : voice.count(value));
  return `${side(numerator)}/${side(denominator)}`;
}

function verdict(rate: TotalRate, voice: Voice): string {
  const words = voice.words.outcome;
  if (rate.met === null) return rate.denominator === 0 ? words.notApplicable : words.notJudged;
  if (rate.met) return `✓ ${words.met}`;
  const lacking = voice.count(rate.shortBy ?? 0);
  const by = rate.direction === 'at-least' ? words.shortBy(lacking) : words.tooMany(lacking);
  return `✗ ${words.missed}, ${by}`;
}
