/*
 * Whether a word could be a Vietnamese syllable, by the rules of spelling: onset, rime, and a tone in its place.
 * Text in the wrong encoding almost never keeps to them.
 */

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** Each letter with a tone, as the letter without it and the tone; looked up, for whole files are judged word by word. */
const TONED: ReadonlyMap<string, readonly [letter: string, tone: string]> = new Map(
  Array.from('aăâeêioôơuưy', (letter) =>
    TONES.map((tone) => [(letter + tone).normalize('NFC'), [letter, tone]] as const),
  ).flat(),
);
const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?/;

/** Every rime without its tone. */
const RIMES: ReadonlySet<string> = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ' +
    'ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung up ut uơ uôc uôi uôm uôn uông uôt uy uya uych ' +
    'uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'ưm ưn y ych yêm yên yêng yêt yêu ynh yt'
  ).split(' '),
);

/** Whether a word, in any case and composed, has the shape of a Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  if (word.length > 7) return false;
  const { letters, tone, at } = split(word.toLowerCase());
  if (at === null) return false;
  const glides = [ONSET.exec(letters)?.[0] ?? '', letters.startsWith('gi') ? 'g' : ''];
  return glides.some((onset) => fits(onset, letters.slice(onset.length), tone, at - onset.length));
}

/** The letters without their tone, the tone, and the letter that carries it; null where there are two. */
function split(word: string): { letters: string; tone: string; at: number | null } {
  let letters = '';
  let tone = '';
  let at: number | null = -1;
  for (let index = 0; index < word.length; index++) {
    const letter = word.charAt(index);
    const toned = TONED.get(letter);
    letters += toned?.[0] ?? letter;
    if (toned === undefined) continue;
    at = tone === '' ? index : null;
    tone = toned[1];
  }
  return { letters, tone, at };
}

function fits(onset: string, rime: string, tone: string, at: number): boolean {
  if (!RIMES.has(rime) || !agrees(onset, rime)) return false;
  // A syllable closed by a stop has a rising or a heavy tone.
  if (/(?:[cpt]|ch)$/.test(rime) && tone !== '\u0301' && tone !== '\u0323') return false;
  if (tone === '') return true;
  // Some write the tone on the u of qu or the i of gi: qúy, gía.
  return at < 0 ? onset === 'qu' || onset === 'gi' : places(rime).includes(at);
}

/** The same sound is written by two letters, depending on the vowel that follows. */
function agrees(onset: string, rime: string): boolean {
  const front = /^[eêiy]/.test(rime);
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front;
  if (onset === 'c') return !front;
  if (onset === 'g' || onset === 'ng') return !/^[eêy]/.test(rime);
  return true;
}

/** Where in a rime its tone may stand: on the hat or horn, else on one of two vowels by old or new habit. */
function places(rime: string): readonly number[] {
  const marked = Math.max(...Array.from('ăâêôơư', (vowel) => rime.lastIndexOf(vowel)));
  if (marked >= 0) return [/^ư[aiu]/.test(rime) ? 0 : marked];
  return /^(?:oa|oe|oo|uy)/.test(rime) ? [0, 1] : [0];
}
