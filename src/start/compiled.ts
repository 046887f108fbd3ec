import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import type * as Zlib from 'node:zlib';
import { besideBundle } from '../read/own-script.ts';

/** What the script of a program is once it was run: a function with what Node gives a module. */
type Wrapped = (require: NodeJS.Require, filename: string) => object;

/** The files of such scripts by their programs, put in by the bundler; their names tell their content. */
declare const SCRIPTS: Readonly<Record<string, string>> | undefined;

/**
 * A program that was bundled as one script, with what the engine made of it in such a run when it was built: neither
 * need be read or compiled function by function again, which is a fifth of the time of a check of one file. Null
 * where this engine has made nothing of it yet; what it made under other settings it passes over by itself.
 */
export function compiled(program: string, run: string): object | null {
  const name = typeof SCRIPTS === 'undefined' ? undefined : SCRIPTS[program];
  if (name === undefined) return null;
  const path = besideBundle(join('compiled', name));
  if (path === null) return null;
  const require = createRequire(path);
  let source: string;
  let kept: Buffer;
  try {
    kept = readFileSync(`${path}.${run}-${process.version}-${process.arch}`);
    source = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  const cachedData = wholeOf(kept, require('node:zlib') as typeof Zlib);
  if (cachedData === null) return null;
  const script = new Script(source, { filename: pathToFileURL(path).href, cachedData });
  return (script.runInThisContext() as Wrapped)(require, path);
}

const CHECKSUM = 4;

/**
 * What was kept, without the checksum behind it. The engine takes what looks like its own as it is, and crashes where
 * a byte of it is damaged; so damage is found here. Null for it, and where this Node knows no checksum.
 */
function wholeOf(kept: Buffer, { crc32 }: Partial<typeof Zlib>): Buffer | null {
  const end = kept.length - CHECKSUM;
  if (crc32 === undefined || end < 0) return null;
  const bytes = kept.subarray(0, end);
  return crc32(bytes) === kept.readUInt32LE(end) ? bytes : null;
}
