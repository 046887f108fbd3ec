import type { Language } from '../../domain/language.ts';
import { chartXml } from '../xlsx/chart/chart.ts';
import { chartRelation, drawingXml } from '../xlsx/chart/drawing.ts';
import { XML } from '../xlsx/chart/markup.ts';
import type { SheetPlan } from './plan.ts';

/* exceljs knows neither charts nor page breaks that it has not read, so both are added to its finished package. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
};

/** Adds the charts of the sheets, which stand in the package in the order of their plans. */
export function addCharts(
  parts: Map<string, Uint8Array>,
  plans: readonly SheetPlan[],
  language: Language,
): void {
  let charts = 0;
  let drawings = 0;
  plans.forEach((plan, index) => {
    const sheet = `xl/worksheets/sheet${index + 1}.xml`;
    if (plan.pageBreaks !== undefined && plan.pageBreaks.length > 0) {
      change(parts, sheet, (xml) => withBreaks(xml, plan.pageBreaks ?? []));
    }
    if (plan.charts === undefined || plan.charts.length === 0) return;
    const drawing = `drawing${++drawings}.xml`;
    const relations = plan.charts.map((chart, at) => {
      const name = `chart${++charts}.xml`;
      put(parts, `xl/charts/${name}`, chartXml(chart, language));
      addType(parts, `/xl/charts/${name}`, TYPES.chart);
      return relation(chartRelation(at), 'chart', `../charts/${name}`);
    });
    put(parts, `xl/drawings/${drawing}`, drawingXml(plan.charts, language));
    addType(parts, `/xl/drawings/${drawing}`, TYPES.drawing);
    put(parts, `xl/drawings/_rels/${drawing}.rels`, relationsPart(relations));
    const ofSheet = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
    if (parts.has(ofSheet)) throw new Error(`exceljs gives ${plan.name} relations of its own`);
    put(parts, ofSheet, relationsPart([relation('rId1', 'drawing', `../drawings/${drawing}`)]));
    change(parts, sheet, (xml) => xml.replace(/<\/worksheet>$/, `<drawing r:id="rId1"/></worksheet>`));
  });
}

function withBreaks(xml: string, breaks: readonly number[]): string {
  const each = breaks.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`).join('');
  const count = `count="${breaks.length}" manualBreakCount="${breaks.length}"`;
  return xml.replace('</headerFooter>', `</headerFooter><rowBreaks ${count}>${each}</rowBreaks>`);
}

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relationsPart = (relations: readonly string[]) =>
  `${XML}<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`;

function addType(parts: Map<string, Uint8Array>, name: string, type: string): void {
  const override = `<Override PartName="${name}" ContentType="${type}"/>`;
  change(parts, '[Content_Types].xml', (xml) => xml.replace('</Types>', `${override}</Types>`));
}

function put(parts: Map<string, Uint8Array>, name: string, xml: string): void {
  parts.set(name, new TextEncoder().encode(xml));
}

/** Fails where nothing changes: exceljs then writes other words than it did. */
function change(parts: Map<string, Uint8Array>, name: string, by: (xml: string) => string): void {
  const before = new TextDecoder().decode(parts.get(name));
  const after = by(before);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  put(parts, name, after);
}
