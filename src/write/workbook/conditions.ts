import type { ConditionPlan } from './plan.ts';
import { quoted } from './plan.ts';

/* Looks that follow what cells hold. Each is met together with a sign and a word, so nothing is lost in black and white. */

/** Cells whose text begins with the sign of a verdict. `cell` is the first one of the range, its column fixed. */
export function signConditions(range: string, cell: string): readonly ConditionPlan[] {
  return [
    { range, formula: `LEFT(${cell},1)=${quoted('✓')}`, fill: 'met' },
    { range, formula: `LEFT(${cell},1)=${quoted('✗')}`, fill: 'missed' },
    { range, formula: `LEFT(${cell},1)=${quoted('!')}`, fill: 'pending' },
  ];
}

/** Cells that hold exactly this word. */
export function wordCondition(range: string, cell: string, word: string): ConditionPlan {
  return { range, formula: `${cell}=${quoted(word)}`, fill: 'pending' };
}
