import type { Language } from '../../../domain/language.ts';
import type { ChartPlan } from '../../workbook/plan.ts';
import { NAMES_AXIS, VALUE_AXIS, namesAxis, valueAxis } from './axes.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import { PAPER, PLAIN_GROUND } from './looks.ts';
import { XML } from './markup.ts';
import { seriesXml } from './series.ts';
import { languageTag, textLook, title } from './words.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/**
 * The part `xl/charts/chartN.xml`: horizontal bars, since names of departments are long and bars need no turning of
 * heads. The target is a bar without filling over the others: charts that mix bars with lines or points stand
 * upright or fall apart in one program or another.
 */
export function chartXml(plan: ChartPlan, language: Language): string {
  const layout = layoutOf(plan);
  const heading = title(plan.title, layout.title, language);
  const chart =
    `<c:chart>${heading}<c:autoTitleDeleted val="0"/>${plotArea(plan, layout, language)}` +
    `${legend(plan, layout, language)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`;
  return (
    `${XML}<c:chartSpace ${NAMESPACES}><c:lang val="${languageTag(language)}"/><c:roundedCorners val="0"/>` +
    `${chart}${PAPER}${textLook({ size: 10 }, language)}</c:chartSpace>`
  );
}

function plotArea(plan: ChartPlan, layout: Layout, language: Language): string {
  const { x, y, width, height } = layout.plot;
  const manual =
    `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>` +
    `<c:x val="${x}"/><c:y val="${y}"/><c:w val="${width}"/><c:h val="${height}"/></c:manualLayout></c:layout>`;
  const series = plan.series.map((each, index) => seriesXml(plan, each, index, layout.labels, language));
  const bars =
    `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}` +
    `<c:gapWidth val="55"/><c:overlap val="100"/>` +
    `<c:axId val="${NAMES_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`;
  const axes = namesAxis(plan, layout, language) + valueAxis(plan, layout, language);
  return `<c:plotArea>${manual}${bars}${axes}${PLAIN_GROUND}</c:plotArea>`;
}

function legend(plan: ChartPlan, layout: Layout, language: Language): string {
  if (plan.series.length < 2) return '';
  const words = textLook(layout.legend, language);
  return `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${words}</c:legend>`;
}
