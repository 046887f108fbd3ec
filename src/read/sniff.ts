import type { FileKind } from '../domain/source.ts';
import { compoundNames, isCompound } from './cfb.ts';
import { decode, wideEncoding } from './encoding.ts';
import { kindByName } from './extension.ts';
import { keptByBytes } from './kept-by-bytes.ts';
import type { Limits } from './limits.ts';
import { damaged } from './refusal.ts';
import { inflateKnownPart, inflatePart, readDirectory, type ZipEntry } from './zip-guard.ts';

/** What the bytes are: something that can hold a table, or a named kind that cannot. */
export type Content =
  | { readonly kind: FileKind }
  | { readonly kind: 'empty' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'foreign'; readonly format: string };

/** How many bytes of a text are looked at. */
export const HEAD = 8 * 1024;
/** A larger text is not tried as JSON. */
const JSON_BYTES = 8 * 1024 * 1024;

const MAGIC: readonly (readonly [format: string, bytes: string])[] = [
  ['pdf', '%PDF-'],
  ['png', '\x89PNG'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['webp', 'RIFF'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['bmp', 'BM'],
  ['rtf', '{\\rtf'],
  ['rar', 'Rar!'],
  ['7z', '7z\xbc\xaf'],
  ['gzip', '\x1f\x8b'],
  ['mhtml', 'MIME-Version:'],
];

/** Excel without a container, as version 4 and older and some programs write it: a first record of that kind. */
// eslint-disable-next-line no-control-regex -- these are the bytes looked for
const BARE_XLS = /^\x09[\0\x02\x04\x08][\x04\x06\x08\x10]\0/;

/**
 * Tells what a file is by its content, never by its name. It needs all bytes of a file for which `needsAll`, and
 * of any other only its head. Throws a `Refusal` where a zip container is damaged or passes a limit.
 */
export function sniff(bytes: Uint8Array, limits: Limits): Content {
  if (bytes.length === 0) return { kind: 'empty' };
  if (isZip(bytes)) return contentOfZip(bytes, limits);
  if (isCompound(bytes)) return sniffCompound(compoundNames(bytes));
  const head = headOf(bytes);
  if (BARE_XLS.test(head)) return { kind: 'xls' };
  const magic = MAGIC.find(([, start]) => head.startsWith(start));
  // "BM" or "RIFF" may begin a text as well; only bytes that no text has make them a picture.
  const spells = magic !== undefined && /^[ -~]{1,4}$/.test(magic[1]);
  if (magic !== undefined && !(spells && isText(bytes))) return { kind: 'foreign', format: magic[0] };
  if (!isText(bytes)) return { kind: 'foreign', format: 'binary' };
  return sniffText(head, bytes);
}

/** Bytes of a part that tells what a container is; kinds are told for many files at once, so it must stay small. */
const TELLING = 4 * 1024 * 1024;

const NOTHING = Buffer.alloc(0);

/** Formats that mean no more than "nothing known". */
const UNKNOWN: ReadonlySet<string> = new Set(['binary', 'compound', 'zip']);

/**
 * What a file of this name is: its content decides, but bytes that are nothing known under the name of a table
 * are a broken table and no foreign kind. Throws a `Refusal` for that, and where `sniff` does.
 */
export function sniffNamed(bytes: Uint8Array, name: string, limits: Limits): Content {
  const content = sniff(bytes, limits);
  if (content.kind !== 'foreign' || !UNKNOWN.has(content.format)) return content;
  if ((kindByName(name) ?? 'other') === 'other') return content;
  throw damaged('header');
}

/** Whether all of a file tells what it is, and not its head alone: containers, JSON, a page that may hold a table. */
export function needsAll(head: Uint8Array): boolean {
  if (isZip(head) || isCompound(head)) return true;
  const text = headOf(head);
  const start = startOf(text);
  return JSON_START.test(start) || (!isSpreadsheetMl(start) && isHtml(start) && !HTML_TABLE.test(text));
}

/** Whether a file starts like a zip container: with a part, or with the end of one that has none. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6);
}

/** The first bytes of a file, a letter each. */
export function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
}

/** Whoever asks whether a file is light asks this first, and whoever reads it then does so again. */
const contentOfZip = keptByBytes((bytes, limits) => sniffZip(bytes, readDirectory(bytes, limits)));

function sniffZip(bytes: Uint8Array, entries: readonly ZipEntry[]): Content {
  const names = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const part = (name: string): Buffer => {
    const entry = names.get(name);
    if (entry === undefined) return NOTHING;
    if (entry.size > TELLING) throw damaged(entry.name);
    // Thousands of files of one program have the same lists of parts.
    const { buffer, byteOffset, length } = inflateKnownPart(bytes, entry) ?? inflatePart(bytes, entry);
    return Buffer.from(buffer, byteOffset, length);
  };
  const manifest = part('meta-inf/manifest.xml');
  if (part('mimetype').includes('opendocument.spreadsheet') || manifest.includes('opendocument.spreadsheet'))
    return { kind: manifest.includes(':encryption-data') ? 'encrypted' : 'ods' };
  const types = part('[content_types].xml');
  if (names.has('xl/workbook.bin')) return { kind: 'xlsb' };
  if (names.has('xl/workbook.xml') || types.includes('sheet.main+xml')) return { kind: 'xlsx' };
  // Last, since some programs write it into every package as the type of whatever ends in .bin.
  if (types.includes('sheet.binary.macroEnabled.main')) return { kind: 'xlsb' };
  const starts = (prefix: string): boolean => entries.some((entry) => entry.name.startsWith(prefix));
  if (starts('word/')) return { kind: 'foreign', format: 'docx' };
  if (starts('ppt/')) return { kind: 'foreign', format: 'pptx' };
  // A package with worksheets and no workbook is a broken workbook; the reader names what is missing.
  if (starts('xl/')) return { kind: 'xlsx' };
  if (manifest.includes('opendocument')) return { kind: 'foreign', format: 'opendocument' };
  return { kind: 'foreign', format: starts('Index/') ? 'iwork' : 'zip' };
}

function sniffCompound(names: ReadonlySet<string>): Content {
  if (names.has('EncryptedPackage')) return { kind: 'encrypted' };
  if (names.has('Workbook') || names.has('Book') || names.has('WORKBOOK') || names.has('BOOK'))
    return { kind: 'xls' };
  // A compound file whose directory is lost; the reader says that it is damaged.
  if (names.size === 0) return { kind: 'xls' };
  if (names.has('WordDocument')) return { kind: 'foreign', format: 'doc' };
  if (names.has('PowerPoint Document')) return { kind: 'foreign', format: 'ppt' };
  return { kind: 'foreign', format: 'compound' };
}

function sniffText(head: string, bytes: Uint8Array): Content {
  const start = startOf(head);
  if (isSpreadsheetMl(start)) return { kind: 'spreadsheetml' };
  if (isHtml(start)) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const table = HTML_TABLE.test(head) || HTML_TABLE.test(whole.toString('latin1'));
    return table ? { kind: 'html' } : { kind: 'foreign', format: 'html' };
  }
  if (start.startsWith('<?xml')) return { kind: 'foreign', format: 'xml' };
  return JSON_START.test(start) && isJson(bytes) ? { kind: 'foreign', format: 'json' } : { kind: 'csv' };
}

