import type { Limits } from '../../../../src/read/limits.ts';
import { guardedPackage, relationsOf, resolve, store, workbookName } from '../../../../src/read/ooxml.ts';
import type { Outside } from '../../../../src/read/outside.ts';
import { damaged } from '../../../../src/read/refusal.ts';
import type { SheetFacts } from '../../../../src/read/sheet-facts.ts';
import type { SheetFonts } from '../../../../src/read/xls-fonts.ts';
import { attributes, forEachTag } from '../../../../src/read/xml.ts';
import { legacyFormats, readXlsxFonts } from './fonts.ts';
import { readSheetFacts } from './sheet-facts.ts';
import { plainStrings } from './string-items.ts';

/** A workbook package, guarded: what the reader sees is only what was inflated and checked here. */
export interface GuardedWorkbook {
  /** The package again, stored without compression and without the parts that hold no cells. */
  readonly bytes: Uint8Array;
  /** One a sheet, in the workbook's order; `facts` is null where the part holds no cells. */
  readonly sheets: readonly {
    readonly part: string;
    readonly facts: SheetFacts | null;
    readonly fonts: SheetFonts;
  }[];
  readonly macros: boolean;
  readonly outside: Outside;
}

const NO_FONTS: SheetFonts = new Map();

/** Opens an .xlsx or .xlsm container. Throws a `Refusal` naming the part that cannot be right. */
export function openPackage(bytes: Uint8Array, limits: Limits): GuardedWorkbook {
  const { parts, byName, macros, outside } = guardedPackage(bytes, limits);
  for (const [name, part] of parts) {
    const xml = latin1(part);
    if (/<(?:\w{1,40}:)?sst[\s/>]/.test(xml.slice(0, 1024)))
      parts.set(name, Buffer.from(plainStrings(xml, name), 'latin1'));
  }
  const sheets = sheetsOf(parts, byName, limits);
  const ddeFormulas = sheets.reduce((sum, { facts }) => sum + (facts?.ddeFormulas ?? 0), 0);
  return {
    sheets,
    bytes: store(parts),
    macros,
    outside: { ...outside, dde: outside.dde + ddeFormulas },
  };
}

function sheetsOf(
  parts: Map<string, Uint8Array>,
  byName: ReadonlyMap<string, string>,
  limits: Limits,
): GuardedWorkbook['sheets'] {
  const workbook = workbookName(parts, byName);
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const relations = relationsOf(parts, byName, `${folder}_rels/${workbook.slice(folder.length)}.rels`);
  const sheets: { part: string; facts: SheetFacts | null; fonts: SheetFonts }[] = [];
  const styles = [...relations.values()].find(({ type }) => type.endsWith('/styles'))?.target ?? '';
  const formats = legacyFormats(latin1(parts.get(resolve(folder, styles, byName) ?? '') ?? new Uint8Array()));
  const text = latin1(parts.get(workbook) ?? new Uint8Array());
  let kept = '';
  let keptTo = 0;
  let closed = false;
  forEachTag(text, (tag) => {
    if (tag.name === 'workbook' && (tag.closes || tag.empty)) closed = true;
    if (tag.name !== 'sheet' || tag.closes) return;
    const id = attributes(text, tag).get('id') ?? '';
    if (id === '') {
      // Excel leaves such sheets behind from old macro modules: they have no part, and the reader would guess one.
      kept += text.slice(keptTo, tag.start);
      keptTo = tag.end;
      return;
    }
    const relation = relations.get(id);
    const part = relation === undefined ? undefined : resolve(folder, relation.target, byName);
    if (relation === undefined || part === undefined) throw damaged(relation?.target ?? workbook);
    const holdsCells = relation.type.endsWith('/worksheet');
    const sheet = parts.get(part) ?? new Uint8Array();
    const facts = holdsCells ? readSheetFacts(sheet, part, limits) : null;
    const fonts = facts === null || formats.size === 0 ? NO_FONTS : readXlsxFonts(latin1(sheet), formats);
    sheets.push({ part, facts, fonts });
    const links = facts?.links ?? null;
    if (links !== null)
      parts.set(part, Buffer.concat([sheet.subarray(0, links.from), sheet.subarray(links.to)]));
  });
  if (!closed) throw damaged(workbook);
  if (keptTo > 0) parts.set(workbook, Buffer.from(kept + text.slice(keptTo), 'latin1'));
  return sheets;
}

function latin1(part: Uint8Array): string {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
}
