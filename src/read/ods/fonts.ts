import { legacyFont } from '../../domain/legacy-text/font.ts';
import { attributes, forEachTag } from '../xml.ts';

/** The family of the styles of cells; a style of another family may have the same name. */
const CELLS = 'table-cell';
/** The style that applies where a cell names none. */
export const DEFAULT_STYLE = 'Default';
/** Styles that follow one another further than this follow themselves. */
const LONGEST = 64;

interface Style {
  readonly parent: string;
  font: string;
}

/**
 * The cell styles that have a legacy Vietnamese font, with its name: those of the document's `styles` part and of
 * the content itself, each with the font of the style it follows where it names none.
 */
export function legacyStyles(styles: string, content: string): ReadonlyMap<string, string> {
  const faces = new Map<string, string>();
  const found = new Map<string, Style>();
  // Behind its styles the content has cells only.
  const body = content.search(/<(?:\w{1,40}:)?body[\s>]/);
  for (const xml of [styles, content.slice(0, body)]) gather(xml, faces, found);
  const legacy = new Map<string, string>();
  for (const name of found.keys()) {
    const font = fontOf(name, found);
    if (legacyFont(font) !== null) legacy.set(name, font);
  }
  return legacy;
}

function gather(xml: string, faces: Map<string, string>, styles: Map<string, Style>): void {
  let open: Style | null = null;
  forEachTag(xml, (tag) => {
    if (tag.name === 'style' && tag.closes) open = null;
    if (tag.closes) return;
    if (tag.name === 'font-face') {
      const found = attributes(xml, tag);
      faces.set(found.get('name') ?? '', unquoted(found.get('font-family') ?? ''));
    } else if (tag.name === 'style') {
      const found = attributes(xml, tag);
      open =
        found.get('family') === CELLS ? { parent: found.get('parent-style-name') ?? '', font: '' } : null;
      if (open !== null) styles.set(found.get('name') ?? '', open);
      if (tag.empty) open = null;
    } else if (tag.name === 'text-properties' && open !== null) {
      const found = attributes(xml, tag);
      const face = found.get('font-name');
      const family = face === undefined ? undefined : (faces.get(face) ?? face);
      open.font = family ?? unquoted(found.get('font-family') ?? '');
    }
  });
}

/** A name with blanks or dots is written in quotes of its own. */
function unquoted(family: string): string {
  return family.replace(/^['"]|['"]$/g, '');
}

function fontOf(name: string, styles: ReadonlyMap<string, Style>): string {
  let style = styles.get(name);
  for (let step = 0; step < LONGEST && style !== undefined; step++) {
    if (style.font !== '') return style.font;
    style = styles.get(style.parent);
  }
  return name === DEFAULT_STYLE ? '' : (styles.get(DEFAULT_STYLE)?.font ?? '');
}
