// Bundles src into dist/. With --readable the lines of every source stay together, for profiles.
import { build } from 'esbuild';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BESIDE, BUNDLE, PACKING } from './bundle.mjs';

const look = process.argv.includes('--readable') ? { minifyWhitespace: false, minifySyntax: false } : {};
const built = [];
for (const bundle of [BUNDLE, BESIDE, PACKING]) built.push(await build({ ...bundle, ...look }));

// What an earlier build left goes last, so that a program running meanwhile always finds its parts.
const written = new Set(built.flatMap(({ metafile }) => Object.keys(metafile.outputs)));
for (const entry of await readdir('dist', { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name).replaceAll('\\', '/');
  if (entry.isFile() && !written.has(path)) await rm(path);
}
