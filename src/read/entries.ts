import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * About how many files will be found under some paths, told by the entries of the folders among them: for what must
 * begin before anything is known for sure. Whatever cannot be looked into counts as one.
 */
export function entriesUnder(paths: readonly string[], cwd: string): number {
  let entries = 0;
  for (const path of paths) {
    try {
      entries += readdirSync(resolve(cwd, path)).length;
    } catch {
      entries += 1;
    }
  }
  return entries;
}
