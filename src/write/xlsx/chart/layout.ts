import { textPixels, wrapped } from '../../workbook/measure.ts';
import type { ChartPlan } from '../../workbook/plan.ts';
import type { Lettering } from './words.ts';

/** The sizes of a chart's texts, and the part of the chart's area that is left for the bars. */
export interface Layout {
  readonly title: Lettering;
  readonly axisTitle: Lettering;
  readonly scale: Lettering;
  readonly legend: Lettering;
  readonly names: Lettering;
  readonly labels: Lettering;
  /** Shares of the chart's width and height. */
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const TITLE: Lettering = { size: 13, bold: true };
const SMALL: Lettering = { size: 10 };
/** From one line of text to the next, as a multiple of its size. */
const LEADING = 1.25;
const PIXELS_PER_POINT = 4 / 3;
/** Pixels of the characters that `wrapped` counts in. */
const CHARACTER = 8;
/** In points: around the whole, and the room of the numbers, the axis title and the legend below the bars. */
const EDGE = 10;
const SCALE = 16;
const AXIS_TITLE = 18;
const LEGEND = 20;
/** Programs break a title that is longer than about this share of the chart's width. */
const TITLE_WIDTH = 0.75;
/** Names get at most this share of the width; longer ones are written smaller. */
const NAMES = 0.48;
/** A name and its number stand on one line of their bar; beyond these sizes they are too large or unreadable. */
const SMALLEST = 7;
const LARGEST = 10;

/** Where everything stands. The programs that show charts cut names off if they are left to choose. */
export function layoutOf(plan: ChartPlan): Layout {
  const { width, height } = plan.size;
  const top = 3 * EDGE + heightOf(plan.title, TITLE, width);
  const hasLegend = plan.series.length > 1;
  const bottom = SCALE + AXIS_TITLE + (hasLegend ? LEGEND : 0) + EDGE;
  const room = Math.max(height - top - bottom, height / 4);
  const pitch = room / Math.max(plan.categories.values.length, 1);
  const size = Math.min(LARGEST, Math.max(SMALLEST, Math.floor(pitch * 1.6) / 2));
  // Points for each point of the letters' size.
  const longest =
    Math.max(0, ...plan.categories.values.map((name) => textPixels(name, { size: 1 }))) / PIXELS_PER_POINT;
  const fitting = Math.floor((2 * width * NAMES) / longest) / 2;
  const names = { size: Math.max(SMALLEST, Math.min(size, fitting)) };
  const left = AXIS_TITLE + EDGE + Math.min(longest * names.size, width * NAMES);
  return {
    title: TITLE,
    axisTitle: SMALL,
    scale: { size: 9 },
    legend: SMALL,
    names,
    labels: { size: Math.min(size, 9.5) },
    plot: {
      x: share(left, width),
      y: share(top, height),
      width: share(width - left - EDGE, width),
      height: share(room, height),
    },
  };
}

function heightOf(text: string, lettering: Lettering, width: number): number {
  const room = (width * TITLE_WIDTH * PIXELS_PER_POINT) / CHARACTER;
  return wrapped(text, room, lettering).length * lettering.size * LEADING;
}

const share = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 10_000;
