/*
 * HTML cut into text and tags, as far as reading tables needs it. Whatever is malformed is read as browsers read
 * it; nothing throws. Every character is looked at a bounded number of times.
 */

export interface HtmlPieces {
  /** Text between two tags, as written. */
  text(written: string): void;
  /** A start tag: its name in lower case, and the whole tag for `htmlAttributes`. */
  open(name: string, tag: string): void;
  close(name: string): void;
}

/** Elements whose content a person never sees on the page. */
const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'xml',
  'template',
  'iframe',
  'noframes',
]);

/** Hands over text and tags in order; comments, declarations and what nobody sees are passed over. */
export function forEachPiece(html: string, on: HtmlPieces): void {
  const last = { comment: html.lastIndexOf('-->'), '"': html.lastIndexOf('"'), "'": html.lastIndexOf("'") };
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0;) {
    const next = html[at + 1] ?? '';
    const closes = next === '/';
    const name = /[!?]/.test(next) ? '' : nameAt(html, closes ? at + 2 : at + 1);
    // A sign "less than" in a text.
    if (name === '' && !/[!?/]/.test(next)) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (at > from) on.text(html.slice(from, at));
    let end = name === '' ? specialEnd(html, at, last.comment) : tagEnd(html, at, last);
    if (name !== '' && closes) on.close(name);
    else if (UNSEEN.has(name)) end = contentEnd(html, end, name);
    else if (name !== '') on.open(name, html.slice(at, end));
    from = end;
    at = html.indexOf('<', end);
  }
  if (from < html.length) on.text(html.slice(from));
}

const ATTRIBUTE = /([^\s=>"'/<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g;

/** The attributes of a start tag by name in lower case, as written; the first of a name counts. */
export function htmlAttributes(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
  }
  return found;
}

function nameAt(html: string, at: number): string {
  const pattern = /[a-z][a-z0-9:]*/iy;
  pattern.lastIndex = at;
  return pattern.exec(html)?.[0].toLowerCase() ?? '';
}

/** Behind a comment or a declaration; a comment that never ends is taken to end with its first `>`. */
function specialEnd(html: string, at: number, lastComment: number): number {
  const comment = html.startsWith('<!--', at) && lastComment >= at + 2;
  const end = comment ? html.indexOf('-->', at + 2) + 3 : html.indexOf('>', at) + 1;
  return end > at ? end : html.length;
}

/** Behind a tag's `>`; one within a quoted value is none, but a quote that is never closed is no quote. */
function tagEnd(html: string, start: number, last: { readonly '"': number; readonly "'": number }): number {
  let value = false;
  for (let at = start + 1; at < html.length; at++) {
    const char = html[at] ?? '';
    if (char === '>') return at + 1;
    if (value && (char === '"' || char === "'") && last[char] > at) at = html.indexOf(char, at + 1);
    value = char === '=' || (value && char.trim() === '');
  }
  return html.length;
}

/** Where an element's end tag stands; the end of the text where there is none. */
function contentEnd(html: string, from: number, name: string): number {
  const pattern = new RegExp(`</${name}`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}
