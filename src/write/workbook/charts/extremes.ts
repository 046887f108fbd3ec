import type { Language } from '../../../domain/language.ts';
import { countOf } from '../format.ts';
import { NOUNS } from '../words.ts';

/** A department on a chart. Two whose numbers are the same are shown in the same words. */
export interface Shown {
  readonly name: string;
  readonly number: number;
  readonly shown: () => string;
}

/** Who stands at one end of a chart: `Sở Y tế (81,82%)`, or how many share the place: `100% (4 đơn vị)`. */
export function endOf(end: Shown, all: readonly Shown[], language: Language): string {
  const sharing = all.filter(({ number }) => number === end.number).length;
  if (sharing === 1) return `${end.name} (${end.shown()})`;
  return `${end.shown()} (${countOf(sharing, NOUNS.department, language)})`;
}
