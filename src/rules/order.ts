import { compareText } from '../domain/address.ts';
import { SCOPES, type Finding, type Severity } from '../domain/finding.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'target'];

/**
 * Findings, most fundamental first: by scope, severity, code, sheet, row and column. What is left equal is
 * ordered by its words, so that the order of reading never shows.
 */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(compare);
}

function compare(a: Finding, b: Finding): number {
  const [here, there] = [placeOf(a), placeOf(b)];
  return (
    SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.code, b.code) ||
    compareText(a.where.sheet ?? '', b.where.sheet ?? '') ||
    here.row - there.row ||
    here.column - there.column ||
    compareText(a.where.indicator ?? '', b.where.indicator ?? '') ||
    compareText(JSON.stringify(a.args), JSON.stringify(b.args))
  );
}

/** Row and column of an A1 name, so that C9 stands before C10; what has no cell stands first. */
function placeOf({ where: { cell } }: Finding): { row: number; column: number } {
  const [, letters = '', digits = '0'] = /^([A-Z]{1,4})([0-9]{1,8})$/.exec(cell ?? '') ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}
