import { isDdeFormula, type Outside } from '../outside.ts';
import { attributes, forEachTag, type Tag } from '../xml.ts';

/** Objects that hold no data of their own: a chart shows the cells it stands beside. */
const HARMLESS = /opendocument\.(?:chart|formula)/;
const OBJECTS: ReadonlySet<string> = new Set(['object-ole', 'plugin', 'applet', 'floating-frame']);
const SOURCES: ReadonlySet<string> = new Set(['table-source', 'cell-range-source', 'database-source-sql']);
/** A document within a formula: `'file:///C:/So-lieu.ods'#$Sheet1.A1`. */
const IN_FORMULA = /'([^']+)'#/g;

/** Gathers what the content of an .ods document leads to, tag by tag. */
export class OdsOutside {
  private readonly files = new Set<string>();
  private dde = 0;
  private objects = 0;
  private readonly harmless: ReadonlySet<string>;

  /** `manifest` tells what the objects of the document are. */
  constructor(
    private readonly xml: string,
    manifest: string,
  ) {
    this.harmless = harmlessObjects(manifest);
  }

  get found(): Outside {
    return { links: this.files.size, dde: this.dde, objects: this.objects };
  }

  visit(tag: Tag): void {
    if (tag.closes) return;
    if (tag.name === 'dde-source') this.dde += 1;
    else if (OBJECTS.has(tag.name)) this.objects += 1;
    else if (SOURCES.has(tag.name)) this.files.add(this.href(tag));
    else if (tag.name === 'object') this.addObject(this.href(tag));
  }

  /** A DDE link of a cell also stands in a list of its own, so only what no program writes is counted here. */
  formula(text: string): void {
    for (const [, file = ''] of text.matchAll(IN_FORMULA)) this.files.add(file);
    if (isDdeFormula(text)) this.dde += 1;
  }

  private addObject(href: string): void {
    const inside = href.replace(/^\.\//, '').replace(/\/$/, '');
    if (/^(?:[a-z]+:|\.\.|\/)/i.test(inside)) this.files.add(href);
    else if (!this.harmless.has(inside)) this.objects += 1;
  }

  private href(tag: Tag): string {
    return attributes(this.xml, tag).get('href') ?? '';
  }
}

function harmlessObjects(manifest: string): ReadonlySet<string> {
  const names = new Set<string>();
  forEachTag(manifest, (tag) => {
    if (tag.name !== 'file-entry') return;
    const found = attributes(manifest, tag);
    const path = (found.get('full-path') ?? '').replace(/\/$/, '');
    if (HARMLESS.test(found.get('media-type') ?? '')) names.add(path);
  });
  return names;
}

/** Whether a table is the copy that the program keeps of another document's sheet, and no sheet of this one. */
export function isCopyOfOther(name: string): boolean {
  return /^'[^']+'#/.test(name);
}
