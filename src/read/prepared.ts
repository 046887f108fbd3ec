import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What a list that comes with the program says, ready to use, and the bytes that it was made from. */
export interface Prepared<Value> {
  /** SHA-256 of the list's bytes in lower-case hexadecimal. */
  readonly sha256: string;
  readonly value: Value;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where what was made of a list lies: in `prepared`, beside the folder of the list. */
export function preparedFile(list: string): string {
  return join(dirname(list), '..', 'prepared', `${basename(list)}.json`);
}

/**
 * What was made of a list of the program's own when it was built, so that no run needs to parse it. Null where
 * nothing was made, or where the list has been changed since: then it must be read itself. The bytes are trusted
 * as the program's code is; nothing of a user's is ever looked up here.
 */
export function preparedOf<Value>(list: string, sha256: string): Value | null {
  try {
    const made = JSON.parse(readFileSync(preparedFile(list), 'utf8')) as Prepared<Value>;
    return made.sha256 === sha256 ? made.value : null;
  } catch {
    return null;
  }
}
