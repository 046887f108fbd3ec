/** An element of an XML part, for comparing parts element by element. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Of this element alone. */
  readonly text: string;
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#10', '\n'],
]);

function decoded(text: string): string {
  return text.replace(/&([^;]*);/g, (_, entity: string) => {
    const character = ENTITIES.get(entity);
    if (character === undefined) throw new Error(`entity ${entity}`);
    return character;
  });
}

const decoder = new TextDecoder();

/** A part as text, from pieces each of which is good until the next is asked for. */
export function textOf(pieces: Iterable<string | Uint8Array>): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : decoder.decode(piece);
  return text;
}

/** Parses what this tool writes; throws where tags do not close or text is not escaped. */
export function parse(xml: string): Element {
  type Open = { name: string; attributes: Record<string, string>; children: Element[]; text: string };
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  const body = xml.replace(/^<\?xml[^>]*\?>\s*/, '');
  let at = 0;
  for (const match of body.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g)) {
    const [tag, closing, name = '', attributes = '', empty] = match;
    const current = open.at(-1) ?? top;
    const between = body.slice(at, match.index);
    if (/[<>]/.test(between)) throw new Error(`stray mark: ${between}`);
    current.text += decoded(between);
    at = match.index + tag.length;
    if (closing === '/') {
      if (current.name !== name) throw new Error(`${current.name} is closed by ${name}`);
      open.pop();
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)];
    const element: Open = {
      name,
      attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, decoded(value)])),
      children: [],
      text: '',
    };
    current.children.push(element);
    if (empty !== '/') open.push(element);
  }
  const [root] = top.children;
  if (open.length !== 1 || root === undefined || body.slice(at).trim() !== '') throw new Error('not closed');
  return root;
}

/** Every element of that name below, in the order of the document. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The element at the end of a path of names; throws where there is not exactly one. */
export function at(element: Element, ...path: readonly string[]): Element {
  return path.reduce((parent, name) => {
    const found = parent.children.filter((child) => child.name === name);
    const [only] = found;
    if (only === undefined || found.length > 1) throw new Error(`${found.length} × ${name}`);
    return only;
  }, element);
}

/** The attribute `val` of the element at the end of a path. */
export function val(element: Element, ...path: readonly string[]): string | undefined {
  return at(element, ...path).attributes['val'];
}
