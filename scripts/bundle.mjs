/** How src becomes a program: split so that a command loads only what it uses. */
export const BUNDLE = /** @type {const} */ ({
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
