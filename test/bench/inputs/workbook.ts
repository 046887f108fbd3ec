import { strToU8, zipSync } from 'fflate';
import { HEAD, listed, MAIN, MORE, RELATION } from './excel/markup.ts';
import { AROUND } from './excel/package.ts';
import { numberOf } from './excel/styles.ts';
import type { Figures } from './figures.ts';
import {
  columnName,
  COLUMNS,
  FIRST_ROW,
  formRows,
  HEADER_ROW,
  LOOKS,
  merges,
  type Form,
  type FormCell,
} from './form.ts';

/**
 * A submission as Excel saves it: shared strings, merged and formatted cells, those of the table with lines around
 * them also where nothing stands, a theme, and what is said about the document.
 */
export function workbookOf(form: Form): {
  readonly bytes: Uint8Array;
  readonly sums: Figures;
  /** Cells with something in them, and those that have only lines around them. */
  readonly cells: number;
} {
  const strings = new SharedStrings();
  const rows: string[] = [];
  let cells = 0;
  const writing = formRows(form);
  let next = writing.next();
  for (; next.done !== true; next = writing.next()) {
    const row = rows.length + 1;
    const inTable = row >= HEADER_ROW;
    const height = row < HEADER_ROW ? 20.25 : row < FIRST_ROW ? 37.5 : 18.75;
    let xml = `<row r="${row}" spans="1:${COLUMNS}" ht="${height}" customHeight="1" x14ac:dyDescent="0.3">`;
    for (let column = 0; column < COLUMNS; column++) {
      const cell = next.value[column] ?? null;
      if (cell === null && !inTable) continue;
      cells += 1;
      const address = `${columnName(column)}${row}`;
      xml += cell === null ? `<c r="${address}" s="${EMPTY}"/>` : cellXml(address, cell, strings);
    }
    rows.push(`${xml}</row>`);
  }
  const parts = {
    ...AROUND,
    'xl/worksheets/sheet1.xml': sheetPart(rows),
    'xl/sharedStrings.xml': strings.part(),
  };
  const packed = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  // A fixed date, so that the same form gives the same bytes.
  return { bytes: zipSync(packed, { level: 6, mtime: new Date(2024, 0, 1) }), sums: next.value, cells };
}

const NUMBERS = new Map(Object.entries(LOOKS).map(([style, look]) => [style, numberOf(look)]));
const EMPTY = numberOf({ kind: 'left', font: '12', lines: true });

function cellXml(address: string, { value, style, formula }: FormCell, strings: SharedStrings): string {
  const start = `<c r="${address}" s="${NUMBERS.get(style)}"`;
  if (typeof value === 'string') return `${start} t="s"><v>${strings.indexOf(value)}</v></c>`;
  return `${start}>${formula === undefined ? '' : `<f>${formula}</f>`}<v>${value}</v></c>`;
}

function sheetPart(rows: readonly string[]): string {
  const last = columnName(COLUMNS - 1);
  const top = `C${FIRST_ROW}`;
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}" ${MORE}>`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${rows.length}"/>`,
    `<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="2" ySplit="${FIRST_ROW - 1}" topLeftCell="${top}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${top}" sqref="${top}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="14.4" x14ac:dyDescent="0.3"/>',
    `<cols><col min="1" max="1" width="5.6640625" customWidth="1"/><col min="2" max="2" width="28.88671875" customWidth="1"/><col min="3" max="${COLUMNS}" width="11.5546875" customWidth="1"/></cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    listed(
      'mergeCells',
      merges().map((range) => `<mergeCell ref="${range}"/>`),
    ),
    '<pageMargins left="0.45" right="0.2" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

class SharedStrings {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  indexOf(text: string): number {
    this.uses += 1;
    const index = this.indices.get(text) ?? this.indices.size;
    this.indices.set(text, index);
    return index;
  }

  part(): string {
    const items = [...this.indices.keys()].map((text) => `<si><t>${text}</t></si>`);
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}
