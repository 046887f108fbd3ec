import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatCount, formatMoney, formatPercent } from '../domain/format.ts';
import type { Language } from '../domain/language.ts';
import type { Wording } from './rule.ts';

/** Labels and numbers for the sentences of findings, in one language. Unknown ids stand for themselves. */
export function wordingOf(language: Language, catalogue: Catalogue): Wording {
  const indicators = new Map(catalogue.indicators.map((each) => [each.id, each]));
  const rates = new Map(catalogue.rates.map((each) => [each.id, each]));
  return {
    language,
    label: (id) => (indicators.get(id) ?? rates.get(id))?.label[language] ?? id,
    unit: (id) => indicators.get(id)?.unit[language] ?? '',
    number: (value) => formatCount(value, language),
    money: (dong) => formatMoney(dong, language),
    percent: (value) => formatPercent(value, language),
    value: (id, value) => {
      if (rates.has(id)) return formatPercent(value, language);
      return indicators.get(id)?.kind === 'money'
        ? formatMoney(value, language)
        : formatCount(value, language);
    },
    list: (items) => joined(items, language === 'vi' ? ' và ' : ' and '),
  };
}

function joined(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')}${last}${items.at(-1) ?? ''}`;
}
