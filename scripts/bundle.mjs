import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../src', import.meta.url));
/** What every run that reads a submission loads. */
const USUAL = join(SOURCES, 'cli', 'commands', 'check.ts');

/** What does not come after the usual part: it is loaded before, or where all else has failed. */
const APART = ['main.ts', 'run-errors.ts', 'json.ts'].map((name) => join(SOURCES, 'cli', name));

/** The sources that others load only when they need them. */
function loadedLate() {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return new Set(
    files.flatMap((name) => {
      const file = join(SOURCES, name);
      const found = readFileSync(file, 'utf8').matchAll(/\bimport\('(\.[^']+\.ts)'\)/g);
      return [...found].map(([, path]) => resolve(dirname(file), path));
    }),
  );
}

/**
 * Keeps the usual part of the program in few files. The bundler makes a file of its own of whatever the same parts
 * share, some forty for a check, and finding and opening each costs more than reading it. Parts that are loaded late
 * always come after the usual ones; once they say so themselves, these need not be divided for their sake.
 */
const usualTogether = {
  name: 'usual-together',
  setup(build) {
    const late = loadedLate();
    for (const file of [USUAL, ...APART]) late.delete(file);
    build.onLoad({ filter: /\.ts$/ }, ({ path }) =>
      late.has(path)
        ? { contents: `import ${JSON.stringify(USUAL)};\n${readFileSync(path, 'utf8')}`, loader: 'ts' }
        : null,
    );
  },
};

const PROCESSES = 'node:child_process';

/**
 * The parser of the command line starts programs for subcommands of a kind that this one has none of. What Node does
 * that with is loaded once it is asked for, for it takes longer than all else that the parser loads.
 */
const processesLate = {
  name: 'processes-late',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${PROCESSES}$`) }, ({ importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path: PROCESSES, namespace: 'late' } : null,
    );
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('${path}')[name] });`,
    }));
  },
};

const COMMON = /** @type {const} */ ({
  outdir: 'dist',
  bundle: true,
  metafile: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
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

/** The command line: split so that a command loads only what it uses. */
export const BUNDLE = {
  ...COMMON,
  entryPoints: { main: 'src/start/main.ts' },
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [usualTogether, processesLate],
};

/**
 * The command line once more, as one script that the engine can be given with what it made of it before. A function
 * around it takes what Node gives a module.
 */
export const COMPILED = {
  ...COMMON,
  entryPoints: {
    program: 'src/cli/main.ts',
    checker: 'src/submissions/checker.ts',
    'checking-thread': 'src/submissions/checking-thread.ts',
  },
  outdir: 'dist/compiled',
  // What the engine makes of a script fits no other one, and it looks at no more than its length.
  entryNames: '[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  charset: 'utf8',
  splitting: false,
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '__here' },
  banner: {
    js: "(function (require, __filename) { const module = { exports: {} }; const __here = require('node:url').pathToFileURL(__filename).href;",
  },
  footer: { js: 'return module.exports; })' },
  plugins: [processesLate],
};

/** What runs beside it, apart so that neither is divided for the other's sake. */
export const BESIDE = {
  ...COMMON,
  entryPoints: {
    library: 'src/library.ts',
    worker: 'src/read/worker.ts',
    checker: 'src/start/checker.ts',
    'checking-thread': 'src/start/checking-thread.ts',
  },
  chunkNames: 'chunks/beside-[name]-[hash]',
};

/** What packs beside it: one small file, for it is started when it is needed at once. */
export const PACKING = {
  ...COMMON,
  entryPoints: { 'packing-thread': 'src/start/packing-thread.ts' },
  splitting: false,
};
