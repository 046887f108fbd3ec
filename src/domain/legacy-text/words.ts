import { isSyllable } from '../syllable.ts';
import { COMMON_SYLLABLES } from './common-syllables.ts';
import { undo, type LookAlikes } from './look-alikes.ts';
import { decodeTcvn3, TCVN3 } from './tcvn3.ts';
import { decodeVni, VNI } from './vni.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

interface Scheme {
  readonly letters: LookAlikes;
  readonly decode: (text: string) => string;
  /** What a word is made of before it is decoded. */
  readonly word: RegExp;
}

export const SCHEMES: Readonly<Record<LegacyEncoding, Scheme>> = {
  tcvn3: { letters: TCVN3, decode: decodeTcvn3, word: /[\p{L}\p{M}\u00a1-\u00af\u00b5-\u00be×÷]+/gu },
  vni: { letters: VNI, decode: decodeVni, word: /[\p{L}\p{M}]+/gu },
};

/** What a text must have to be in a legacy font. */
export const LOOK_ALIKE = /[\u00a1-\u00fe]/;
/** "QĐ", "ƯTH", "đ": no syllables, but what an office writes. */
const ABBREVIATION = /^(?:[A-ZĂÂÊÔƠƯĐ]+|đ)$/;
const SIGN_WITHIN = /[a-z][\u00a1-\u00b9\u00bb-\u00be]/i;

/** A word with look-alikes, and what a legacy font makes of it. */
export interface Judged {
  readonly kind: 'syllable' | 'abbreviation' | 'sign' | 'nonsense' | 'foreign';
  readonly meant: string;
  /** Whether a common syllable came of what was no syllable. */
  readonly gained: boolean;
  /** Whether it is a common syllable as it stands, and decoded. */
  readonly before: boolean;
  readonly after: boolean;
}

/** The same words come again in every row of a file; this many are remembered. */
const REMEMBERED = 10_000;
const judged: Readonly<Record<LegacyEncoding, Map<string, Judged>>> = { tcvn3: new Map(), vni: new Map() };

/** What becomes of a word in an encoding. */
export function judge(look: string, encoding: LegacyEncoding): Judged {
  const known = judged[encoding];
  const found = known.get(look) ?? judgeWord(look, encoding);
  if (known.size >= REMEMBERED) known.clear();
  if (look.length < 16) known.set(look, found);
  return found;
}

function judgeWord(look: string, encoding: LegacyEncoding): Judged {
  const { letters, decode } = SCHEMES[encoding];
  const before = COMMON_SYLLABLES.has(look.toLowerCase());
  if (!LOOK_ALIKE.test(look) || !undo(look, letters).whole)
    return { kind: 'foreign', meant: look, gained: false, before, after: before };
  const meant = decode(look);
  const after = COMMON_SYLLABLES.has(meant.toLowerCase());
  return { kind: kindOf(look, meant), meant, gained: after && !isSyllable(look), before, after };
}

function kindOf(look: string, meant: string): Judged['kind'] {
  if (isSyllable(meant)) return 'syllable';
  if (ABBREVIATION.test(meant)) return 'abbreviation';
  return SIGN_WITHIN.test(look) ? 'sign' : 'nonsense';
}
