import type { Language } from '../../domain/language.ts';
import type { ChartPlan } from '../workbook/plan.ts';
import type { Book, Sheet } from './book.ts';
import type { ReadPart } from '../proof/read-again.ts';
import { chartXml } from './chart/chart.ts';
import { chartRelation, drawingXml } from './chart/drawing.ts';
import { PackerHere, type Packer } from './packer.ts';
import { piecesOf, type PackedPart, type PartText } from './part.ts';
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

const TYPES = '[Content_Types].xml';

/**
 * A workbook as the bytes of an .xlsx file (ECMA-376, transitional). The same values give the same bytes, on every
 * machine and whoever packs them, as there is no clock and no locale.
 * @param read is given the parts whose cells were read again by whoever packed them, by their names
 * @throws RangeError for what a spreadsheet cannot hold or Excel would call broken
 */
export async function writeBook(
  book: Book,
  packer: Packer = new PackerHere(),
  read = new Map<string, ReadPart>(),
): Promise<Uint8Array> {
  const shared: Shared = {
    styles: new Styles(book.font),
    strings: new SharedStrings(),
    rowHeight: Math.round(book.font.size * LINE * 4) / 4,
  };
  const relations = new Relations();
  const parts = new Parts(packer);
  const writer = new SheetWriter(shared, book.properties.language, parts);
  const byPlace = new Map<number, ListedSheet>();
  const taken = new Set<string>();
  for (const sheet of book.sheets) {
    assertSheetName(sheet.name, taken);
    const place = sheet.place ?? byPlace.size + 1;
    if (byPlace.has(place)) throw new RangeError(`two sheets in one place: ${place}`);
    const id = relations.add('worksheet', `worksheets/sheet${place}.xml`);
    byPlace.set(place, { name: sheet.name, hidden: sheet.hidden === true, page: sheet.page, id });
    await writer.write(sheet, place);
  }
  const listed = inPlaces(byPlace);
  relations.add('theme', 'theme/theme1.xml');
  relations.add('styles', 'styles.xml');
  relations.add('sharedStrings', 'sharedStrings.xml');
  const ofSheets = [...parts.names];
  await parts.add('_rels/.rels', packageRelations());
  await parts.add('docProps/app.xml', extendedProperties(listed.map(({ name }) => name)));
  await parts.add('docProps/core.xml', coreProperties(book.properties));
  await parts.add('xl/workbook.xml', workbookPart(listed));
  await parts.add('xl/_rels/workbook.xml.rels', relations.part());
  await parts.add('xl/theme/theme1.xml', themePart(book.font));
  await parts.add('xl/styles.xml', shared.styles.part());
  await parts.add('xl/sharedStrings.xml', shared.strings.part());
  const names = [...parts.names.slice(ofSheets.length), ...ofSheets];
  await parts.add(TYPES, contentTypes(names));
  const packed = await parts.packed([TYPES, ...names]);
  for (const { name, cells, ...part } of packed) if (cells !== undefined) read.set(name, { cells, ...part });
  return zip(packed);
}

/** Sheets as they stand in the book: in every place from the first on there is one. */
function inPlaces(sheets: ReadonlyMap<number, ListedSheet>): readonly ListedSheet[] {
  if (sheets.size === 0) throw new RangeError('a book without a sheet');
  return Array.from({ length: sheets.size }, (_, index) => {
    const sheet = sheets.get(index + 1);
    if (sheet === undefined) throw new RangeError(`no sheet in place ${index + 1}`);
    return sheet;
  });
}

/** The parts of a package by their names. */
class Parts {
  readonly names: string[] = [];

  constructor(private readonly packer: Packer) {}

  async add(name: string, text: PartText, readAgain?: string): Promise<void> {
    this.names.push(name);
    for (const piece of piecesOf(text, readAgain)) await this.packer.take(piece);
  }

  async packed(order: readonly string[]): Promise<readonly PackedPart[]> {
    const parts = await this.packer.all();
    const byName = new Map(this.names.map((name, index) => [name, parts[index]]));
    return order.map((name) => {
      const part = byName.get(name);
      if (part === undefined) throw new Error(`a package without its part ${name}`);
      return { name, ...part };
    });
  }
}

/** Writes sheets with the parts that belong to them, numbered over the whole book. */
class SheetWriter {
  private readonly tables = new Tables();
  private charts = 0;
  private drawings = 0;

  constructor(
    private readonly shared: Shared,
    private readonly language: Language,
    private readonly parts: Parts,
  ) {}

  async write(sheet: Sheet, number: number): Promise<void> {
    const relations = new Relations();
    const name = `sheet${number}.xml`;
    const tables: string[] = [];
    for (const plan of sheet.tables ?? []) {
      const table = this.tables.part(sheet, plan);
      await this.parts.add(`xl/tables/table${table.number}.xml`, table.xml);
      tables.push(relations.add('table', `../tables/table${table.number}.xml`));
    }
    const drawing = await this.drawn(sheet.charts ?? [], relations);
    const xml = sheetXml(sheet, { first: number === 1, drawing, tables }, this.shared);
    await this.parts.add(`xl/worksheets/${name}`, xml, sheet.readAgain && sheet.name);
    if (!relations.isEmpty) await this.parts.add(`xl/worksheets/_rels/${name}.rels`, relations.part());
  }

  /** Writes the charts of a sheet and the drawing that places them; gives the drawing's relation. */
  private async drawn(charts: readonly ChartPlan[], relations: Relations): Promise<string | null> {
    if (charts.length === 0) return null;
    const inside = new Relations();
    for (const [index, chart] of charts.entries()) {
      const name = `chart${++this.charts}.xml`;
      await this.parts.add(`xl/charts/${name}`, chartXml(chart, this.language));
      if (inside.add('chart', `../charts/${name}`) !== chartRelation(index))
        throw new Error('a drawing names its charts by other relations than it has');
    }
    const name = `drawing${++this.drawings}.xml`;
    await this.parts.add(`xl/drawings/${name}`, drawingXml(charts, this.language));
    await this.parts.add(`xl/drawings/_rels/${name}.rels`, inside.part());
    return relations.add('drawing', `../drawings/${name}`);
  }
}
