/** So many texts are kept of each question; beyond, all are forgotten and learnt anew. */
const MOST_TEXTS = 2048;
/** A longer text is no header and no name, and seldom comes twice. */
const LONGEST_TEXT = 300;

/**
 * A question about a text, answered once and remembered: the same forms come by the thousand, with the same
 * headers and labels. The answer must depend on the text alone and is given to all who ask, so nobody may change it.
 */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    const found = answer(text);
    if (text.length > LONGEST_TEXT) return found;
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, found);
    return found;
  };
}

/** What forgets the last answer of each question about things. */
const forgetting: (() => void)[] = [];

/**
 * A question about a thing, answered once for all who ask before the next thing comes: of one file after the other. A
 * `WeakMap` that has grown old would keep whatever its answers lead to, all of a file's figures, until the engine goes
 * through the whole of its memory. The answer must depend on the thing alone, and nobody may change it.
 */
export function lastAnswered<Thing extends object, Answer>(
  answer: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  let last: { readonly thing: Thing; readonly answer: Answer } | null = null;
  forgetting.push(() => (last = null));
  return (thing) => {
    if (last?.thing !== thing) last = { thing, answer: answer(thing) };
    return last.answer;
  };
}

/** Forgets what was answered about things, for whoever is done with a file; asked again, it is found out anew. */
export function letGo(): void {
  for (const forget of forgetting) forget();
}

/** Made when first asked for and then kept: tables that most runs do without should not slow every start. */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
