import type { Text } from '../../../domain/language.ts';
import { inSentence, listText, percentText } from '../format.ts';
import type { ProvincePlace } from '../places.ts';
import { targetText } from '../rates.ts';
import type { RateView, View } from '../view.ts';
import type { Picture } from './picture.ts';
import { rateBar } from './rate-bar.ts';

const WORDS = {
  against: { vi: 'Kết quả của toàn tỉnh so với các chỉ tiêu', en: 'The province against its targets' },
  rates: { vi: 'Các tỷ lệ của toàn tỉnh', en: 'The rates of the province' },
  short: { vi: 'Toàn tỉnh', en: 'Province' },
  axis: { vi: 'Nội dung', en: 'Rate' },
  lead: { vi: 'Biểu đồ thanh ngang', en: 'Bar chart' },
} satisfies Record<string, Text>;

/** The province's rates in the order of the programme; null where none is known. */
export function provinceChart(
  view: View,
  rates: readonly RateView[],
  places: ReadonlyMap<string, ProvincePlace>,
): Picture | null {
  const known = rates.flatMap((rate) => {
    const [total, place] = [view.year.totals.rates.get(rate.id), places.get(rate.id)];
    if (total === undefined || total.percent === null || place === undefined) return [];
    const label = view.say(rate.rate.label);
    return [{ rate, total, place, label, shown: percentText(total.percent, view.language) }];
  });
  if (known.length === 0) return null;
  const judged = known.filter(({ rate, total }) => rate.target !== null && total.met !== null);
  const title = view.say(judged.length > 0 ? WORDS.against : WORDS.rates);
  const met = judged.filter(({ total }) => total.met === true);
  const verdict = view.say({
    vi: `Đạt ${met.length} trên ${judged.length} chỉ tiêu.`,
    en: `${met.length} of ${judged.length} targets met.`,
  });
  const without = rates.filter(({ id }) => !known.some(({ rate }) => rate.id === id));
  const names = listText(
    without.map(({ rate }) => inSentence(view.say(rate.label))),
    view.language,
  );
  const missing = { vi: `Chưa có số liệu: ${names}.`, en: `No figures yet: ${names}.` };
  const lines = known.map(({ rate, label, shown, total }) => {
    const target = targetText(view, rate.target);
    const verdict = view.say(
      total.met === true ? { vi: 'đạt', en: 'met' } : { vi: 'chưa đạt', en: 'not met' },
    );
    return target === '' ? `${label}: ${shown}.` : `${label}: ${shown} (${target}, ${verdict}).`;
  });
  return {
    title,
    caption: [
      ...(judged.length > 0 ? [verdict] : []),
      ...(without.length > 0 ? [view.say(missing)] : []),
    ].join(' '),
    alt: [`${view.say(WORDS.lead)}: ${title}.`, ...(judged.length > 0 ? [verdict] : []), ...lines].join(' '),
    short: view.say(WORDS.short),
    categoryTitle: view.say(WORDS.axis),
    bars: known.map(({ label, place, rate, total }) =>
      rateBar(label, place, rate.target === null ? null : place.target, total),
    ),
  };
}
