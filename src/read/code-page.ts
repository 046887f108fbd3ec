/*
 * Windows-1258 and windows-1252 share most bytes. Read as 1258, five bytes are tone marks that follow
 * their vowel, and a few more are Vietnamese letters; a text is 1258 when that reading gives more
 * Vietnamese syllables. TCVN3 and VNI texts look like neither and stay 1252, from which their letters
 * can be told later without loss.
 */

const SAMPLE = 256 * 1024;

const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?$/;
const RIME = /^[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const FIRST_VOWEL = /[aăâeêioôơuưy]/;

/** `windows-1258` or `windows-1252`, whichever reads as Vietnamese; without a sign 1252. */
export function vietnameseCodePage(bytes: Uint8Array): 'windows-1258' | 'windows-1252' {
  const sample = bytes.subarray(0, SAMPLE);
  return syllables(sample, 'windows-1258') > syllables(sample, 'windows-1252')
    ? 'windows-1258'
    : 'windows-1252';
}

/** How many marked words of a text are Vietnamese syllables. */
function syllables(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes).normalize('NFC').toLowerCase();
  const marked = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^a-z]/.test(word));
  return marked.filter(isSyllable).length;
}

/** Whether a word in lower case has the shape of a Vietnamese syllable: onset, vowels, coda, one tone at most. */
export function isSyllable(word: string): boolean {
  if (word.length > 8) return false;
  const tones = word.normalize('NFD').match(TONE)?.length ?? 0;
  const letters = word.normalize('NFD').replace(TONE, '').normalize('NFC');
  // ă and â never end a syllable, which tells Portuguese "São" from Vietnamese.
  if (tones > 1 || /[ăâ]$/.test(letters)) return false;
  const vowel = letters.search(FIRST_VOWEL);
  if (vowel < 0) return false;
  if (ONSET.test(letters.slice(0, vowel)) && RIME.test(letters.slice(vowel))) return true;
  return /^(?:gi|qu)/.test(letters) && RIME.test(letters.slice(2));
}
