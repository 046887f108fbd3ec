import type { Limits } from '../limits.ts';
import { damaged, within } from '../refusal.ts';
import { unescapeXml } from '../xml.ts';
import { hashed, type Names } from './names.ts';

/** What is done with the elements and texts of a part. Names are those of the scanner's list, 0 for any other. */
export interface XmlVisitor {
  /** Attributes are asked of the scanner until this returns. An element without content is closed right after. */
  open(name: number, scanner: XmlScanner): void;
  close(name: number): void;
  /** A run of characters, entities not resolved; of a CDATA section where `literal`. */
  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void;
  /**
   * Takes whole elements that begin at this place, as many as it can tell without the scanner, and gives where it
   * stopped. They hold one element more at most, so that the scanner need not count how deep they are nested.
   */
  takeAhead?(bytes: Uint8Array, at: number): number;
}

/**
 * Reads the XML of a part as it is inflated, piece by piece, and only what a workbook's parts need of XML: prefixes
 * are dropped, comments and instructions passed over. Throws a `Refusal` for what is not well-formed as far as it
 * looks, for a document type, and for elements nested too deeply. Nothing is kept but the unfinished end of a piece.
 */
export class XmlScanner {
  private rest: Uint8Array | null = null;
  /** So many bytes must be there before an unfinished end is looked at again: it may be long. */
  private wanted = 0;
  private readonly open: number[] = [];
  private rooted = false;
  private bytes: Uint8Array = new Uint8Array();
  /** Name, start and end of each attribute of the tag at hand; names with a prefix are negative. */
  private readonly found: number[] = [];
  private count = 0;

  constructor(
    private readonly names: Names,
    private readonly visitor: XmlVisitor,
    private readonly part: string,
    private readonly limits: Limits,
  ) {}

  feed(piece: Uint8Array): void {
    const all = this.rest === null ? piece : Buffer.concat([this.rest, piece]);
    this.rest = null;
    if (all.length < this.wanted) {
      this.rest = all;
      return;
    }
    const done = this.scan(all);
    this.wanted = 0;
    if (done === all.length) return;
    this.rest = all.subarray(done);
    this.wanted = 2 * this.rest.length;
  }

  end(): void {
    // Blanks may follow the root element.
    if (this.rest !== null && !isBlank(this.rest.subarray(this.scan(this.rest)))) throw damaged(this.part);
    if (!this.rooted || this.open.length > 0) throw damaged(this.part);
  }

  /** The value of an attribute, entities resolved. `prefixed` asks for one that may have a prefix: `r:id`. */
  attribute(name: number, prefixed = false): string | undefined {
    const at = this.find(name, prefixed);
    if (at < 0) return undefined;
    return unescapeXml(textOf(this.bytes, this.found[at + 1] ?? 0, this.found[at + 2] ?? 0));
  }

  /** Whether the element has an attribute. */
  has(name: number): boolean {
    return this.find(name, false) >= 0;
  }

  /** Calls with the bytes of an attribute's value; gives what that gives, or `none` where there is no such attribute. */
  value<T>(name: number, none: T, read: (bytes: Uint8Array, from: number, to: number) => T): T {
    const at = this.find(name, false);
    return at < 0 ? none : read(this.bytes, this.found[at + 1] ?? 0, this.found[at + 2] ?? 0);
  }

  private find(name: number, prefixed: boolean): number {
    for (let at = 0; at < this.count; at += 3) {
      const each = this.found[at];
      if (each === name || (prefixed && each === -name)) return at;
    }
    return -1;
  }

  /** How many bytes were understood; what follows them is not whole yet. */
  private scan(bytes: Uint8Array): number {
    this.bytes = bytes;
    const { length } = bytes;
    let at = 0;
    for (;;) {
      if (this.mayTakeAhead()) at = this.visitor.takeAhead?.(bytes, at) ?? at;
      let start = at;
      while (start < length && bytes[start] !== LESS) start++;
      if (start + 1 >= length) return at;
      if (start > at) this.visitText(at, start);
      const next = bytes[start + 1];
      const end =
        next === SLASH
          ? this.closeTag(start)
          : next === EXCLAMATION || next === QUESTION
            ? this.special(start)
            : this.openTag(start);
      if (end < 0) return start;
      at = end;
    }
  }

  private mayTakeAhead(): boolean {
    const { length } = this.open;
    return length > 0 && length + 2 <= this.limits.nesting;
  }

  private visitText(from: number, to: number): void {
    if (this.open.length > 0) this.visitor.text(this.bytes, from, to, false);
    else if (!isBlank(this.bytes.subarray(from, to))) throw damaged(this.part);
  }

