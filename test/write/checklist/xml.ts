/** An element of an XML part: as much of it as a workbook's parts need. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (_, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
        : (ENTITIES[name] ?? ''),
  );
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...found].map(([, name = '', double, single]) => [name, decoded(double ?? single ?? '')]));
}

/** Reads well-formed XML; names lose their prefix. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  for (const [, closing, name = '', attributes = '', empty, text] of xml.matchAll(
    /<(?:[?!][^>]*|(\/)?(?:\w+:)?(\w+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/)?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += decoded(text);
    else if (closing !== undefined) open.pop();
    else if (name !== '') {
      const element: Element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(element);
      if (empty === undefined) open.push(element);
    }
  }
  return root;
}

/** Every element of that name below this one. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The attribute of an element; an empty text where it has none. */
export function attribute(element: Element | undefined, name: string): string {
  return element?.attributes.get(name) ?? '';
}
