import type { Row } from '../result.ts';

/** A ratio as it is read: "0.04", "0.4", "5.2", "31". */
export function ratio(value: number): string {
  if (value < 0.095) return value.toFixed(2);
  return value.toFixed(value < 9.95 ? 1 : 0);
}

export function time(seconds: number): string {
  if (seconds < 0.9995) return `${(seconds * 1000).toFixed(0)} ms`;
  return `${seconds.toFixed(seconds < 9.95 ? 2 : 1)} s`;
}

export function memory(mebibytes: number): string {
  return `${mebibytes.toFixed(0)} MiB`;
}

/** A figure in its form; a dash where there is none. */
export function shown(value: number | null, as: (value: number) => string): string {
  return value === null ? '–' : as(value);
}

/** What a row says beyond its figures: why there are none, or the code that told a file. */
export function remark({ outcome, note }: Row): string {
  if (outcome === 'done') return note ?? '';
  return note === null || note === '' ? outcome : `${outcome}: ${note}`;
}
