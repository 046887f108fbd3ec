import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatCount, formatMoney, formatPercent } from '../domain/format.ts';
import type { Language } from '../domain/language.ts';
import type { Wording } from './rule.ts';

/** So many labels stand in a sentence on the screen. */
const FEW = 6;

/** Thousands of findings are put into the same words. */
const known = new WeakMap<Catalogue, Map<string, Wording>>();

/**
 * Labels and numbers for the sentences of findings, in one language. Unknown ids stand for themselves.
 * `brief` is for the screen: a long enumeration is cut, and what is left out is counted.
 */
export function wordingOf(language: Language, catalogue: Catalogue, brief = false): Wording {
  let wordings = known.get(catalogue);
  if (wordings === undefined) known.set(catalogue, (wordings = new Map()));
  const key = `${language} ${brief}`;
  let wording = wordings.get(key);
  if (wording === undefined) wordings.set(key, (wording = newWording(language, catalogue, brief)));
  return wording;
}

function newWording(language: Language, catalogue: Catalogue, brief: boolean): Wording {
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
    labels: (ids) => {
      const named = brief ? ids.slice(0, ids.length > FEW + 1 ? FEW : ids.length) : ids;
      const left = ids.length - named.length;
      const more = language === 'vi' ? `và ${left} chỉ tiêu khác` : `and ${left} more`;
      const label = brief ? 'short' : 'label';
      const labels = named.map((id) => (indicators.get(id) ?? rates.get(id))?.[label][language] ?? id);
      return [...labels, ...(left > 0 ? [more] : [])].join('; ');
    },
    list: (items) => joined(items, language === 'vi' ? ' và ' : ' and '),
  };
}

function joined(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')}${last}${items.at(-1) ?? ''}`;
}
