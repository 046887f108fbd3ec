import type { Args } from '../domain/finding.ts';
import type { RateResult } from '../domain/result.ts';
import { figure, word } from './phrases.ts';
import type { Remark, Wording } from './rule.ts';

/** What is said of a rate that misses its target, whoever misses it. */
export function missedTarget(rate: string, result: RateResult, numeratorId: string): Omit<Remark, 'where'> {
  const { numerator, denominator, percent, target, direction, shortBy } = result;
  return {
    args: { rate, case: numeratorId, numerator, denominator, percent, target, shortBy, direction },
    found: `${numerator ?? ''}/${denominator ?? ''}`,
    expected: `${direction === 'at-least' ? '≥' : '≤'} ${target ?? ''} %`,
  };
}

/** "Tỷ lệ …: 81,82% (9/11), chưa đạt chỉ tiêu 90%, còn thiếu 1 đơn vị". */
export function missedSentence(args: Args, wording: Wording): string {
  const share = `${wording.percent(figure(args, 'percent'))} (${wording.number(figure(args, 'numerator'))}/${wording.number(figure(args, 'denominator'))})`;
  const cases = wording.number(figure(args, 'shortBy'));
  const target = wording.percent(figure(args, 'target'));
  const atMost = word(args, 'direction') === 'at-most';
  const result = `${wording.label(word(args, 'rate'))}: ${share}`;
  if (wording.language === 'vi') {
    const unit = wording.unit(word(args, 'case'));
    return atMost
      ? `${result}, vượt mức tối đa ${target}, thừa ${cases} ${unit}.`
      : `${result}, chưa đạt chỉ tiêu ${target}, còn thiếu ${cases} ${unit}.`;
  }
  return atMost
    ? `${result}; the ceiling is ${target}, ${cases} too many.`
    : `${result}; the target is ${target}, ${cases} more needed.`;
}
