import { lstatSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { compareText } from '../domain/address.ts';
import type { IgnoredFile, IgnoreReason } from '../domain/source.ts';
import type { FoundFile } from './found-file.ts';

/** A PATH that does not exist; the command line ends with status 2. */
export class PathError extends Error {
  constructor(readonly path: string) {
    super(`no such file or folder: ${path}`);
    this.name = 'PathError';
  }
}

export interface DiscoverOptions {
  /** The folder that relative paths are counted from. */
  readonly cwd: string;
  readonly programmeFile?: string;
  readonly rosterFile?: string;
  /** Files this run will write; one that already stands in a folder is no submission. */
  readonly outputs?: readonly string[];
}

export interface Discovered {
  readonly found: readonly FoundFile[];
  readonly ignored: readonly IgnoredFile[];
}

/** One thing met on disk, before its content is looked at. */
interface Met {
  readonly file: string;
  readonly path: string;
  /** Tells the same file again, however it was reached. */
  readonly real: string;
  /** The place it stands in; differs from `real` for a link named on the command line. */
  readonly alias: string;
  readonly named: boolean;
  readonly ignored: IgnoreReason | null;
  readonly unreadable: string | null;
}

/**
 * Finds what may be submissions among the PATHs, folders read to any depth, in code-unit order of their printed names.
 * Every file met is either found or ignored, once, however often it was reached; none is opened. A folder that cannot
 * be read is found with its failure.
 * @throws PathError for a PATH that does not exist
 */
export function discover(paths: readonly string[], options: DiscoverOptions): Discovered {
  const set = setAside(options);
  const met: Met[] = [];
  for (const path of paths) met.push(...meet(path, options.cwd, set));
  const found: FoundFile[] = [];
  const ignored: IgnoredFile[] = [];
  for (const { file, path, named, ignored: reason, unreadable } of firstOfEach(met)) {
    const failure = unreadable === null ? null : ({ kind: 'unreadable', reason: unreadable } as const);
    if (reason !== null) ignored.push({ file, reason });
    else found.push({ file, path, name: basename(path), named, failure });
  }
  return { found, ignored };
}

/** A file named on the command line goes before the same file met in a folder, then the lower name. */
function firstOfEach(met: readonly Met[]): readonly Met[] {
  const order = [...met].sort((a, b) => Number(b.named) - Number(a.named) || compareText(a.file, b.file));
  const seen = new Set<string>();
  const first: Met[] = [];
  for (const each of order) {
    if (!seen.has(each.real) && !seen.has(each.alias)) first.push(each);
    seen.add(each.real).add(each.alias);
  }
  return first.sort((a, b) => compareText(a.file, b.file));
}

function setAside(options: DiscoverOptions): ReadonlyMap<string, IgnoreReason> {
  const set = new Map<string, IgnoreReason>();
  const add = (path: string | undefined, reason: IgnoreReason): void => {
    if (path !== undefined) set.set(realOf(resolve(options.cwd, path)), reason);
  };
  for (const output of options.outputs ?? []) add(output, 'ownOutput');
  add(options.rosterFile, 'rosterFile');
  add(options.programmeFile, 'programmeFile');
  return set;
}

function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

function meet(given: string, cwd: string, set: ReadonlyMap<string, IgnoreReason>): Met[] {
  const path = resolve(cwd, given);
  const file = (sep === '\\' ? given.replaceAll(sep, '/') : given).replace(/(?<=.)\/+$/, '');
  let kind;
  try {
    kind = statSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new PathError(given);
    return [{ file, path, real: path, alias: path, named: true, ignored: null, unreadable: code }];
  }
  const real = realOf(path);
  const alias = join(realOf(dirname(path)), basename(path));
  if (kind.isDirectory()) return walk(file, real, set);
  return [
    { file, path, real, alias, named: true, ignored: null, unreadable: kind.isFile() ? null : 'notAFile' },
  ];
}

/** Everything below a folder; without recursion, so that no depth of folders ends the program. */
function walk(file: string, real: string, set: ReadonlyMap<string, IgnoreReason>): Met[] {
  const met: Met[] = [];
  const folders = [{ file, path: real }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder.path, { withFileTypes: true });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
      met.push({
        ...folder,
        real: folder.path,
        alias: folder.path,
        named: false,
        ignored: null,
        unreadable: code,
      });
      continue;
    }
    for (const entry of entries) {
      const path = join(folder.path, entry.name);
      const below = { file: folder.file === '/' ? `/${entry.name}` : `${folder.file}/${entry.name}`, path };
      const kind = kindOf(entry, path);
      const ignored = set.get(path) ?? ignoredByName(entry.name) ?? ignoredByKind(kind);
      if (kind === 'folder' && ignored === null) folders.push(below);
      else met.push({ real: path, alias: path, named: false, ignored, unreadable: null, ...below });
    }
  }
  return met;
}

type Kind = 'file' | 'folder' | 'link' | 'special';

function kindOf(entry: Dirent, path: string): Kind {
  // Some file systems do not tell the kind with the name.
  const told =
    entry.isFile() || entry.isDirectory() || entry.isSymbolicLink() || entry.isFIFO() || entry.isSocket();
  const kind = told ? entry : statedBy(entry, path);
  if (kind.isFile()) return 'file';
  if (kind.isDirectory()) return 'folder';
  return kind.isSymbolicLink() ? 'link' : 'special';
}

function statedBy(entry: Dirent, path: string): Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'> {
  try {
    return lstatSync(path);
  } catch {
    return entry;
  }
}

function ignoredByKind(kind: Kind): IgnoreReason | null {
  if (kind === 'link') return 'link';
  return kind === 'special' ? 'notAFile' : null;
}

/** Office locks before hidden files: LibreOffice's locks are both. A hidden folder is one entry and is not entered. */
function ignoredByName(name: string): IgnoreReason | null {
  if (name.startsWith('~$') || /^\.~lock\..*#$/.test(name)) return 'officeLock';
  const low = name.toLowerCase();
  if (name.startsWith('.') || low === 'thumbs.db' || low === 'desktop.ini') return 'hidden';
  return low === 'programme.yaml' ? 'programmeFile' : null;
}
