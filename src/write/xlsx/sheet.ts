import { cellName, rangeName } from '../../domain/address.ts';
import { refer } from '../workbook/plan.ts';
import type { Condition, Link, Rows, Sheet } from './book.ts';
import { formulaText, rowsXml } from './cells.ts';
import { validationsXml } from './input.ts';
import { printXml } from './print.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { Styles } from './styles.ts';
import { attributes, DECLARATION, list, literal, MAIN, RELATIONS } from './xml.ts';

/** What a sheet's part refers to. */
export interface SheetRelations {
  /** Whether it is the one shown when the book is opened. */
  readonly first: boolean;
  /** The relation of its drawing, null without charts. */
  readonly drawing: string | null;
  /** The relations of its tables. */
  readonly tables: readonly string[];
}

/** Everything that is the same in all sheets of a book. */
export interface Shared {
  readonly styles: Styles;
  readonly strings: SharedStrings;
  /** Points; the height of rows that name none. */
  readonly rowHeight: number;
}

/** The part of a sheet, piece by piece, its elements in the order of the schema (CT_Worksheet). */
export function* sheetXml(
  sheet: Sheet,
  relations: SheetRelations,
  shared: Shared,
): Generator<string | Uint8Array> {
  const { page, rows, merges = [], validations = [], links = [], conditions = [] } = sheet;
  yield `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`;
  if (page !== null) yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield `<dimension ref="${usedRange(sheet)}"/>`;
  yield viewXml(sheet, relations.first);
  yield `<sheetFormatPr defaultRowHeight="${shared.rowHeight}"/>`;
  yield widthsXml(sheet.widths);
  yield '<sheetData>';
  yield* rowsXml(rows, shared.styles, shared.strings);
  yield '</sheetData>';
  yield list(
    'mergeCells',
    merges.map((ref) => `<mergeCell${attributes({ ref })}/>`),
  );
  yield conditionsXml(conditions, shared.styles);
  yield validationsXml(validations);
  yield linksXml(links);
  if (page !== null) yield printXml(page);
  if (relations.drawing !== null) yield `<drawing r:id="${relations.drawing}"/>`;
  yield list(
    'tableParts',
    relations.tables.map((id) => `<tablePart r:id="${id}"/>`),
  );
  yield '</worksheet>';
}

function usedRange({ rows, columns = widthOf(rows) }: Sheet): string {
  return rangeName({
    top: 0,
    left: 0,
    bottom: Math.max(rows.length, 1) - 1,
    right: Math.max(columns, 1) - 1,
  });
}

function widthOf(rows: Rows): number {
  let most = 0;
  for (let index = 0; index < rows.length; index++) most = Math.max(most, rows.at(index)?.cells.length ?? 0);
  return most;
}

function viewXml({ freeze, active, page }: Sheet, first: boolean): string {
  const view = attributes({
    showGridLines: page === null ? null : 0,
    tabSelected: first ? 1 : null,
    workbookViewId: 0,
  });
  const selected = attributes({ activeCell: active, sqref: active });
  return `<sheetViews><sheetView${view}>${paneXml(freeze, selected)}</sheetView></sheetViews>`;
}

/** The part that moves, and the selection: each pane has its own. */
function paneXml(freeze: Sheet['freeze'], selected: string): string {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return `<selection${selected}/>`;
  const panes = [
    ...(columns > 0 ? ['topRight'] : []),
    ...(rows > 0 ? ['bottomLeft'] : []),
    ...(columns > 0 && rows > 0 ? ['bottomRight'] : []),
  ];
  const pane = attributes({
    xSplit: columns > 0 ? columns : null,
    ySplit: rows > 0 ? rows : null,
    topLeftCell: cellName({ row: rows, column: columns }),
    activePane: panes.at(-1) ?? null,
    state: 'frozen',
  });
  return `<pane${pane}/>${panes.map((each) => `<selection pane="${each}"${selected}/>`).join('')}`;
}

/** Neighbours of one width together. */
function widthsXml(widths: readonly number[]): string {
  let xml = '';
  for (let first = 0, last = 0; first < widths.length; first = last) {
    while (widths[last] === widths[first] && last < widths.length) last += 1;
    xml += `<col min="${first + 1}" max="${last}" width="${widths[first]}" customWidth="1"/>`;
  }
  return xml === '' ? '' : `<cols>${xml}</cols>`;
}

function conditionsXml(conditions: readonly Condition[], styles: Styles): string {
  return conditions
    .map(({ range, formula, fill }, index) => {
      const rule = attributes({ type: 'expression', dxfId: styles.ofCondition(fill), priority: index + 1 });
      return (
        `<conditionalFormatting${attributes({ sqref: range })}><cfRule${rule}>` +
        `<formula>${formulaText(formula)}</formula></cfRule></conditionalFormatting>`
      );
    })
    .join('');
}

function linksXml(links: readonly Link[]): string {
  if (links.length === 0) return '';
  const items = links.map(
    ({ cell, sheet, to }) =>
      `<hyperlink${attributes({ ref: cell, location: literal(refer(sheet, to)), display: literal(sheet) })}/>`,
  );
  return `<hyperlinks>${items.join('')}</hyperlinks>`;
}
