import { ROLLUP_MARK, TIDY_COLUMNS } from '../domain/marks.ts';
import type { Limits } from './limits.ts';
import { headOf, isZip } from './sniff.ts';
import { inflatePart, readDirectory } from './zip-guard.ts';

const PROPERTIES = 'docprops/core.xml';
/** Bytes; the tool's own properties are far below. */
const LARGEST = 1024 * 1024;
/** How the tool's JSON results begin. */
const RESULT = /^\s*\{\s*"schema"\s*:\s*"khuyenhoc\/[a-z]{1,20}\/[0-9]{1,4}"/;
/** How the tool's tidy data begin, also after an office program has saved them with another separator. */
const TIDY = new RegExp(`^(?:\u00ef\u00bb\u00bf)?"?${TIDY_COLUMNS.join('"?[,;\\t]"?')}"?\r?\n`);

/**
 * Whether the bytes are something this tool wrote as a result: a consolidated workbook, its figures as tidy data,
 * or a JSON answer kept in a file. A form is none, since departments fill it in and send it. Throws a `Refusal` for a damaged container.
 */
export function isOwnOutput(bytes: Uint8Array, limits: Limits): boolean {
  if (!isZip(bytes)) {
    const head = headOf(bytes);
    return RESULT.test(head) || TIDY.test(head);
  }
  const entry = readDirectory(bytes, limits).find(({ name }) => name.toLowerCase() === PROPERTIES);
  return (
    entry !== undefined &&
    entry.size <= LARGEST &&
    Buffer.from(inflatePart(bytes, entry)).includes(ROLLUP_MARK)
  );
}
