import type { Language } from './language.ts';

/** 1.150.000 in Vietnamese, 1,150,000 in English. For whole numbers. */
export function formatCount(value: number, language: Language): string {
  return grouped(String(value), language);
}

/** An amount in full: "272.300.000 đồng", "272,300,000 VND". */
export function formatMoney(dong: number, language: Language): string {
  return `${formatCount(dong, language)} ${language === 'vi' ? 'đồng' : 'VND'}`;
}

/** A rate as it stands, not rounded: "81,82%", "81.82%". For rates of at most six decimals. */
export function formatPercent(percent: number, language: Language): string {
  return `${formatDecimal(String(percent), language)}%`;
}

const SHORT_UNITS = [
  { digits: 9, vi: 'tỷ đồng', en: 'billion VND' },
  { digits: 6, vi: 'triệu đồng', en: 'million VND' },
] as const;

/**
 * An amount in few words for a sentence: "272,3 triệu đồng". Only where nothing is lost and nothing can be
 * misread: at most two decimals, and never a lone thousands mark before "triệu"; otherwise in full.
 */
export function formatMoneyShort(dong: number, language: Language): string {
  for (const { digits, ...unit } of SHORT_UNITS) {
    const written = String(Math.abs(dong)).padStart(digits + 1, '0');
    const whole = written.slice(0, -digits);
    const decimals = written.slice(-digits).replace(/0+$/, '');
    if (whole === '0' || decimals.length > 2 || (whole.length > 3 && (digits === 6 || decimals === '')))
      continue;
    const number = decimals === '' ? whole : `${whole}.${decimals}`;
    return `${dong < 0 ? '-' : ''}${formatDecimal(number, language)} ${unit[language]}`;
  }
  return formatMoney(dong, language);
}

function formatDecimal(plain: string, language: Language): string {
  const [whole = '', decimals] = plain.split('.');
  const mark = language === 'vi' ? ',' : '.';
  return decimals === undefined ? grouped(whole, language) : `${grouped(whole, language)}${mark}${decimals}`;
}

function grouped(digits: string, language: Language): string {
  return digits.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, language === 'vi' ? '.' : ',');
}
