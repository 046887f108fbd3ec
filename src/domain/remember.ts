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

/** Made when first asked for and then kept: tables that most runs do without should not slow every start. */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
