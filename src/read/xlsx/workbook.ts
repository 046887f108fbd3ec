import { damaged } from '../refusal.ts';
import type { ZipEntry } from '../zip-guard.ts';
import type { Parts } from './parts.ts';
import type { XmlScanner, XmlVisitor } from './scanner.ts';
import { told } from './visit.ts';
import { WORD } from './words.ts';

/** What a workbook's own part and its relations tell: the sheets in order and the parts that they share. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904: boolean;
  readonly strings: ZipEntry | undefined;
  /** The part to name where a shared text is missing. */
  readonly stringsName: string;
  readonly styles: ZipEntry | undefined;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipEntry;
  /** False for a sheet that is nothing but a chart or a macro. */
  readonly holdsCells: boolean;
}

const TYPES = '[Content_Types].xml';

/** Reads what leads to a workbook's sheets. Throws a `Refusal` naming the part that cannot be right. */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const types = await told(parts, wanted(parts, TYPES), ContentTypes);
  const main = wanted(parts, types.find(WORKBOOK) ?? 'xl/workbook.xml');
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  const relationsPart = wanted(parts, `${folder}_rels/${main.name.slice(folder.length)}.rels`);
  const relations = await told(parts, relationsPart, Relations);
  const book = await told(parts, main, Book);
  if (book.root !== WORD.workbook) throw damaged(main.name);
  const sheets = book.sheets.map(({ id, name, hidden }): WorkbookSheet => {
    const relation = relations.byId.get(id);
    const part = relation === undefined ? undefined : parts.resolve(folder, relation.target);
    if (relation === undefined || part === undefined) throw damaged(relation?.target ?? main.name);
    if (name === undefined) throw damaged(main.name);
    return { name, hidden, part, holdsCells: relation.type.endsWith('/worksheet') };
  });
  if (new Set(sheets.map(({ name }) => name)).size !== sheets.length) throw damaged(main.name);
  const shared = (kind: string): { part: ZipEntry | undefined; name: string } => {
    const target =
      relations.ofKind(`/${kind}`) ?? `/${types.find(new RegExp(`\\.${kind}\\+xml$`, 'i')) ?? ''}`;
    return { part: parts.resolve(folder, target), name: target };
  };
  const strings = shared('sharedStrings');
  return {
    sheets,
    date1904: book.date1904,
    strings: strings.part,
    stringsName: strings.name.replace(/^\/$/, 'xl/sharedStrings.xml'),
    styles: shared('styles').part,
  };
}

const WORKBOOK = /(?:sheet|template|addin|macroEnabled)\.main(?:\+xml)?$/i;

function wanted(parts: Parts, name: string): ZipEntry {
  const path = name.replace(/^\//, '');
  const entry = parts.find(path);
  if (entry === undefined) throw damaged(path);
  return entry;
}

class ContentTypes implements XmlVisitor {
  private readonly overrides: { readonly type: string; readonly part: string }[] = [];

  find(kind: RegExp): string | undefined {
    return this.overrides.find(({ type }) => kind.test(type))?.part;
  }

  open(name: number, scanner: XmlScanner): void {
    if (name !== WORD.Override) return;
    this.overrides.push({
      type: scanner.attribute(WORD.ContentType) ?? '',
      part: scanner.attribute(WORD.PartName) ?? '',
    });
  }

  close(): void {}
  text(): void {}
}

interface Relation {
  readonly target: string;
  readonly type: string;
}

class Relations implements XmlVisitor {
  readonly byId = new Map<string, Relation>();

  ofKind(kind: string): string | undefined {
    return [...this.byId.values()].find(({ type }) => type.endsWith(kind))?.target;
  }

  open(name: number, scanner: XmlScanner): void {
    if (name !== WORD.Relationship) return;
    this.byId.set(scanner.attribute(WORD.Id) ?? '', {
      target: scanner.attribute(WORD.Target) ?? '',
      type: scanner.attribute(WORD.Type) ?? '',
    });
  }

  close(): void {}
  text(): void {}
}

class Book implements XmlVisitor {
  root = 0;
  date1904 = false;
  readonly sheets: { readonly id: string; readonly name: string | undefined; readonly hidden: boolean }[] =
    [];

  open(name: number, scanner: XmlScanner): void {
    if (this.root === 0) this.root = name === WORD.workbook ? name : -1;
    if (name === WORD.workbookPr) {
      const told = scanner.attribute(WORD.date1904);
      this.date1904 = told === '1' || told === 'true' || told === 'on';
    }
    if (name !== WORD.sheet) return;
    const id = scanner.attribute(WORD.id, true) ?? '';
    // Excel leaves such sheets behind from old macro modules: they have no part.
    if (id === '') return;
    const state = scanner.attribute(WORD.state);
    const hidden = state === 'hidden' || state === 'veryHidden';
    this.sheets.push({ id, name: scanner.attribute(WORD.name), hidden });
  }

  close(): void {}
  text(): void {}
}
