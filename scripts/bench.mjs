// Measures the program beside its peers: `npm run bench -- --help`. The bench is TypeScript under test/bench; it is
// bundled into bench/, which is not committed, and run from there.
import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = join(root, 'bench', 'main.mjs');

await build({
  entryPoints: [join(root, 'test', 'bench', 'main.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});

const { main } = await import(pathToFileURL(outfile).href);
try {
  await main(root, process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
