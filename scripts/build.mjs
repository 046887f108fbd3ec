// Bundles src into dist/, split so that a command loads only what it uses.
import { build } from 'esbuild';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const { metafile } = await build({
  entryPoints: {
    main: 'src/cli/main.ts',
    library: 'src/library.ts',
    worker: 'src/read/worker.ts',
    checker: 'src/submissions/checker.ts',
  },
  outdir: 'dist',
  bundle: true,
  metafile: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'linked',
  logLevel: 'warning',
  // A third less to read at every start; names stay, for the sake of reports of faults.
  minifyWhitespace: true,
  minifySyntax: true,
  // CommonJS packages inside the bundle still ask for Node's own modules by require(); made when first asked, for it costs.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; let __require_; const require = (id) => (__require_ ??= __createRequire(import.meta.url))(id);",
  },
});

// What an earlier build left goes last, so that a program running meanwhile always finds its parts.
const written = new Set(Object.keys(metafile.outputs));
for (const entry of await readdir('dist', { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name).replaceAll('\\', '/');
  if (entry.isFile() && !written.has(path)) await rm(path);
}
