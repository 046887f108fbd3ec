const NEXT = String.raw`(?=[\p{L}"“(%])`;

// "C.bộ" and "T.số" are abbreviations: a single letter is a number only before a space.
const NUMBERINGS = [
  String.raw`^\(?(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})\)?\s*[.)]\s*`,
  String.raw`^\(?[A-Za-zĐđ]\)?[.)]\s+`,
  String.raw`^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-zĐđ])\s*[-–:]\s+`,
  String.raw`^(?:\d{1,2}\.){1,3}\d{1,2}\s+`,
  String.raw`^[-+*•–—]\s*`,
].map((numbering) => new RegExp(numbering + NEXT, 'u'));

const DEEPEST = 2;

/** Takes off "II.", "1.2.", "a)", "-" before a label; at most two of them stand before each other. */
export function withoutNumbering(text: string): string {
  // Every numbering has one of these, and most labels have none.
  if (!/[-.):+*•–—]/.test(text)) return text;
  let rest = text;
  for (let turn = 0; turn < DEEPEST; turn++) {
    const numbering = NUMBERINGS.find((each) => each.test(rest));
    if (numbering !== undefined) rest = rest.replace(numbering, '');
  }
  return rest;
}
