import type { Language } from '../../../domain/language.ts';
import type { ChartPlan } from '../../workbook/plan.ts';
import { formatCode } from '../../workbook/plan.ts';
import type { Layout } from './layout.ts';
import { AXIS_LINE, GRID_LINE } from './looks.ts';
import { escaped } from './markup.ts';
import { textLook, title } from './words.ts';

export const NAMES_AXIS = 1;
export const VALUE_AXIS = 2;

/** The names down the left, the first on top, every one of them shown. */
export function namesAxis(plan: ChartPlan, layout: Layout, language: Language): string {
  return (
    `<c:catAx><c:axId val="${NAMES_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/>${title(plan.categoryTitle, layout.axisTitle, language, true)}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/>${AXIS_LINE}${textLook(layout.names, language)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    `<c:lblOffset val="50"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

/** The scale below the bars, from zero: a bar's length is its value. */
export function valueAxis(plan: ChartPlan, layout: Layout, language: Language): string {
  const end = plan.max === null ? '' : `<c:max val="${plan.max}"/>`;
  const step = plan.step === null ? '' : `<c:majorUnit val="${plan.step}"/>`;
  const code = formatCode({ percent: plan.format.percent, decimals: 0 });
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${end}<c:min val="0"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="b"/>${GRID_LINE}${title(plan.valueTitle, layout.axisTitle, language)}` +
    `<c:numFmt formatCode="${escaped(code)}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${AXIS_LINE}${textLook(layout.scale, language)}` +
    // The names run from top to bottom, so their far end is where the scale belongs.
    `<c:crossAx val="${NAMES_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/>${step}</c:valAx>`
  );
}
