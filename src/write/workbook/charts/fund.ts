import { addWhole } from '../../../domain/quantity.ts';
import { countOf, inSentence, wholeText } from '../format.ts';
import type { FundSheet } from '../fund.ts';
import type { NumberFormat } from '../plan.ts';
import { NUMBER, TEXT } from '../style.ts';
import type { View } from '../view.ts';
import { DEPARTMENT, NOUNS } from '../words.ts';
import { endOf } from './extremes.ts';
import type { Picture } from './picture.ts';
import { MOST_BARS, SHOWN_OF_MANY } from './picture.ts';

const RAISED = 'fundRaised';
/** Amounts are whole đồng on their own sheet; nine zeros beside a bar cannot be read. */
export const MILLION = 1_000_000;

/** Fund raised by department, largest first; null where nobody reported it. */
export function fundChart(view: View, fund: FundSheet | null): Picture | null {
  const place = fund?.places(RAISED) ?? null;
  if (place === null) return null;
  const amounts = view.figures(RAISED);
  const all = view.year.departments.flatMap((department, index) => {
    const amount = amounts[index] ?? null;
    const shown = () => amountText(view, amount ?? 0);
    return amount === null ? [] : [{ name: department.name, department, number: amount, shown }];
  });
  const largestFirst = [...all].sort((a, b) => b.number - a.number);
  const [largest, smallest] = [largestFirst[0], largestFirst.at(-1)];
  if (largest === undefined || smallest === undefined) return null;
  const shown = all.length <= MOST_BARS ? largestFirst : largestFirst.slice(0, SHOWN_OF_MANY);
  const label = view.label(RAISED);
  const total = amountText(view, addWhole(all.map(({ number }) => number)));
  const reporting = countOf(all.length, NOUNS.department, view.language);
  const sum = view.say({
    vi: `Tổng cộng ${total}, theo báo cáo của ${reporting}.`,
    en: `${total} in all, as reported by ${reporting}.`,
  });
  const without = view.year.departments.length - all.length;
  const count = countOf(without, NOUNS.department, view.language);
  const missing = {
    vi: `Không có trên biểu đồ: ${count} chưa báo cáo.`,
    en: `Not on the chart: ${count} that did not report it.`,
  };
  const many = {
    vi: `${SHOWN_OF_MANY} đơn vị nhiều nhất trong ${all.length} đơn vị`,
    en: `the largest ${SHOWN_OF_MANY} of ${all.length} departments`,
  };
  const byDepartment = { vi: 'theo đơn vị', en: 'by department' };
  const [most, least] = [largest, smallest].map((end) => endOf(end, all, view.language));
  const bars = countOf(shown.length, NOUNS.department, view.language);
  const alt = view.say({
    vi: `Biểu đồ thanh ngang: ${inSentence(label)} của ${bars}, từ nhiều đến ít. ${sum} Nhiều nhất: ${most}; ít nhất: ${least}.`,
    en: `Bar chart: ${inSentence(label)}, ${bars}, largest first. ${sum} Most: ${most}; least: ${least}.`,
  });
  const format = amountFormat(all.map(({ number }) => number));
  return {
    title: `${label}, ${view.say(all.length > MOST_BARS ? many : byDepartment)}`,
    caption: [sum, ...(without > 0 ? [view.say(missing)] : [])].join(' '),
    alt,
    short: label,
    categoryTitle: view.say(DEPARTMENT),
    bars: shown.map(({ name, department, number: amount }) => {
      const at = place(department);
      return () => [
        { value: name, formula: at.name, style: TEXT },
        { value: amount / MILLION, formula: `${at.value}/${MILLION}`, style: NUMBER, format },
      ];
    }),
  };
}

function amountText(view: View, amount: number): string {
  const number = wholeText(amount, view.language);
  return view.say({ vi: `${number} đồng`, en: `${number} VND` });
}

/** As few decimals as show every amount that is not nothing. */
function amountFormat(amounts: readonly number[]): NumberFormat {
  const whole = amounts.every((amount) => amount % MILLION === 0);
  const tiny = amounts.some((amount) => amount > 0 && amount < MILLION / 10);
  return { decimals: whole ? 0 : tiny ? 3 : 1, percent: false };
}
