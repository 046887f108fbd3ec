import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const PROGRAMME_FILE = 'programme.yaml';

/**
 * The programme file beside what is read: in PATH's own folder, or a parent of it up to the working directory;
 * never in a subfolder. Null where there is none.
 */
export function findProgrammeFile(paths: readonly string[], cwd: string): string | null {
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    for (const folder of upwards(isFolder(absolute) ? absolute : dirname(absolute), cwd)) {
      const candidate = join(folder, PROGRAMME_FILE);
      if (existsSync(candidate)) return candidate;
    }
  }
  return null;
}

/** The folder, and its parents as long as they stand in the working directory. */
function upwards(folder: string, cwd: string): readonly string[] {
  const below = relative(resolve(cwd), folder);
  if (below.startsWith('..') || resolve(cwd, below) !== folder) return [folder];
  const folders = [folder];
  for (let at = folder; at !== resolve(cwd); at = dirname(at)) folders.push(dirname(at));
  return folders;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Whoever reads it says what is wrong with it.
    return false;
  }
}
