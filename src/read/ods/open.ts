import type { Limits } from '../limits.ts';
import { guardedPart, store } from '../ooxml.ts';
import type { Outside } from '../outside.ts';
import { damaged } from '../refusal.ts';
import { forEachTag } from '../xml.ts';
import type { SheetFonts } from '../xls-fonts.ts';
import { readDirectory } from '../zip-guard.ts';
import { legacyStyles } from './fonts.ts';
import { OdsOutside } from './outside.ts';
import { checkDigits, CONTENT, edited, NUMBER_STYLES, Scan, type OdsFacts } from './scan.ts';

/** An OpenDocument spreadsheet, guarded like a workbook package. */
export interface GuardedOds {
  readonly bytes: Uint8Array;
  /** One a table, in the document's order. */
  readonly sheets: readonly OdsFacts[];
  readonly fonts: readonly SheetFonts[];
  readonly outside: Outside;
}

/** Parts the reader asks for though a document may be without them. */
const STYLES = 'styles.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** Opens an .ods container. Throws a `Refusal` naming the part that cannot be right. */
export function openOds(bytes: Uint8Array, limits: Limits): GuardedOds {
  const parts = new Map<string, Uint8Array>();
  for (const entry of readDirectory(bytes, limits)) {
    if (entry.name === CONTENT || entry.name === STYLES || entry.name === MANIFEST)
      parts.set(entry.name, guardedPart(bytes, entry, limits));
  }
  if (!parts.has(CONTENT)) throw damaged(CONTENT);
  for (const name of [STYLES, MANIFEST]) if (!parts.has(name)) parts.set(name, Buffer.from('<none/>'));
  const content = latin1(parts.get(CONTENT));
  const styles = latin1(parts.get(STYLES));
  const manifest = latin1(parts.get(MANIFEST));
  checkStyles(styles);
  const outside = new OdsOutside(content, manifest);
  const scan = new Scan(content, limits, outside, legacyStyles(styles, content));
  if (!forEachTag(content, (tag) => scan.visit(tag)) || !scan.closed) throw damaged(CONTENT);
  parts.set(CONTENT, Buffer.from(edited(content, scan.edits), 'latin1'));
  return {
    bytes: store(parts),
    sheets: scan.tables,
    fonts: scan.tables.map(({ fonts }) => fonts),
    outside: outside.found,
  };
}

function latin1(part: Uint8Array = new Uint8Array()): string {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
}

function checkStyles(styles: string): void {
  forEachTag(styles, (tag) => {
    if (NUMBER_STYLES.has(tag.name)) checkDigits(styles, tag, STYLES);
  });
}