const JSON_START = /^[{[]/;
/** In any encoding that has NULs between the letters, too. */
const HTML_TABLE = /<\0{0,3}t\0{0,3}a\0{0,3}b\0{0,3}l\0{0,3}e/i;

/** The beginning of a text in small letters, without its mark and leading blanks, whatever its encoding. */
function startOf(head: string): string {
  return head
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
    .toLowerCase();
}

/** Excel's XML format of 2003; its tables would else pass for those of a web page. */
function isSpreadsheetMl(start: string): boolean {
  const root = /<(?:\w{1,40}:)?workbook\b/.test(start);
  return root && start.startsWith('<') && start.includes('urn:schemas-microsoft-com:office:spreadsheet');
}

function isHtml(start: string): boolean {
  if (/^<(?:!doctype html|html|head|meta|table|body|style|div)\b/.test(start)) return true;
  if (start.startsWith('<?xml')) return start.includes('<html');
  return /^<[a-z!]/.test(start) && /<(?:html|table)\b/.test(start);
}

function isJson(bytes: Uint8Array): boolean {
  if (bytes.length > JSON_BYTES) return false;
  try {
    JSON.parse(decode(bytes).text);
    return true;
  } catch {
    return false;
  }
}

/** Text has next to no control characters, unless it is UTF-16 or UTF-32. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, HEAD);
  const [a, b] = sample;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || wideEncoding(sample) !== null) return true;
  if (a === 0 && b === 0 && sample[2] === 0xfe && sample[3] === 0xff) return true;
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1a) controls++;
  return controls <= Math.max(4, sample.length * 0.02);
}
