import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Args, Finding, Where } from '../domain/finding.ts';
import { say, type Language } from '../domain/language.ts';
import { visible } from '../domain/text.ts';
import { ruleOf } from './registry.ts';
import { wordingOf } from './wording.ts';

/** A finding in words. The place is the caller's to print. */
export interface Description {
  readonly title: string;
  /** One sentence that names what is wrong with the numbers involved. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
}

/** Longer cell texts are cut in sentences; JSON keeps them whole in `found`. Paths may be longer. */
const LONGEST = { cell: 80, argument: 300 };

/** Makes the sentences of a finding, brief ones for a screen. Throws a `RangeError` for a code that no rule has. */
export function describeFinding(
  finding: Finding,
  language: Language,
  catalogue: Catalogue,
  brief = false,
): Description {
  const rule = ruleOf(finding.code);
  if (rule === undefined) throw new RangeError(`no rule has the code ${finding.code}`);
  const safe = printable(finding);
  return {
    title: say(rule.title, language),
    message: rule.message[language](safe.args, safe, wordingOf(language, catalogue, brief)),
    help: say(rule.mend, language),
  };
}

/** The finding with everything that submissions wrote made safe to print. */
function printable(finding: Finding): Finding {
  const { row, column } = finding.where;
  const where: Where = { ...finding.where, row: shown(row), column: shown(column) };
  const args: Args = Object.fromEntries(
    Object.entries(finding.args).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null
        ? value.map((each) => shown(each, LONGEST.argument))
        : shown(value, LONGEST.argument),
    ]),
  );
  return { ...finding, where, args, found: shown(finding.found), expected: shown(finding.expected) };
}

function shown<T extends string | number | null>(value: T, longest = LONGEST.cell): T | string {
  if (typeof value !== 'string') return value;
  const text = visible(value);
  if (text.length <= longest) return text;
  const characters = [...text];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest).join('')}…`;
}
