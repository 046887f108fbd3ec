import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';

/* LibreOffice and the small programs that look at what it makes. None is needed to use the tool. */

export type Program = 'soffice' | 'xmllint' | 'pdftotext' | 'pdfinfo';

/** For `describe.skipIf`; says what is missing, since a list of tests passes over skipped ones in silence. */
export function needing(...programs: readonly Program[]): { readonly skip: boolean; readonly name: string } {
  const missing = programs.filter((each) => spawnSync(each, ['--version']).error !== undefined);
  if (missing.length > 0) console.warn(`office tests skipped; not installed: ${missing.join(', ')}`);
  const name = missing.length === 0 ? programs.join(', ') : `skipped, not installed: ${missing.join(', ')}`;
  return { skip: missing.length > 0, name };
}

/** LibreOffice trusts the values it finds in a workbook unless its profile says otherwise. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
</oor:items>
`;

/** A folder for the files of one test file, with a LibreOffice profile of its own. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'khuyenhoc-office-'));

  constructor() {
    mkdirSync(join(this.folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(this.folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  }

  /** The path of a file on the desk; with bytes, written. */
  path(name: string, bytes?: Uint8Array): string {
    const path = join(this.folder, name);
    if (bytes !== undefined) writeFileSync(path, bytes);
    return path;
  }

  /** What LibreOffice makes of a file, in another format; the path of the result. */
  convert(file: string, to: 'pdf' | 'xlsx' | 'ods' | 'xls'): string {
    const into = join(this.folder, `as-${to}`);
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile')).href}`;
    run('soffice', [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', into, file]);
    return join(into, `${basename(file, extname(file))}.${to}`);
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs a program to its end and gives what it printed; fails where it fails. */
export function run(program: Program | 'node', typed: readonly string[], cwd?: string): string {
  const path = program === 'node' ? process.execPath : program;
  const ended = spawnSync(path, typed, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (ended.error !== undefined) throw ended.error;
  if (ended.status !== 0 && ended.status !== 1) throw new Error(`${program}: ${ended.stderr}`);
  return ended.stdout;
}

/** The words of a PDF in reading order, one space between words. */
export function wordsOfPdf(file: string): string {
  return run('pdftotext', [file, '-']).replace(/\s+/g, ' ').normalize('NFC');
}

/** The text of each page, its lines as they stand on paper. */
export function textOfPages(file: string): readonly string[] {
  return run('pdftotext', ['-layout', file, '-']).normalize('NFC').split('\f').slice(0, -1);
}

/** Width and height of every page in points. */
export function pagesOf(file: string): readonly { readonly width: number; readonly height: number }[] {
  const told = run('pdfinfo', ['-f', '1', '-l', '9999', file]);
  return [...told.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }));
}

/** Writes the XML parts of a package below a folder; gives their names and paths. */
export function unpack(
  file: string,
  folder: string,
): readonly { readonly name: string; readonly path: string }[] {
  const parts = Object.entries(unzipSync(readFileSync(file))).filter(([name]) => /\.(xml|rels)$/.test(name));
  return parts.map(([name, bytes], index) => {
    const path = join(folder, `${String(index).padStart(3, '0')}.xml`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, bytes);
    return { name, path };
  });
}
