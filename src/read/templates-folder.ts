import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of built-in programmes and registers: above this file, in the source tree and in the bundle alike. */
export function templatesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'templates');
    if (existsSync(join(candidate, 'programmes'))) return candidate;
    const above = dirname(folder);
    if (above === folder)
      throw new Error('the folder of built-in programmes is missing from this installation');
    folder = above;
  }
}