  /** Behind a tag's `>`; negative where it is not whole. */
  private openTag(start: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = start + 1;
    let from = at;
    let hash = 0;
    for (; at < length; at++) {
      const byte = bytes[at] as number;
      if (byte <= SPACE || byte === GREATER || byte === SLASH) break;
      if (byte === COLON) {
        from = at + 1;
        hash = 0;
      } else hash = hashed(hash, byte);
    }
    const name = this.names.tell(bytes, from, at, hash);
    if (at === from && at < length) throw damaged(this.part);
    this.count = 0;
    while (at < length) {
      const byte = bytes[at] as number;
      if (byte <= SPACE) at++;
      else if (byte === GREATER) return this.opened(name, at + 1, false);
      else if (byte === SLASH) {
        if (at + 1 >= length) return -1;
        if (bytes[at + 1] !== GREATER) throw damaged(this.part);
        return this.opened(name, at + 2, true);
      } else {
        at = this.attributeAt(at);
        if (at < 0) return -1;
      }
    }
    return -1;
  }

  private opened(name: number, end: number, empty: boolean): number {
    if (this.open.length === 0) {
      if (this.rooted) throw damaged(this.part);
      this.rooted = true;
    }
    if (this.open.length >= this.limits.nesting) within(this.limits, 'nesting', this.open.length + 1);
    this.visitor.open(name, this);
    if (empty) this.visitor.close(name);
    else this.open.push(name);
    return end;
  }

  private attributeAt(start: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = start;
    let from = start;
    let hash = 0;
    for (; at < length; at++) {
      const byte = bytes[at] as number;
      if (byte <= SPACE || byte === EQUALS) break;
      if (byte === GREATER || byte === LESS) throw damaged(this.part);
      if (byte === COLON) {
        from = at + 1;
        hash = 0;
      } else hash = hashed(hash, byte);
    }
    const name = this.names.tell(bytes, from, at, hash);
    while (at < length && (bytes[at] as number) <= SPACE) at++;
    if (at >= length) return -1;
    if (bytes[at] !== EQUALS) throw damaged(this.part);
    at++;
    while (at < length && (bytes[at] as number) <= SPACE) at++;
    if (at >= length) return -1;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw damaged(this.part);
    const value = ++at;
    while (at < length && bytes[at] !== quote) {
      if (bytes[at] === LESS) throw damaged(this.part);
      at++;
    }
    if (at >= length) return -1;
    if (name !== 0) {
      this.found[this.count] = from === start ? name : -name;
      this.found[this.count + 1] = value;
      this.found[this.count + 2] = at;
      this.count += 3;
    }
    return at + 1;
  }

  private closeTag(start: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = start + 2;
    let from = at;
    let hash = 0;
    for (; at < length; at++) {
      const byte = bytes[at] as number;
      if (byte <= SPACE || byte === GREATER) break;
      if (byte === COLON) {
        from = at + 1;
        hash = 0;
      } else hash = hashed(hash, byte);
    }
    const name = this.names.tell(bytes, from, at, hash);
    while (at < length && (bytes[at] as number) <= SPACE) at++;
    if (at >= length) return -1;
    if (bytes[at] !== GREATER || this.open.pop() !== name) throw damaged(this.part);
    this.visitor.close(name);
    return at + 1;
  }

  /** Behind a comment, a CDATA section or an instruction. Any other declaration is refused. */
  private special(start: number): number {
    const { bytes } = this;
    if (bytes[start + 1] === QUESTION) return endOf(bytes, start + 2, INSTRUCTION_END);
    if (stands(bytes, start, COMMENT)) return endOf(bytes, start + COMMENT.length, COMMENT_END);
    if (stands(bytes, start, CDATA)) {
      if (this.open.length === 0) throw damaged(this.part);
      const end = endOf(bytes, start + CDATA.length, CDATA_END);
      if (end >= 0) this.visitor.text(bytes, start + CDATA.length, end - CDATA_END.length, true);
      return end;
    }
    if (bytes.length - start >= CDATA.length) throw damaged(this.part);
    return -1;
  }
}

const EXCLAMATION = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const SPACE = 32;
const COMMENT = Buffer.from('<!--');
const COMMENT_END = Buffer.from('-->');
const CDATA = Buffer.from('<![CDATA[');
const CDATA_END = Buffer.from(']]>');
const INSTRUCTION_END = Buffer.from('?>');

/** The text of some bytes of a part. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  return asBuffer(bytes).toString('utf8', from, to);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether a text stands at a place of a part. */
export function stands(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text[index]) return false;
  return true;
}

function endOf(bytes: Uint8Array, from: number, end: Buffer): number {
  const at = asBuffer(bytes).indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

/** Nothing but blanks, a byte-order mark among them. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) => byte <= SPACE || byte === 0xef || byte === 0xbb || byte === 0xbf || byte === 0,
  );
}
