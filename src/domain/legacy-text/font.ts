import type { LegacyEncoding } from './words.ts';

export interface LegacyFont {
  readonly encoding: LegacyEncoding;
  /** Whether the font shows small letters as capitals. */
  readonly capitals: boolean;
}

/** What a font's name tells of the text typed in it: null for any font that is none of the legacy ones. */
export function legacyFont(name: string): LegacyFont | null {
  if (/^vni-/i.test(name)) return { encoding: 'vni', capitals: false };
  if (/^\.vn/i.test(name)) return { encoding: 'tcvn3', capitals: /h$/i.test(name) };
  return null;
}
