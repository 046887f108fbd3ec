import type { Language } from '../../../domain/language.ts';
import { countOf } from '../format.ts';
import { NOUNS } from '../words.ts';

/** Who stands at one end of a chart: `Sở Y tế (81,82%)`, or how many share the place: `100% (4 đơn vị)`. */
export function endOf<T extends { readonly name: string; readonly shown: string }>(
  end: T,
  all: readonly T[],
  language: Language,
): string {
  const sharing = all.filter(({ shown }) => shown === end.shown).length;
  if (sharing === 1) return `${end.name} (${end.shown})`;
  return `${end.shown} (${countOf(sharing, NOUNS.department, language)})`;
}
