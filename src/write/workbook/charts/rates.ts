import type { Text } from '../../../domain/language.ts';
import type { DepartmentYear, RateResult } from '../../../domain/result.ts';
import { countOf, inSentence, percentText, wholeText } from '../format.ts';
import type { ProvincePlace } from '../places.ts';
import { targetText } from '../rates.ts';
import type { ByDepartment } from '../targets-by-department.ts';
import type { RateView, View } from '../view.ts';
import { DEPARTMENT, NOUNS } from '../words.ts';
import { endOf, type Shown } from './extremes.ts';
import type { Picture } from './picture.ts';
import { MOST_BARS, SHOWN_OF_MANY } from './picture.ts';
import { rateBar } from './rate-bar.ts';

interface Rated extends Shown {
  readonly share: number;
  readonly result: RateResult;
  /** Among the departments. */
  readonly index: number;
}

/** A chart for each rate, over the departments that gave both counts; none where no department did. */
export function departmentCharts(
  view: View,
  { rates, placeOf }: ByDepartment,
  province: ReadonlyMap<string, ProvincePlace>,
): readonly Picture[] {
  return rates.flatMap((rate) => {
    const results = view.results(rate.id);
    const rated = view.year.departments.flatMap(
      (each, index) => ratedOf(view, each, index, results[index]) ?? [],
    );
    const target = rate.target === null ? null : (province.get(rate.id)?.target ?? null);
    return rated.length === 0 ? [] : [pictureOf(view, rate, rated, target, placeOf)];
  });
}

function ratedOf(
  view: View,
  department: DepartmentYear,
  index: number,
  result: RateResult | undefined,
): Rated | null {
  if (result === undefined) return null;
  const { numerator, denominator, percent } = result;
  if (numerator === null || denominator === null || percent === null) return null;
  const shown = () => percentText(percent, view.language);
  return { name: department.name, number: percent, shown, share: numerator / denominator, result, index };
}

function pictureOf(
  view: View,
  rate: RateView,
  rated: readonly Rated[],
  target: string | null,
  placeOf: ByDepartment['placeOf'],
): Picture {
  const highestFirst = [...rated].sort((a, b) => b.share - a.share);
  const shown = rated.length <= MOST_BARS ? highestFirst : furthest(highestFirst, rate);
  const label = view.say(rate.rate.label);
  return {
    title: `${label}, ${extent(view, rate, rated.length)}`,
    caption: [...verdicts(view, rate, rated), ...leftOut(view, rated.length)].join(' '),
    alt: altOf(view, rate, highestFirst, shown.length),
    short: view.say(rate.rate.short),
    categoryTitle: view.say(DEPARTMENT),
    bars: shown.map(({ name, index, result }) => rateBar(name, placeOf(index, rate), target, result)),
  };
}

/** Highest first still, so that all charts read the same way. */
function furthest(highestFirst: readonly Rated[], rate: RateView): readonly Rated[] {
  if (rate.target?.direction === 'at-most') return highestFirst.slice(0, SHOWN_OF_MANY);
  return highestFirst.slice(-SHOWN_OF_MANY);
}

function verdicts(view: View, rate: RateView, rated: readonly Rated[]): readonly string[] {
  const target = targetText(view, rate.target);
  if (target === '') return [];
  const met = wholeText(rated.filter(({ result }) => result.met === true).length, view.language);
  const all = countOf(rated.length, NOUNS.department, view.language);
  return [
    view.say({
      vi: `Chỉ tiêu ${target}: ${met} trên ${all} đạt.`,
      en: `Target ${target}: met by ${met} of ${all}.`,
    }),
  ];
}

/** Which departments the chart shows: all, or the far end of many. */
function extent(view: View, rate: RateView, rated: number): string {
  if (rated <= MOST_BARS) return view.say({ vi: 'theo đơn vị', en: 'by department' });
  const far =
    rate.target === null
      ? { vi: 'tỷ lệ thấp nhất', en: 'with the lowest rates' }
      : { vi: 'xa chỉ tiêu nhất', en: 'furthest from the target' };
  return view.say({
    vi: `${SHOWN_OF_MANY} đơn vị ${far.vi} trong ${rated} đơn vị`,
    en: `the ${SHOWN_OF_MANY} of ${rated} departments ${far.en}`,
  });
}

function leftOut(view: View, rated: number): readonly string[] {
  const without = view.year.departments.length - rated;
  const count = countOf(without, NOUNS.department, view.language);
  const missing: Text = {
    vi: `Không có trên biểu đồ: ${count} không có đủ số liệu để tính.`,
    en: `Not on the chart: ${count} without the figures for it.`,
  };
  return without > 0 ? [view.say(missing)] : [];
}

function altOf(view: View, rate: RateView, highestFirst: readonly Rated[], shown: number): string {
  const label = view.say(rate.rate.label);
  const count = countOf(shown, NOUNS.department, view.language);
  const what = view.say({
    vi: `Biểu đồ thanh ngang: ${inSentence(label)} của ${count}.`,
    en: `Bar chart: ${inSentence(label)} of ${count}.`,
  });
  const parts = [what, ...verdicts(view, rate, highestFirst)];
  const [highest, lowest] = [highestFirst[0], highestFirst.at(-1)];
  if (highest === undefined || lowest === undefined) return parts.join(' ');
  const [high, low] = [highest, lowest].map((end) => endOf(end, highestFirst, view.language));
  const ends = { vi: `Cao nhất: ${high}; thấp nhất: ${low}.`, en: `Highest: ${high}; lowest: ${low}.` };
  const one = { vi: `Tỷ lệ: ${high}.`, en: `Rate: ${high}.` };
  return [...parts, view.say(highest.number === lowest.number ? one : ends)].join(' ');
}
