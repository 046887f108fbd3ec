// Bundles src into dist/, split so that a command loads only what it uses.
import { build } from 'esbuild';
import { rm } from 'node:fs/promises';

await rm('dist', { recursive: true, force: true });
// exceljs is used to write workbooks only; what its readers load stays out of the bundle.
const UNUSED = ['unzipper', 'fast-csv'];

await build({
  entryPoints: { main: 'src/cli/main.ts', library: 'src/library.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  alias: Object.fromEntries(UNUSED.map((name) => [name, './scripts/unused.cjs'])),
  legalComments: 'linked',
  logLevel: 'warning',
  // CommonJS packages inside the bundle still ask for Node's own modules by require().
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
