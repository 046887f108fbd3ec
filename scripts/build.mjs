// Bundles src into dist/. With --readable the lines of every source stay together, for profiles.
import { build } from 'esbuild';
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BESIDE, BUNDLE, COMPILED, PACKING } from './bundle.mjs';
import { trained } from './trained.mjs';

const look = process.argv.includes('--readable') ? { minifyWhitespace: false, minifySyntax: false } : {};
const compiled = await build({ ...COMPILED, ...look });
const scripts = Object.fromEntries(
  Object.entries(COMPILED.entryPoints).map(([program, source]) => {
    const outputs = Object.entries(compiled.metafile.outputs);
    return [program, basename(outputs.find(([, { entryPoint }]) => entryPoint === source)[0])];
  }),
);
const define = { SCRIPTS: JSON.stringify(scripts) };
const built = [compiled];
for (const bundle of [BUNDLE, BESIDE, PACKING]) built.push(await build({ ...bundle, ...look, define }));
const caches = await trained(scripts);

// What an earlier build left goes last, so that a program running meanwhile always finds its parts.
const written = new Set([...built.flatMap(({ metafile }) => Object.keys(metafile.outputs)), ...caches]);
for (const entry of await readdir('dist', { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name).replaceAll('\\', '/');
  if (entry.isFile() && !written.has(path)) await rm(path);
}
