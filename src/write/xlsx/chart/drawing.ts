import type { Language } from '../../../domain/language.ts';
import type { ChartPlan } from '../../workbook/plan.ts';
import { XML, drawn } from './markup.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The relation by which the drawing of a sheet names its chart, counted from 0. */
export function chartRelation(index: number): string {
  return `rId${index + 1}`;
}

/** The part `xl/drawings/drawingN.xml`: every chart of one sheet over its cells, with its alternative text. */
export function drawingXml(charts: readonly ChartPlan[], language: Language): string {
  const anchors = charts.map((plan, index) => anchor(plan, index, language));
  return `${XML}<xdr:wsDr ${NAMESPACES}>${anchors.join('')}</xdr:wsDr>`;
}

function anchor(plan: ChartPlan, index: number, language: Language): string {
  const { row, column, lastRow, lastColumn } = plan.at;
  const name = `${language === 'vi' ? 'Biểu đồ' : 'Chart'} ${index + 1}`;
  // 1 is the drawing itself.
  const properties =
    `<xdr:cNvPr id="${index + 2}" name="${drawn(name)}" descr="${drawn(plan.alt)}" ` +
    `title="${drawn(plan.title)}"/><xdr:cNvGraphicFramePr/>`;
  const chart = `<c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${chartRelation(index)}"/>`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', column - 1, row - 1)}${corner('to', lastColumn, lastRow)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${properties}</xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART}">${chart}</a:graphicData></a:graphic></xdr:graphicFrame>` +
    `<xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function corner(which: 'from' | 'to', column: number, row: number): string {
  return (
    `<xdr:${which}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${which}>`
  );
}
