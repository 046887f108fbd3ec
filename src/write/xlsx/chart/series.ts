import type { Language } from '../../../domain/language.ts';
import type { ChartPlan, ChartRange, ChartSeries, NumberFormat } from '../../workbook/plan.ts';
import { formatCode, refer } from '../../workbook/plan.ts';
import { BARS, LABEL_GROUND } from './looks.ts';
import { escaped, stored } from './markup.ts';
import type { Lettering } from './words.ts';
import { textLook } from './words.ts';

/** One series with the values that its cells hold now, so that the chart shows before anything is computed. */
export function seriesXml(
  plan: ChartPlan,
  series: ChartSeries,
  index: number,
  labels: Lettering,
  language: Language,
): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${texts(series.name)}</c:tx>` +
    `${BARS[series.look]}<c:invertIfNegative val="0"/>` +
    (series.labels ? labelsXml(plan, labels, language) : '') +
    `<c:cat>${texts(plan.categories)}</c:cat><c:val>${numbers(series.values, plan.format)}</c:val></c:ser>`
  );
}

/** At the end of the bar; where a frame ends near there, at its beginning, one number below the other. */
function labelsXml({ format, series }: ChartPlan, lettering: Lettering, language: Language): string {
  const position = series.some(({ look }) => look === 'mark') ? 'inBase' : 'outEnd';
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map(
    (part) => `<c:show${part} val="${part === 'Val' ? 1 : 0}"/>`,
  );
  const code = `<c:numFmt formatCode="${escaped(formatCode(format))}" sourceLinked="0"/>`;
  return (
    `<c:dLbls>${code}${LABEL_GROUND}${textLook(lettering, language)}<c:dLblPos val="${position}"/>` +
    `${shown.join('')}</c:dLbls>`
  );
}

const source = ({ sheet, range }: ChartRange<unknown>) => `<c:f>${escaped(refer(sheet, range))}</c:f>`;

function texts(range: ChartRange<string>): string {
  const points = range.values.map((text, at) => `<c:pt idx="${at}"><c:v>${stored(text)}</c:v></c:pt>`);
  const cache = `<c:ptCount val="${range.values.length}"/>${points.join('')}`;
  return `<c:strRef>${source(range)}<c:strCache>${cache}</c:strCache></c:strRef>`;
}

function numbers(range: ChartRange<number | null>, format: NumberFormat): string {
  // A missing figure has no point: a gap and not a zero.
  const points = range.values.flatMap((value, at) =>
    value === null ? [] : [`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`],
  );
  const code = `<c:formatCode>${escaped(formatCode(format))}</c:formatCode>`;
  const cache = `${code}<c:ptCount val="${range.values.length}"/>${points.join('')}`;
  return `<c:numRef>${source(range)}<c:numCache>${cache}</c:numCache></c:numRef>`;
}
