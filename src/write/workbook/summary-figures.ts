import type { TotalFigure } from '../../domain/result.ts';
import { formatMoney } from '../../domain/format.ts';
import { countOf, inSentence, wholeText } from './format.ts';
import type { View } from './view.ts';
import { NOUNS } from './words.ts';

/** The total of an indicator the programme asks for; null for any other. */
function totalOf(view: View, id: string): TotalFigure | null {
  if (!view.indicators.some((indicator) => indicator.id === id)) return null;
  return view.year.totals.figures.get(id) ?? null;
}

function dong(view: View, value: number): string {
  return formatMoney(value, view.language);
}

/** `(4 đơn vị báo cáo)`. */
function reporting(view: View, { departments }: TotalFigure): string {
  const who = countOf(departments, NOUNS.department, view.language);
  return view.say({ vi: `(${who} báo cáo)`, en: `(${who} reporting)` });
}

/** What was raised in all and by how many departments reported, and what was spent. */
export function fundSentence(view: View): string | null {
  const raised = totalOf(view, 'fundRaised');
  if (raised === null) return null;
  if (raised.value === null) {
    return view.say({
      vi: 'Chưa có đơn vị nào báo cáo số vận động được.',
      en: 'No department reported an amount raised.',
    });
  }
  const money = dong(view, raised.value);
  const listed = view.standing.expected + view.standing.extra;
  const first = view.say({
    vi: `Vận động được ${money}, theo báo cáo của ${raised.departments} trên ${listed} đơn vị.`,
    en: `${money} were raised, as reported by ${raised.departments} of ${listed} departments.`,
  });
  const spent = totalOf(view, 'fundSpent');
  if (spent === null || spent.value === null) return first;
  const out = `${dong(view, spent.value)} ${reporting(view, spent)}`;
  return `${first} ${view.say({ vi: `Đã chi ${out}.`, en: `Spent: ${out}.` })}`;
}

export function awardsSentence(view: View): string | null {
  return countsSentence(view, ['studentsAwarded', 'teachersAwarded']);
}

export function giftsSentence(view: View): string | null {
  return countsSentence(view, ['scholarships', 'gifts']);
}

/** Counts with the amounts that belong to them. Students, teachers and gifts are never added to each other. */
function countsSentence(view: View, ids: readonly string[]): string | null {
  const asked = view.indicators.filter(({ id }) => ids.includes(id));
  if (asked.length === 0) return null;
  const items = asked.flatMap(({ id, label, unit }) => {
    const total = totalOf(view, id);
    if (total === null || total.value === null) return [];
    const amount = view.indicators.find(({ amountOf }) => amountOf === id);
    const worth = amount === undefined ? null : (totalOf(view, amount.id)?.value ?? null);
    const money =
      worth === null
        ? ''
        : view.say({ vi: `, trị giá ${dong(view, worth)}`, en: `, worth ${dong(view, worth)}` });
    return [
      `${inSentence(view.say(label))}: ${wholeText(total.value, view.language)} ${view.say(unit)}${money} ${reporting(view, total)}`,
    ];
  });
  if (items.length === 0)
    return view.say({ vi: 'Chưa có đơn vị nào báo cáo.', en: 'No department reported any.' });
  return `${items.join('; ')}.`;
}
