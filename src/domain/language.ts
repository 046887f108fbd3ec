/** The languages of messages and workbooks. Vietnamese is the default. */
export type Language = 'vi' | 'en';

/** The same words in both languages; every label and message has both. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** Picks the words of one language. */
export function say(text: Text, language: Language): string {
  return text[language];
}
