import type { IgnoreReason } from '../domain/source.ts';
import type { Limits } from './limits.ts';
import { isOwnOutput } from './own-output.ts';
import { sniffNamed } from './sniff.ts';

/**
 * Why a file met in a folder is left out, by its content; null for a submission. Whatever cannot be told, for it is
 * damaged, stays a submission: the reader says what is wrong with it.
 * @param bytes all of it; its head alone where that tells what it is (`needsAll`)
 */
export function ignoredByContent(bytes: Uint8Array, name: string, limits: Limits): IgnoreReason | null {
  try {
    const content = sniffNamed(bytes, name, limits);
    if (isOwnOutput(bytes, limits)) return 'ownOutput';
    return content.kind === 'foreign' ? 'otherKind' : null;
  } catch {
    return null;
  }
}
