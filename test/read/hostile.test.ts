import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, strings, workbookParts, zip } from './files.ts';
import { packed, rawZip } from './raw-zip.ts';

/*
 * Files made to bring a reader down, all in one folder beside a sound one, read by the program as it is shipped.
 * Each must be told by its finding and cost its own line and nothing else.
 */

const program = fileURLToPath(new URL('../../bin/khuyenhoc.js', import.meta.url));
const large = process.env['CI'] !== undefined;
const MB = 1_000_000;

/** As the parts of a workbook, some put in the place of others. */
const book = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zip({ ...workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>'), ...parts });

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
const laughing = `<!DOCTYPE sst [<!ENTITY l0 "ha">${LAUGHS}]>${strings('<si><t>&l9;</t></si>')}`;
const outside = `<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]>${strings('<si><t>&x;</t></si>')}`;

const SOUND = 'STT,Tên đơn vị,Số hội viên\n1,Bệnh viện A,40\n';

interface Hostile {
  readonly name: string;
  readonly bytes: () => Uint8Array | string;
  /** The code of the finding, and a word of its sentence that names the limit or the place. */
  readonly told: readonly [code: string, about: RegExp];
}

const HOSTILE: readonly Hostile[] = [
  { name: 'ratio.xlsx', bytes: () => blanks(40 * MB), told: ['F105', /packed.* 200 /] },
  { name: 'one-part.xlsx', bytes: () => blanks(270 * MB), told: ['F105', /one part unpacked/] },
  { name: 'total.xlsx', bytes: manyBlanks, told: ['F105', /the size unpacked/] },
  { name: 'entries.xlsx', bytes: () => manyParts(true), told: ['F105', /number of parts.*200,0/] },
  { name: 'entries-wrapped.xlsx', bytes: () => manyParts(false), told: ['F102', /inner table of contents/] },
  {
    name: 'escaping.xlsx',
    bytes: () => rawZip([...bookParts, packed('../../out.xml', '<a/>')]),
    told: ['F102', /out\.xml/],
  },
  {
    name: 'doubled.xlsx',
    bytes: () => rawZip([...bookParts, ...bookParts]),
    told: ['F102', /Content_Types/],
  },
  {
    name: 'laughs.xlsx',
    bytes: () => book({ 'xl/sharedStrings.xml': laughing }),
    told: ['F102', /sharedStrings/],
  },
  {
    name: 'entity.xlsx',
    bytes: () => book({ 'xl/sharedStrings.xml': outside }),
    told: ['F102', /sharedStrings/],
  },
  {
    name: 'unclosed.csv',
    bytes: () => `${SOUND}2,"Bệnh viện B,25\n${'3,Bệnh viện C,7\n'.repeat(50_000)}`,
    told: ['F102', /line 3/],
  },
  { name: 'columns.csv', bytes: () => 'a,'.repeat(200_000), told: ['F105', /columns.*200,001/] },
  { name: 'line.csv', bytes: () => 'a'.repeat(10 * MB), told: ['F105', /length of one cell/] },
  ...(large
    ? [
        {
          name: 'long-line.csv',
          bytes: () => 'a'.repeat(100 * MB),
          told: ['F105', /size of the file/],
        } as const,
      ]
    : []),
];

interface Told {
  readonly submissions: readonly {
    readonly file: string;
    readonly findings: readonly { readonly code: string; readonly message: string }[];
  }[];
  readonly ignored: readonly { readonly file: string; readonly reason: string }[];
}

let folder = '';
let told: Told = { submissions: [], ignored: [] };

/** Makes what only a file system can hold: a pipe, a link to itself, folders that lead back to themselves. */
async function makeTraps(): Promise<void> {
  await mkdir(join(folder, 'in/deep/er'), { recursive: true });
  await symlink('..', join(folder, 'in/deep/up'));
  await symlink(join(folder, 'in'), join(folder, 'in/deep/er/top'));
  await symlink('self.csv', join(folder, 'self.csv'));
  await symlink('self.csv', join(folder, 'in/self.csv'));
  for (const pipe of ['pipe.csv', 'in/pipe.csv'])
    expect(spawnSync('mkfifo', [join(folder, pipe)]).status).toBe(0);
}

const special = process.platform !== 'win32';

beforeAll(async () => {
  if (!existsSync(fileURLToPath(new URL('../../dist/worker.js', import.meta.url))))
    throw new Error('run `npm run build` first');
  folder = await folderWith({ 'in/sound.csv': SOUND, 'in/sound.xlsx': book({}) });
  for (const { name, bytes } of HOSTILE) await writeFile(join(folder, 'in', name), bytes());
  if (special) await makeTraps();
  const named = special ? ['pipe.csv', 'self.csv'] : [];
  const { stdout, status } = spawnSync(
    process.execPath,
    [program, 'check', 'in', ...named, '--format', 'json', '--lang', 'en'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * MB },
  );
  expect(status).toBe(1);
  told = JSON.parse(stdout) as Told;
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const ofFile = (file: string) => told.submissions.find((each) => each.file === file)?.findings ?? [];

describe('a hostile file', () => {
  it.each(HOSTILE)('$name is refused and told', ({ name, told: [code, about] }) => {
    const finding = ofFile(`in/${name}`).find((each) => each.code.startsWith('F'));
    expect(finding?.code).toBe(code);
    expect(finding?.message).toMatch(about);
  });

  it('keeps no other from being read', () => {
    const refused = (file: string): readonly string[] =>
      ofFile(file).flatMap(({ code }) => (code.startsWith('F1') ? [code] : []));
    expect(told.submissions.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['in/sound.csv', 'in/sound.xlsx']),
    );
    expect([...refused('in/sound.csv'), ...refused('in/sound.xlsx')]).toEqual([]);
  });
});

describe.skipIf(!special)('what is no file', () => {
  it.each(['pipe.csv', 'self.csv'])('%s named on the command line is told', (name) => {
    expect(ofFile(name).map(({ code }) => code)).toContain('F106');
  });

  it('in a folder is left out by name, and no loop of links is walked', () => {
    const reasons = told.ignored.map(({ file, reason }) => [file, reason]);
    expect(reasons).toEqual([
      ['in/deep/er/top', 'link'],
      ['in/deep/up', 'link'],
      ['in/pipe.csv', 'not an ordinary file'],
      ['in/self.csv', 'link'],
    ]);
  });
});
