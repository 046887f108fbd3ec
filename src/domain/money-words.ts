import { clean, hasMarks, nameKey } from './text.ts';

/** A word about money: how many it stands for (`triệu`), and whether it names the currency (`đồng`). */
export interface MoneyWord {
  readonly scale: number;
  readonly currency: boolean;
  /** A currency code or sign, which may stand beside a unit without being one: "triệu đồng (VNĐ)". */
  readonly code: boolean;
  /** Only multiplies the unit behind it: "trăm triệu". */
  readonly multiplier: boolean;
}

const PLAIN: MoneyWord = { scale: 1, currency: false, code: false, multiplier: false };

const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  triệu: 1e6,
  tr: 1e6,
  million: 1e6,
  millions: 1e6,
  tỷ: 1e9,
  billion: 1e9,
  billions: 1e9,
};
const CURRENCIES = ['đồng', 'đ'];
const CODES = ['vnđ', 'vnd', '₫'];
const MULTIPLIERS: Readonly<Record<string, number>> = { chục: 10, trăm: 100 };
// Short forms that are too short to mean money anywhere but behind a number.
const BEHIND_NUMBERS: Readonly<Record<string, MoneyWord>> = {
  k: { ...PLAIN, scale: 1e3 },
  d: { ...PLAIN, currency: true },
};

// In a text typed without diacritics; elsewhere "Công ty" or "Dong" must not be read as money.
const TYPED_BARE: Readonly<Record<string, string>> = {
  nghin: 'nghìn',
  ngan: 'ngàn',
  trieu: 'triệu',
  ty: 'tỷ',
  ti: 'tỷ',
  dong: 'đồng',
};

const WORDS = new Map<string, MoneyWord>();
for (const [word, scale] of Object.entries(SCALES)) WORDS.set(key(word), { ...PLAIN, scale });
for (const [word, scale] of Object.entries(MULTIPLIERS))
  WORDS.set(key(word), { ...PLAIN, scale, multiplier: true });
for (const code of CODES) WORDS.set(key(code), { ...PLAIN, currency: true, code: true });
for (const currency of CURRENCIES) {
  WORDS.set(key(currency), { ...PLAIN, currency: true });
  for (const [scaleWord, scale] of Object.entries({ ...SCALES, ng: 1e3 })) {
    WORDS.set(key(scaleWord + currency), { ...PLAIN, scale, currency: true });
  }
}

function key(word: string): string {
  return word === '₫' ? word : nameKey(word);
}

/** What a word behind a number says about money, where "k" and "d" are clear too. */
export function moneyBehindNumber(token: MoneyToken | undefined): MoneyWord | null {
  if (token === undefined) return null;
  return (
    token.money ?? (Object.hasOwn(BEHIND_NUMBERS, token.text) ? (BEHIND_NUMBERS[token.text] ?? null) : null)
  );
}

/** A number with its marks, a word, or a single other character. */
export interface MoneyToken {
  readonly text: string;
  readonly kind: 'number' | 'word' | 'mark';
  /** True where no space stands before it. */
  readonly joined: boolean;
  /** What the word says about money; null for any other word. */
  readonly money: MoneyWord | null;
}

/** The parts of a text about money, in lower case and with the diacritics of money words. */
export function moneyTokens(text: string): readonly MoneyToken[] {
  const lower = clean(text)
    .toLowerCase()
    .replace(/đồng (?:việt nam|vn)(?!\p{L})/gu, 'đồng');
  const bare = !hasMarks(lower.replace(/đ/g, ''));
  const tokens: MoneyToken[] = [];
  let end = -1;
  for (const { 0: part, index } of lower.matchAll(/[0-9][0-9., ]*[0-9]|[0-9]|[\p{L}\p{M}]+|₫|[^\s]/gu)) {
    const kind = /^[0-9]/.test(part) ? 'number' : /^[\p{L}₫]/u.test(part) ? 'word' : 'mark';
    const isMoney = bare && Object.hasOwn(TYPED_BARE, part) && tokens.at(-1)?.text !== 'cong';
    const word = isMoney ? (TYPED_BARE[part] ?? part) : part;
    const money = kind === 'word' ? (WORDS.get(key(word)) ?? null) : null;
    tokens.push({ text: word, kind, joined: index === end, money });
    end = index + part.length;
  }
  return tokens;
}
