import { damaged } from '../../../../src/read/refusal.ts';
import { forEachTag, unescapeXml, withoutCdata, type Tag } from '../../../../src/read/xml.ts';

/**
 * Gathers the text of one string item, shared or within a cell: all its `t` elements, plain or in rich-text runs,
 * without the phonetic ones. `item` is raw XML text, one byte a character.
 */
export class ItemText {
  item = '';
  private from = -1;
  private phonetic = false;

  visit(xml: string, tag: Tag): void {
    if (tag.name === 'rPh') this.phonetic = !tag.closes && !tag.empty;
    if (tag.name !== 't' || tag.empty) return;
    if (!tag.closes) this.from = tag.end;
    else if (this.from >= 0 && !this.phonetic) this.item += withoutCdata(xml.slice(this.from, tag.start));
  }
}

/**
 * The shared strings written again, each as one plain text: the reader loses items with attributes, mixed
 * items and CDATA, and moves every string up by one after `<si/>`. Throws a `Refusal` for a part cut off.
 */
export function plainStrings(xml: string, part: string): string {
  const pieces: string[] = [];
  let text = new ItemText();
  let closed = false;
  const whole = forEachTag(xml, (tag) => {
    if (tag.name === 'sst') closed = tag.closes || tag.empty;
    if (tag.name !== 'si') return text.visit(xml, tag);
    if (!tag.closes) text = new ItemText();
    if (tag.closes || tag.empty) pieces.push(`<si><t xml:space="preserve">${text.item}</t></si>`);
  });
  if (!whole || !closed) throw damaged(part);
  return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${pieces.join('')}</sst>`;
}

/** The characters a person sees for an item's raw text, with the `_x000D_` writing of control characters resolved. */
export function shownText(item: string): string {
  const text = unescapeXml(Buffer.from(item, 'latin1').toString('utf8'));
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(parseInt(String(code), 16)));
}
