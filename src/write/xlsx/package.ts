import type { Language } from '../../domain/language.ts';
import type { ChartPlan } from '../workbook/plan.ts';
import type { Book, Sheet } from './book.ts';
import { chartXml } from './chart/chart.ts';
import { chartRelation, drawingXml } from './chart/drawing.ts';
import type { PackedPart } from './part.ts';
import { packedPart } from './part.ts';
import { coreProperties, extendedProperties } from './properties.ts';
import { contentTypes, packageRelations, Relations } from './relations.ts';
import { SharedStrings } from './shared-strings.ts';
import type { Shared } from './sheet.ts';
import { sheetXml } from './sheet.ts';
import { Styles } from './styles.ts';
import { Tables } from './table.ts';
import { themePart } from './theme.ts';
import type { ListedSheet } from './workbook.ts';
import { assertSheetName, workbookPart } from './workbook.ts';
import { zip } from './zip.ts';

/** A line of text in points, by the size of its font. */
const LINE = 1.3;

/**
 * A workbook as the bytes of an .xlsx file (ECMA-376, transitional). The same values give the same bytes on one
 * installation, as there is no clock and no locale; what a long part is packed into may differ on another.
 * @throws RangeError for what a spreadsheet cannot hold or Excel would call broken
 */
export function writeBook(book: Book): Uint8Array {
  const shared: Shared = {
    styles: new Styles(book.font),
    strings: new SharedStrings(),
    rowHeight: Math.round(book.font.size * LINE * 4) / 4,
  };
  const relations = new Relations();
  const writer = new SheetWriter(shared, book.properties.language);
  const listed: ListedSheet[] = [];
  const taken = new Set<string>();
  for (const sheet of book.sheets) {
    assertSheetName(sheet.name, taken);
    const number = listed.length + 1;
    const id = relations.add('worksheet', `worksheets/sheet${number}.xml`);
    listed.push({ name: sheet.name, hidden: sheet.hidden === true, page: sheet.page, id });
    writer.write(sheet, number);
  }
  if (listed.length === 0) throw new RangeError('a book without a sheet');
  relations.add('theme', 'theme/theme1.xml');
  relations.add('styles', 'styles.xml');
  relations.add('sharedStrings', 'sharedStrings.xml');
  const parts = [
    packedPart('_rels/.rels', packageRelations()),
    packedPart('docProps/app.xml', extendedProperties(listed.map(({ name }) => name))),
    packedPart('docProps/core.xml', coreProperties(book.properties)),
    packedPart('xl/workbook.xml', workbookPart(listed)),
    packedPart('xl/_rels/workbook.xml.rels', relations.part()),
    packedPart('xl/theme/theme1.xml', themePart(book.font)),
    packedPart('xl/styles.xml', shared.styles.part()),
    packedPart('xl/sharedStrings.xml', shared.strings.part()),
    ...writer.parts,
  ];
  const types = packedPart('[Content_Types].xml', contentTypes(parts.map(({ name }) => name)));
  return zip([types, ...parts]);
}

/** Packs sheets with the parts that belong to them, numbered over the whole book. */
class SheetWriter {
  readonly parts: PackedPart[] = [];
  private readonly tables = new Tables();
  private charts = 0;
  private drawings = 0;

  constructor(
    private readonly shared: Shared,
    private readonly language: Language,
  ) {}

  write(sheet: Sheet, number: number): void {
    const relations = new Relations();
    const name = `sheet${number}.xml`;
    const tables: string[] = [];
    for (const plan of sheet.tables ?? []) {
      const table = this.tables.part(sheet, plan);
      this.add(`xl/tables/table${table.number}.xml`, table.xml);
      tables.push(relations.add('table', `../tables/table${table.number}.xml`));
    }
    const drawing = this.drawn(sheet.charts ?? [], relations);
    const xml = sheetXml(sheet, { first: number === 1, drawing, tables }, this.shared);
    this.add(`xl/worksheets/${name}`, xml);
    if (!relations.isEmpty) this.add(`xl/worksheets/_rels/${name}.rels`, relations.part());
  }

  private add(name: string, text: Iterable<string>): void {
    this.parts.push(packedPart(name, text));
  }

  /** Packs the charts of a sheet and the drawing that places them; gives the drawing's relation. */
  private drawn(charts: readonly ChartPlan[], relations: Relations): string | null {
    if (charts.length === 0) return null;
    const inside = new Relations();
    for (const [index, chart] of charts.entries()) {
      const name = `chart${++this.charts}.xml`;
      this.add(`xl/charts/${name}`, chartXml(chart, this.language));
      if (inside.add('chart', `../charts/${name}`) !== chartRelation(index))
        throw new Error('a drawing names its charts by other relations than it has');
    }
    const name = `drawing${++this.drawings}.xml`;
    this.add(`xl/drawings/${name}`, drawingXml(charts, this.language));
    this.add(`xl/drawings/_rels/${name}.rels`, inside.part());
    return relations.add('drawing', `../drawings/${name}`);
  }
}
