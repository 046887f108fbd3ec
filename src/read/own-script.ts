import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of this installation, beside the bundle this stands in or above it; null where it has none of that name. */
export function besideBundle(name: string): string | null {
  const here = dirname(fileURLToPath(import.meta.url));
  return [here, dirname(here)].map((folder) => join(folder, name)).find(existsSync) ?? null;
}

/**
 * The program of a helper or a thread. Null in the source tree, which Node cannot run as it is: tests from source do
 * all in their own process unless they name a script.
 */
export function ownScript(name: string): string | null {
  if (import.meta.url.endsWith('.ts')) return null;
  const found = besideBundle(name);
  if (found === null) throw new Error(`${name} is missing from this installation`);
  return found;
}
