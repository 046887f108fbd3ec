import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { BUILT_IN } from '../catalogue/derive.ts';
import type { Known } from '../catalogue/programme-checks.ts';
import { ProgrammeError } from '../catalogue/programme-problems.ts';
import type { Programme } from '../catalogue/programme.ts';
import type { Text } from '../domain/language.ts';
import { compareText } from '../domain/address.ts';
import { nearest } from '../domain/edit-distance.ts';
import { preparedOf, sha256Of } from './prepared.ts';

const MOST_BYTES = 1024 * 1024;
const EXTENSIONS = ['.yaml', '.yml'];

export interface LoadedProgramme {
  readonly programme: Programme;
  /** SHA-256 of the file's bytes in lower-case hexadecimal. */
  readonly sha256: string;
  /** `built-in`, or the path as given. */
  readonly origin: string;
}

/** The ids of the built-in programmes, in order. */
export function listBuiltIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => extname(name) === '.yaml')
    .map((name) => basename(name, '.yaml'))
    .sort(compareText);
}

/**
 * Loads a built-in programme by its id or any programme by its path (relative to `cwd`). Throws a
 * ProgrammeError where there is none, it cannot be read, or something in it is to be mended.
 */
export async function loadProgramme(
  pathOrId: string,
  folder: string,
  cwd: string,
  known: Known = BUILT_IN,
): Promise<LoadedProgramme> {
  const ids = listBuiltIn(folder);
  const builtIn = ids.includes(pathOrId);
  const file = builtIn ? join(folder, `${pathOrId}.yaml`) : resolve(cwd, pathOrId);
  const bytes = readBytes(file, pathOrId, ids);
  const sha256 = sha256Of(bytes);
  const made = builtIn && known === BUILT_IN ? preparedOf<Programme>(file, sha256) : null;
  return {
    programme: made ?? (await parsed(decode(bytes), known)),
    sha256,
    origin: builtIn ? 'built-in' : pathOrId,
  };
}

/** What parses and checks is large, and most runs use a programme that comes ready. */
async function parsed(yamlText: string, known: Known): Promise<Programme> {
  const { parseProgramme } = await import('./parse-programme.ts');
  return parseProgramme(yamlText, known);
}

function readBytes(file: string, given: string, ids: readonly string[]): Uint8Array {
  const found = statOf(file, given, ids);
  // Asked before opening: a pipe would wait for ever.
  if (!found.isFile()) throw fileError('không phải là một tệp', 'is not a file');
  if (found.size > MOST_BYTES) throw fileError('lớn hơn 1 MiB', 'is larger than 1 MiB');
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(error);
  }
}

function statOf(file: string, given: string, ids: readonly string[]): Stats {
  try {
    return statSync(file);
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? missing(given, ids) : unreadable(error);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fileError('không phải văn bản UTF-8', 'is not UTF-8 text');
  }
}

/** Names what was meant: a built-in programme where an id was typed, else the file. */
function missing(given: string, ids: readonly string[]): ProgrammeError {
  const looksLikeFile = EXTENSIONS.includes(extname(given).toLowerCase()) || /[\\/]/.test(given);
  if (looksLikeFile) return fileError('không tồn tại', 'does not exist');
  const near = nearest(given, ids);
  const list = ids.join(', ');
  return failed({
    vi: `không có chương trình '${given}'${near === null ? '' : ` (có phải '${near}'?)`}; các chương trình có sẵn: ${list}`,
    en: `there is no programme '${given}'${near === null ? '' : ` (did you mean '${near}'?)`}; built in: ${list}`,
  });
}

function unreadable(error: unknown): ProgrammeError {
  const code = codeOf(error);
  return fileError(`không đọc được (${code})`, `cannot be read (${code})`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function fileError(vi: string, en: string): ProgrammeError {
  return failed({ vi: `tệp chương trình ${vi}`, en: `the programme file ${en}` });
}

function failed(message: Text): ProgrammeError {
  return new ProgrammeError([{ path: '', line: null, message }]);
}
