/*
 * As much XML as is needed to check a workbook's parts: tags with their places and attributes. Prefixes are
 * dropped, since the same part may be written with or without them.
 */

/** What is told of each tag: its name without prefix, and where it starts and ends in the text. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly empty: boolean;
  /** Of its `<`. */
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
}

/**
 * Calls `visit` for every tag, in order; comments, CDATA and declarations are passed over. Gives whether the
 * text is whole: false where it is cut off within a tag or leaves elements open.
 */
export function forEachTag(xml: string, visit: (tag: Tag) => void): boolean {
  let depth = 0;
  for (let start = xml.indexOf('<'); start >= 0;) {
    const special = specialEnd(xml, start);
    let end: number;
    if (special !== null) end = special;
    else {
      end = tagEnd(xml, start);
      if (end < 0) return false;
      const tag = tagAt(xml, start, end);
      depth += tag.closes ? -1 : tag.empty ? 0 : 1;
      visit(tag);
    }
    if (end < 0) return false;
    start = xml.indexOf('<', end);
  }
  return depth === 0;
}

/** The attributes of a tag by name without prefix, entities resolved. Linear in the tag's length. */
export function attributes(xml: string, tag: Tag): ReadonlyMap<string, string> {
  const text = xml.slice(tag.start, tag.end);
  const found = new Map<string, string>();
  for (let at = text.search(/\s/); at >= 0;) {
    const equals = text.indexOf('=', at);
    if (equals < 0) break;
    let quote = equals + 1;
    while (text[quote] === ' ' || text[quote] === '\n' || text[quote] === '\r' || text[quote] === '\t')
      quote++;
    const mark = text[quote];
    if (mark !== '"' && mark !== "'") break;
    const end = text.indexOf(mark, quote + 1);
    if (end < 0) break;
    const name = text.slice(at, equals).trim();
    found.set(name.slice(name.indexOf(':') + 1), unescapeXml(text.slice(quote + 1, end)));
    at = end + 1;
  }
  return found;
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text with its five named and its numbered entities resolved; any other stays as it stands. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED.get(String(name)) ?? String(whole);
    const point = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : String(whole);
  });
}

const CDATA = '<![CDATA[';

/** Raw text with its CDATA sections written as other text is. */
export function withoutCdata(raw: string): string {
  let text = '';
  let from = 0;
  for (let at = raw.indexOf(CDATA); at >= 0; at = raw.indexOf(CDATA, from)) {
    const end = raw.indexOf(']]>', at);
    const content = raw.slice(at + CDATA.length, end);
    text +=
      raw.slice(from, at) + content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    from = end + 3;
  }
  return from === 0 ? raw : text + raw.slice(from);
}

/** Whether a document type or entity declaration stands before the root element; comments are gone by then. */
export function declaresType(xml: string): boolean {
  let at = xml.indexOf('<');
  while (at >= 0 && xml.startsWith('<?', at)) {
    const end = xml.indexOf('?>', at);
    at = end < 0 ? -1 : xml.indexOf('<', end);
  }
  return at >= 0 && xml.startsWith('<!', at);
}

/** Behind a comment, CDATA section, declaration or instruction; null for a tag, negative where it is cut off. */
function specialEnd(xml: string, start: number): number | null {
  const next = xml[start + 1];
  if (next !== '!' && next !== '?') return null;
  const close =
    next === '?'
      ? '?>'
      : xml.startsWith('<!--', start)
        ? '-->'
        : xml.startsWith('<![CDATA[', start)
          ? ']]>'
          : '>';
  const at = xml.indexOf(close, start);
  return at < 0 ? -1 : at + close.length;
}

function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 60) return -1;
    if (code !== 34 && code !== 39) continue;
    at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function tagAt(xml: string, start: number, end: number): Tag {
  const closes = xml[start + 1] === '/';
  const from = closes ? start + 2 : start + 1;
  let to = from;
  let local = from;
  for (; to < end; to++) {
    const code = xml.charCodeAt(to);
    if (code === 58) local = to + 1;
    else if (code <= 32 || code === 47 || code === 62) break;
  }
  return { name: xml.slice(local, to), closes, empty: xml[end - 2] === '/', start, end };
}
