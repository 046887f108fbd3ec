import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = join(ROOT, 'bin', 'khuyenhoc.js');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A finding as JSON shows it. */
export interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

/** What tests read of the result of a roll-up. */
export interface RollUp {
  readonly schema: string;
  readonly programme: { readonly id: string; readonly year: number | null; readonly origin: string };
  readonly submissions: readonly {
    readonly file: string;
    readonly status: string;
    readonly department: { readonly code: string; readonly name: string } | null;
    readonly findings: readonly Finding[];
  }[];
  readonly findings: readonly Finding[];
  readonly ignored: readonly { readonly file: string; readonly reason: string }[];
  readonly departments: readonly { readonly code: string; readonly files: readonly string[] }[];
  readonly totals: { readonly figures: Readonly<Record<string, { readonly value: number | null }>> };
  readonly missing: readonly { readonly code: string; readonly name: string }[];
  readonly reconciliation: object;
  readonly output: string | null;
  readonly outputs: readonly string[];
}

/** Runs the built program as a person would, in a folder, and waits for its end. */
export function khuyenhoc(cwd: string, typed: readonly string[], env: object = {}): Ended {
  if (!existsSync(join(ROOT, 'dist', 'main.js'))) throw new Error('run `npm run build` first');
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...typed], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, KHUYENHOC_LANG: '', KHUYENHOC_DEBUG: '', ...env },
  });
  return { status, stdout, stderr };
}

/** A new folder with these files; a name may hold folders. Times are in the order of the list, a minute apart. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'khuyenhoc-outcome-'));
  let time = Date.UTC(2023, 0, 10) / 1000;
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    utimesSync(path, time, time);
    time += 60;
  }
  return folder;
}

/** Every file below a folder with the hash of its bytes: equal before and after means that nothing was touched. */
export function stateOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name);
      const isFile = statSync(path).isFile();
      return [name, isFile ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder'];
    }),
  );
}
