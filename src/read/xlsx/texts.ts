import { unescapeXml } from '../xml.ts';
import type { Limits } from '../limits.ts';
import { within } from '../refusal.ts';
import { stands, textOf, type XmlVisitor } from './scanner.ts';
import { WORD } from './words.ts';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** The characters meant by a run of a part's text: entities and line ends resolved, unless it is literal. */
export function charactersOf(bytes: Uint8Array, from: number, to: number, literal: boolean): string {
  const text = textOf(bytes, from, to);
  const ends = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return literal ? ends : unescapeXml(ends);
}

/** With the `_x000D_` writing of control characters resolved, as a person sees it. */
export function shownText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code) => String.fromCharCode(parseInt(String(code), 16)));
}

/** Gathers the text of one string item: all its `t` elements, plain or in rich-text runs, without the phonetic ones. */
export class ItemText {
  private gathered = '';
  private inText = false;
  private phonetic = false;

  begin(): void {
    this.gathered = '';
    this.inText = this.phonetic = false;
  }

  open(name: number): void {
    if (name === WORD.t) this.inText = true;
    else if (name === WORD.rPh) this.phonetic = true;
  }

  close(name: number): void {
    if (name === WORD.t) this.inText = false;
    else if (name === WORD.rPh) this.phonetic = false;
  }

  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void {
    if (this.inText && !this.phonetic) this.gathered += charactersOf(bytes, from, to, literal);
  }

  get shown(): string {
    return shownText(this.gathered);
  }
}

/** The shared strings of a workbook, in order. */
export class SharedStrings implements XmlVisitor {
  readonly items: string[] = [];
  root = 0;
  private readonly item = new ItemText();
  private inItem = false;

  constructor(private readonly limits: Limits) {}

  open(name: number): void {
    if (this.root === 0) this.root = name === WORD.sst ? name : -1;
    if (name === WORD.si) {
      this.item.begin();
      this.inItem = true;
    } else if (this.inItem) this.item.open(name);
  }

  close(name: number): void {
    if (name === WORD.si) {
      this.add(this.item.shown);
      this.inItem = false;
    } else if (this.inItem) this.item.close(name);
  }

  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void {
    if (this.inItem) this.item.text(bytes, from, to, literal);
  }

  /** Nearly all items are a plain text, `<si><t>Sở Y tế</t></si>`, in which nothing is to be resolved. */
  takeAhead(bytes: Uint8Array, from: number): number {
    if (this.inItem) return from;
    let at = from;
    for (;;) {
      const start = at + ITEM_START.length;
      if (!stands(bytes, at, ITEM_START)) return at;
      const end = endOfPlain(bytes, start);
      if (!stands(bytes, end, ITEM_END)) return at;
      this.add(shownText(textOf(bytes, start, end)));
      at = end + ITEM_END.length;
    }
  }

  private add(text: string): void {
    within(this.limits, 'cellText', text.length);
    this.items.push(text);
  }
}

const ITEM_START = Buffer.from('<si><t>');
const ITEM_END = Buffer.from('</t></si>');
const RETURN = 13;
const AMPERSAND = 38;
const LESS = 60;

/** Where a plain text ends: before a tag, an entity, or a line end that may be one of two letters. */
function endOfPlain(bytes: Uint8Array, start: number): number {
  let end = start;
  for (; end < bytes.length; end++) {
    const byte = bytes[end];
    if (byte === LESS || byte === AMPERSAND || byte === RETURN) break;
  }
  return end;
}
