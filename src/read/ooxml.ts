import { zipSync, type Zippable } from 'fflate';
import type { Limits } from './limits.ts';
import { damaged } from './refusal.ts';
import { checkNesting } from './nesting.ts';
import { packageOutside } from './ooxml-outside.ts';
import type { Outside } from './outside.ts';
import { attributes, declaresType, forEachTag } from './xml.ts';
import { inflatePart, readDirectory, type ZipEntry } from './zip-guard.ts';

/** The parts of a package that a reader may look into, inflated and checked. */
export interface GuardedPackage {
  readonly parts: Map<string, Uint8Array>;
  /** Names of parts by their names in small letters. */
  readonly byName: ReadonlyMap<string, string>;
  readonly macros: boolean;
  readonly outside: Outside;
}

/** Folders whose parts hold no cells: leaving them out keeps their bytes from ever being parsed. */
const IDLE =
  /(?:^|\/)(?:_xmlsignatures|activex|charts|chartsheets\/_rels|comments|ctrlprops|customxml|diagrams|docprops|drawings|embeddings|externallinks|media|meta-inf|pivotcache|pivottables|printersettings|querytables|slicercaches|slicers|tables|theme|threadedcomments|worksheets\/_rels)\//i;
const MACROS = /(?:^|\/)vbaproject[^/]*\.bin$/i;

/** The parts of a workbook package that hold cells, of either kind. Throws a `Refusal` naming a part. */
export function guardedPackage(bytes: Uint8Array, limits: Limits): GuardedPackage {
  const entries = readDirectory(bytes, limits);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) if (isNeeded(entry)) parts.set(entry.name, guardedPart(bytes, entry, limits));
  return {
    parts,
    byName: new Map([...parts.keys()].map((name) => [name.toLowerCase(), name])),
    macros: entries.some((entry) => MACROS.test(entry.name)),
    outside: packageOutside(bytes, entries),
  };
}

/**
 * The inflated bytes of a part. XML is brought to UTF-8, without comments, and must neither declare a document
 * type nor be nested too deeply.
 */
export function guardedPart(bytes: Uint8Array, entry: ZipEntry, limits: Limits): Uint8Array {
  const part = inflatePart(bytes, entry);
  if (!/\.(?:xml|rels)$/i.test(entry.name)) return part;
  const narrow = isWide(part) ? new TextEncoder().encode(wideText(part)) : part;
  const xml = withoutComments(latin1(narrow), entry.name);
  if (declaresType(xml)) throw damaged(entry.name);
  checkNesting(xml, limits);
  return xml.length === narrow.length ? narrow : Buffer.from(xml, 'latin1');
}

function wideText(part: Uint8Array): string {
  return new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(part);
}

/** XML without its comments: a reader would take cells within one for real ones. */
export function withoutComments(xml: string, part: string): string {
  let text = '';
  let from = 0;
  for (let at = xml.indexOf('<!--'); at >= 0; at = xml.indexOf('<!--', from)) {
    const end = xml.indexOf('-->', at);
    if (end < 0) throw damaged(part);
    text += xml.slice(from, at);
    from = end + 3;
  }
  return text + xml.slice(from);
}

/** Puts parts into a zip container without compressing them. */
export function store(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = Object.create(null) as Zippable;
  for (const [name, part] of parts) files[name] = [part, { level: 0 }];
  return zipSync(files);
}

function isNeeded(entry: ZipEntry): boolean {
  return !IDLE.test(entry.name) && !MACROS.test(entry.name) && /\.(?:xml|rels|bin)$/i.test(entry.name);
}

function isWide(part: Uint8Array): boolean {
  return (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
}

function latin1(part: Uint8Array): string {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
}

/** The workbook's own part, told by the list of contents. */
export function workbookName(
  parts: ReadonlyMap<string, Uint8Array>,
  byName: ReadonlyMap<string, string>,
): string {
  const types = byName.get('[content_types].xml');
  if (types === undefined) throw damaged('[Content_Types].xml');
  const text = latin1(parts.get(types) ?? new Uint8Array());
  let named: string | undefined;
  forEachTag(text, (tag) => {
    if (tag.name !== 'Override' || named !== undefined) return;
    const found = attributes(text, tag);
    if (/(?:sheet|template|addin|macroEnabled)\.main(?:\+xml)?$/i.test(found.get('ContentType') ?? ''))
      named = found.get('PartName') ?? '';
  });
  const wanted = (named ?? 'xl/workbook.xml').replace(/^\//, '');
  const name =
    byName.get(wanted.toLowerCase()) ?? (named === undefined ? byName.get('xl/workbook.bin') : undefined);
  if (name === undefined) throw damaged(wanted);
  return name;
}

/** What a part refers to, by the names it uses for it. */
export function relationsOf(
  parts: ReadonlyMap<string, Uint8Array>,
  byName: ReadonlyMap<string, string>,
  wanted: string,
): ReadonlyMap<string, { target: string; type: string }> {
  const name = byName.get(wanted.toLowerCase());
  if (name === undefined) throw damaged(wanted);
  const text = latin1(parts.get(name) ?? new Uint8Array());
  const relations = new Map<string, { target: string; type: string }>();
  forEachTag(text, (tag) => {
    if (tag.name !== 'Relationship') return;
    const found = attributes(text, tag);
    relations.set(found.get('Id') ?? '', {
      target: found.get('Target') ?? '',
      type: found.get('Type') ?? '',
    });
  });
  return relations;
}

/** The part a target means, counted from a folder; undefined where there is none. */
export function resolve(
  folder: string,
  target: string,
  byName: ReadonlyMap<string, string>,
): string | undefined {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return byName.get(steps.join('/').toLowerCase());
}
