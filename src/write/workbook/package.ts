import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { compareText } from '../../domain/address.ts';
import { BODY_SIZE, FONT } from './style.ts';

/** The part that readers expect first. */
const FIRST = '[Content_Types].xml';
const STYLES = 'xl/styles.xml';
/** The default font as exceljs writes it; it offers no way to choose another. */
const DEFAULT_FONT =
  '<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>';

/**
 * Finishes a package of exceljs: the document's own font becomes the default one, so that column widths count
 * the same digits everywhere, the parts stand in a fixed order, and the time of writing is left out, so that the
 * same workbook always gives the same bytes.
 */
export function finish(
  bytes: Uint8Array,
  add: (parts: Map<string, Uint8Array>) => void = () => undefined,
): Uint8Array {
  // Folders are no parts of a package.
  const made = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
  add(made);
  const parts = [...made];
  parts.sort(([a], [b]) => Number(b === FIRST) - Number(a === FIRST) || compareText(a, b));
  // A zip holds local time without a zone: the date is made from local parts to be the same everywhere.
  const mtime = new Date(1980, 0, 1, 0, 0, 0);
  const files: Zippable = {};
  for (const [name, content] of parts) {
    files[name] = [name === STYLES ? withDefaultFont(content) : content, { mtime, level: 6 }];
  }
  return zipSync(files);
}

function withDefaultFont(styles: Uint8Array): Uint8Array {
  const xml = strFromU8(styles);
  if (!xml.includes(DEFAULT_FONT)) throw new Error('exceljs writes another default font than it did');
  const font = `<font><family val="1"/><sz val="${BODY_SIZE}"/><name val="${FONT}"/></font>`;
  return strToU8(xml.replace(DEFAULT_FONT, font));
}
