import { cellAt, isBlank } from '../domain/grid.ts';
import { readCsv } from './csv.ts';
import { LIMITS } from './limits.ts';
import { isOwnOutput } from './own-output.ts';
import { Refusal } from './refusal.ts';
import { inflatePart, readDirectory } from './zip-guard.ts';

/** Whether the bytes are something this tool wrote and may overwrite: a result, or a form still blank. */
export function isOwnFile(bytes: Uint8Array): boolean {
  try {
    return isOwnOutput(bytes, LIMITS) || isBlankForm(bytes);
  } catch (error) {
    // A damaged container: whoever wrote it, this is no longer what the tool wrote.
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** The line by which a form tells its version and year. */
const STAMP = /(?:Mẫu số|Form) \d{1,4} – (?:năm|year) /;
/** Where a form in CSV has its stamp and its figures. */
const STAMP_COLUMN = 1;
const FIGURE_COLUMN = 3;
const HEADER_ROWS = 12;

/**
 * Whether the bytes are a form that this tool wrote and nobody has filled in since: only such a form may be
 * overwritten. An office program that saves a form puts its user's name in place of the tool's.
 */
export function isBlankForm(bytes: Uint8Array): boolean {
  try {
    return bytes[0] === 0x50 && bytes[1] === 0x4b ? isBlankWorkbook(bytes) : isBlankCsv(bytes);
  } catch {
    // What cannot be read was not written by this tool.
    return false;
  }
}

function isBlankWorkbook(bytes: Uint8Array): boolean {
  const properties = readDirectory(bytes, LIMITS).find(({ name }) => name === 'docProps/core.xml');
  if (properties === undefined) return false;
  const xml = new TextDecoder().decode(inflatePart(bytes, properties));
  return STAMP.test(xml) && xml.includes('<cp:lastModifiedBy>khuyenhoc</cp:lastModifiedBy>');
}

function isBlankCsv(bytes: Uint8Array): boolean {
  const { grid } = readCsv(bytes, LIMITS);
  const stamped = Array.from(
    { length: HEADER_ROWS },
    (_, row) => cellAt(grid, row, STAMP_COLUMN)?.text ?? '',
  );
  if (!stamped.some((text) => STAMP.test(text))) return false;
  // The one cell that stands in the column of a blank form is its header.
  return [...grid.rows].filter((row) => !isBlank(row?.[FIGURE_COLUMN])).length === 1;
}
