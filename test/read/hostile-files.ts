import { spawnSync } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { odsParts, strings, workbookParts, zip } from './files.ts';
import { packed, rawZip } from './raw-zip.ts';

/*
 * Files made to bring a reader down, one maker each; nothing of the kind is stored. The test reads them beside a
 * sound file, the bench measures what refusing each of them costs.
 */

export interface HostileFile {
  readonly name: string;
  /** Of the finding that tells it. */
  readonly code: string;
  /** A word of the finding's English sentence that names the limit or the place. */
  readonly about: RegExp;
  /** Making it takes long or much memory. */
  readonly large?: boolean;
  /** Met in a folder it is left out by name; it is told only where it is named on the command line. */
  readonly special?: boolean;
  /** Makes it within a folder and gives its path. */
  readonly make: (folder: string) => Promise<string>;
}

const MB = 1_000_000;

/** As the parts of a workbook, some put in the place of others. */
export function book(parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zip({ ...workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>'), ...parts });
}

export const SOUND = 'STT,Tên đơn vị,Số hội viên\n1,Bệnh viện A,40\n';

const bookParts = Object.entries(workbookParts('')).map(([name, part]) => packed(name, part));

/** A workbook with a sheet that says nothing at great length. */
const blanks = (size: number): Uint8Array =>
  rawZip([
    ...bookParts.filter(({ name }) => !name.includes('sheet1')),
    packed('xl/worksheets/sheet1.xml', Buffer.alloc(size, ' ')),
  ]);

function manyBlanks(): Uint8Array {
  const one = packed('', Buffer.alloc(30 * MB, ' '));
  const many = Array.from({ length: 20 }, (_, index) => ({ ...one, name: `xl/worksheets/more${index}.xml` }));
  return rawZip([...bookParts, ...many]);
}

function manyParts(wide: boolean): Uint8Array {
  const one = packed('', '');
  const many = Array.from({ length: 200_000 }, (_, index) => ({ ...one, name: `p${index}` }));
  return rawZip([...bookParts, ...many], wide);
}

const LAUGHS = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('');
/** A billion times "ha", as document type. */
export const LAUGHING = `[<!ENTITY l0 "ha">${LAUGHS}]`;
/** A file of the reader's own computer, as document type. */
export const OUTSIDE = '[<!ENTITY l9 SYSTEM "file:///etc/passwd">]';

const entities = (type: string): Uint8Array =>
  book({ 'xl/sharedStrings.xml': `<!DOCTYPE sst ${type}>${strings('<si><t>&l9;</t></si>')}` });

function laughingOds(): Uint8Array {
  const parts = odsParts('<table:table table:name="S"><text:p>&l9;</text:p></table:table>');
  return zip({ ...parts, 'content.xml': `<!DOCTYPE x ${LAUGHING}>${parts['content.xml']}` });
}

/** So many elements within each other that whoever reads them by calling itself runs out of stack. */
const deep = (name: string): string => `<${name}>`.repeat(100_000) + `</${name}>`.repeat(100_000);

type Told = readonly [code: string, about: RegExp];

const file = (name: string, [code, about]: Told, bytes: () => Uint8Array | string, large = false) =>
  ({
    name,
    code,
    about,
    large,
    make: async (folder: string) => {
      const path = join(folder, name);
      await writeFile(path, bytes());
      return path;
    },
  }) satisfies HostileFile;

const FILES: readonly HostileFile[] = [
  file('ratio.xlsx', ['F105', /packed.* 200 /], () => blanks(40 * MB)),
  file('one-part.xlsx', ['F105', /one part unpacked/], () => blanks(270 * MB)),
  file('total.xlsx', ['F105', /the size unpacked/], manyBlanks),
  file('entries.xlsx', ['F105', /number of parts.*200,0/], () => manyParts(true)),
  file('entries-wrapped.xlsx', ['F102', /inner table of contents/], () => manyParts(false)),
  file('escaping.xlsx', ['F102', /out\.xml/], () => rawZip([...bookParts, packed('../../out.xml', '<a/>')])),
  file('doubled.xlsx', ['F102', /Content_Types/], () => rawZip([...bookParts, ...bookParts])),
  file('laughs.xlsx', ['F102', /sharedStrings/], () => entities(LAUGHING)),
  file('entity.xlsx', ['F102', /sharedStrings/], () => entities(OUTSIDE)),
  file('deep.xlsx', ['F105', /layers deep.* 256 /], () => book({ 'xl/worksheets/sheet1.xml': deep('a') })),
  file('deep.ods', ['F105', /layers deep/], () => zip(odsParts(deep('table:table-row')))),
  file('deep.html', ['F105', /layers deep/], () => '<table><tr><td>1'.repeat(100_000)),
  file('laughs.ods', ['F102', /content\.xml/], () => laughingOds()),
  file(
    'unclosed.csv',
    ['F102', /line 3/],
    () => `${SOUND}2,"Bệnh viện B,25\n${'3,Bệnh viện C,7\n'.repeat(50_000)}`,
  ),
  file('columns.csv', ['F105', /columns.*200,001/], () => 'a,'.repeat(200_000)),
  file('line.csv', ['F105', /length of one cell/], () => 'a'.repeat(10 * MB)),
  file('long-line.csv', ['F105', /size of the file/], () => Buffer.alloc(100 * MB, 'a'), true),
];

/** What only a file system can hold: a pipe that nobody writes to, a link to itself. */
const SPECIAL: readonly HostileFile[] = [
  {
    name: 'pipe.csv',
    code: 'F106',
    about: /not a file/,
    special: true,
    make: (folder) => {
      const path = join(folder, 'pipe.csv');
      const { status } = spawnSync('mkfifo', [path]);
      return status === 0 ? Promise.resolve(path) : Promise.reject(new Error('mkfifo failed'));
    },
  },
  {
    name: 'self.csv',
    code: 'F106',
    about: /leads back to itself/,
    special: true,
    make: async (folder) => {
      const path = join(folder, 'self.csv');
      await symlink('self.csv', path);
      return path;
    },
  },
];

export const HOSTILE: readonly HostileFile[] = process.platform === 'win32' ? FILES : [...FILES, ...SPECIAL];
