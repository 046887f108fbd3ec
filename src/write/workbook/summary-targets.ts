import { inSentence, listText, percentText } from './format.ts';
import { casesText } from './rates.ts';
import type { RateView, View } from './view.ts';

const targeted = (view: View) => view.rates.filter(({ target }) => target !== null);

function withVerdict(view: View, verdict: boolean | null): readonly RateView[] {
  return targeted(view).filter(({ id }) => (view.year.totals.rates.get(id)?.met ?? null) === verdict);
}

/** `Toàn tỉnh đạt 3 trên 7 chỉ tiêu: …`; null where nothing could be judged. */
export function metSentence(view: View): string | null {
  const all = targeted(view).length;
  // "0 of 7" would sound like failure where nothing could be judged.
  if (withVerdict(view, null).length === all) return null;
  const met = withVerdict(view, true);
  const { set, basis } = view.context.targets;
  const year =
    set === null || basis === 'exact'
      ? ''
      : view.say({ vi: ` đề ra cho năm ${set.year}`, en: ` set for ${set.year}` });
  const start = view.say({
    vi: `Toàn tỉnh đạt ${met.length} trên ${all} chỉ tiêu${year}`,
    en: `The province met ${met.length} of ${all} targets${year}`,
  });
  if (met.length === 0) return `${start}.`;
  const names = met.map((rate) => `${inSentence(view.say(rate.rate.label))} (${shareOf(view, rate)})`);
  return `${start}: ${listText(names, view.language)}.`;
}

/** Each target missed with its rate and by how many cases. */
export function missedSentence(view: View): string | null {
  const missed = withVerdict(view, false);
  if (missed.length === 0) return null;
  const names = missed.map((rate) => {
    const total = view.year.totals.rates.get(rate.id);
    const cases = casesText(view, rate, total?.shortBy ?? 0);
    const lack =
      total?.direction === 'at-most'
        ? view.say({ vi: `vượt ${cases}`, en: `in excess by ${cases}` })
        : view.say({ vi: `còn thiếu ${cases}`, en: `short by ${cases}` });
    return `${inSentence(view.say(rate.rate.label))} (${shareOf(view, rate)}, ${lack})`;
  });
  return `${listText(names, view.language)}.`;
}

export function unassessedSentence(view: View): string | null {
  const unknown = withVerdict(view, null);
  if (unknown.length === 0) return null;
  const list = listText(
    unknown.map(({ rate }) => inSentence(view.say(rate.label))),
    view.language,
  );
  return view.say({
    vi: `Chưa có đơn vị nào có đủ số liệu: ${list}.`,
    en: `No department gave both counts: ${list}.`,
  });
}

/** `81,82%, đề ra 90%`. */
function shareOf(view: View, { id }: RateView): string {
  const total = view.year.totals.rates.get(id);
  const percent = percentText(total?.percent ?? 0, view.language);
  const target = percentText(total?.target ?? 0, view.language);
  return view.say({ vi: `${percent}, đề ra ${target}`, en: `${percent}, target ${target}` });
}
