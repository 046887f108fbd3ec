import { NOTHING_OUTSIDE, type Outside } from './outside.ts';
import { Refusal } from './refusal.ts';
import { forEachRecord } from './xlsb/records.ts';
import { forEachTag } from './xml.ts';
import { inflatePart, type ZipEntry } from './zip-guard.ts';

const LINK = /(?:^|\/)externallinks\/[^/]+\.(?:xml|bin)$/i;
/** Controls stand in a part of XML each, what they hold in another of bytes. */
const OBJECT = /(?:^|\/)(?:embeddings\/[^/]+|activex\/[^/]+\.xml)$/i;

/** What the parts of a workbook package lead to; `dde` counts linked programs, not formulas. */
export function packageOutside(bytes: Uint8Array, entries: readonly ZipEntry[]): Outside {
  const found = { ...NOTHING_OUTSIDE };
  for (const entry of entries) {
    if (OBJECT.test(entry.name)) found.objects += 1;
    if (!LINK.test(entry.name)) continue;
    if (asksProgram(bytes, entry)) found.dde += 1;
    else found.links += 1;
  }
  return found;
}

/** Whether a link leads to a program. A link whose part is damaged does no harm, and counts as one to a file. */
function asksProgram(bytes: Uint8Array, entry: ZipEntry): boolean {
  try {
    const part = inflatePart(bytes, entry);
    return entry.name.toLowerCase().endsWith('.bin') ? binaryLink(part, entry.name) : xmlLink(part);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function xmlLink(part: Uint8Array): boolean {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  let dde = false;
  forEachTag(xml, ({ name }) => (dde ||= name === 'ddeLink'));
  return dde;
}

const BEGIN_LINK = 360;
const PROGRAM = 1;

function binaryLink(part: Uint8Array, name: string): boolean {
  let dde = false;
  forEachRecord(part, name, (record) => {
    if (record.type === BEGIN_LINK) dde ||= record.word() === PROGRAM;
  });
  return dde;
}
