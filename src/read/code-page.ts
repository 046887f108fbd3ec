import { decodeLegacy } from '../domain/legacy-text/detect.ts';
import { isSyllable } from '../domain/syllable.ts';

/*
 * Windows-1258 and windows-1252 share most bytes. Read as 1258, five bytes are tone marks that follow
 * their vowel, and a few more are Vietnamese letters; a text is 1258 when that reading gives more
 * Vietnamese syllables than any other. TCVN3 and VNI texts are 1252, from which their letters are told
 * later without loss; 1258 would join some of them to the letter before.
 */

const SAMPLE = 256 * 1024;

/** `windows-1258` or `windows-1252`, whichever reads as Vietnamese; without a sign 1252. */
export function vietnameseCodePage(bytes: Uint8Array): 'windows-1258' | 'windows-1252' {
  const sample = bytes.subarray(0, SAMPLE);
  const found = syllables(decodeCodePage(sample, 'windows-1258'));
  const western = decodeCodePage(sample, 'windows-1252');
  const others = [western, decodeLegacy(western, 'tcvn3'), decodeLegacy(western, 'vni')];
  return others.every((text) => found > syllables(text)) ? 'windows-1258' : 'windows-1252';
}

/**
 * Bytes in an encoding of one byte a character. Throws a `RangeError` for a name that is no encoding. Node takes
 * windows-1252 for Latin-1 when a whole text is decoded at once, and dashes and quotes for control characters;
 * piece by piece it does not.
 */
export function decodeCodePage(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes, { stream: true });
}

/** How many marked words of a text are Vietnamese syllables. */
function syllables(text: string): number {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => /[^A-Za-z]/.test(word) && isSyllable(word)).length;
}
