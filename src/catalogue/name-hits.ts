import { isNoise, looksLikeSyllable } from './file-name-words.ts';
import type { NameForm } from './name-forms.ts';
import type { Hit, NameIndex } from './name-index.ts';

/* Names that stand in a row of words: all of them, and those that count among names that overlap. */

export function allHits(index: NameIndex, row: readonly string[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < row.length; start++)
    for (const hit of index.hitsAt(row, start))
      if (hit.place !== 'foreign' && !index.isPartOfOther(row, hit)) hits.push(hit);
  return hits;
}

const PARTED = /[:;|\r\n]|\s[-–—]\s/;

/** Where the parts of a line begin and end, in words: "Đơn vị: SYT", "UBND tỉnh - SYT". */
export function edgesOf(index: NameIndex, text: string, total: number): ReadonlySet<number> {
  const edges = new Set([0, total]);
  if (!PARTED.test(text)) return edges;
  let at = 0;
  for (const part of text.split(PARTED)) {
    at += index.fold(part).length;
    edges.add(at);
  }
  return edges;
}

/** Names that stand at one place of a row of words. */
export interface Standing {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly NameForm[];
}

/** The longest names, none of which overlap, in the order of the row. */
export function longestFirst(hits: readonly Hit[]): readonly Standing[] {
  const bySize = [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: { start: number; end: number; forms: NameForm[] }[] = [];
  for (const { form, start, end } of bySize) {
    const same = taken.find((each) => each.start === start && each.end === end);
    if (same !== undefined) same.forms.push(form);
    else if (taken.every((each) => each.end <= start || end <= each.start))
      taken.push({ start, end, forms: [form] });
  }
  return taken.sort((a, b) => a.start - b.start);
}

export function hitsInFileName(index: NameIndex, row: readonly string[]): readonly Hit[] {
  return allHits(index, row).filter(({ form, start, end, place }) => {
    const rest = [...row.slice(0, start), ...row.slice(end)];
    if (rest.every(isNoise)) return !row.every(isNoise);
    if (form.short) return end - start === 1 && !looksLikeSyllable(row[start] ?? '');
    return form.suffix === 'free' || place === 'home';
  });
}
