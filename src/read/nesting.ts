import type { Limits } from './limits.ts';
import { within } from './refusal.ts';

/**
 * Throws a `Refusal` where elements of an XML text stand within each other deeper than the limit. One pass that
 * looks at tags only, far cheaper than reading them, and before anything else does.
 */
export function checkNesting(xml: string, limits: Limits): void {
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml.charCodeAt(at + 1);
    if (next === SLASH) depth -= 1;
    else if (next === EXCLAMATION || next === QUESTION) {
      if (xml.startsWith('<![CDATA[', at)) at = xml.indexOf(']]>', at);
      // Cut off within the section: whoever reads the part says so.
      if (at < 0) return;
    } else {
      at = endOfTag(xml, at + 1);
      if (xml.charCodeAt(at - 1) === SLASH) continue;
      depth += 1;
      within(limits, 'nesting', depth);
    }
  }
}

const EXCLAMATION = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const GREATER = 62;
const QUESTION = 63;

/** The place of a tag's `>`, those within quoted values passed over; the end of the text where it is cut off. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return at;
    if (code !== QUOTE && code !== APOSTROPHE) continue;
    at = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  return xml.length;
}
