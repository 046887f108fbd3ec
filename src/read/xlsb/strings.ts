import { damaged } from '../refusal.ts';
import { forEachRecord } from './records.ts';

const ITEM = 19;
const END = 160;

/** The shared strings of an .xlsb container's part. Throws a `Refusal` where the part is cut off. */
export function readStrings(bytes: Uint8Array, part: string): readonly string[] {
  const strings: string[] = [];
  let ended = false;
  forEachRecord(bytes, part, (record) => {
    if (record.type === END) ended = true;
    if (record.type !== ITEM || ended) return;
    // Whether fonts or a reading aid follow the text.
    record.skip(1);
    strings.push(record.text());
  });
  if (!ended) throw damaged(part);
  return strings;
}
