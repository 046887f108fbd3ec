import { SCOPES } from '../../domain/finding.ts';
import { nearest } from '../../domain/edit-distance.ts';
import { visible } from '../../domain/text.ts';
import { RULES, ruleOf } from '../../rules/registry.ts';
import type { Example, Rule } from '../../rules/rule.ts';
import { UsageError } from '../errors.ts';
import { DONE } from '../exit-status.ts';
import { jsonText } from '../json.ts';
import type { Options } from '../options.ts';
import type { Session } from '../session.ts';
import { severityMark } from '../terminal/style.ts';
import { paragraph } from '../terminal/width.ts';

/** `khuyenhoc explain [CODE]`: one finding in full, or all of them in short. */
export async function run([code]: readonly string[], options: Options, session: Session): Promise<number> {
  const chosen = code === undefined ? RULES : [known(code, session)];
  const text = () =>
    code === undefined ? list(session) : chosen.map((rule) => full(rule, session)).join('');
  session.out(options.format === 'json' ? jsonText(explainJson(chosen, session)) : text());
  return DONE;
}

function known(typed: string, { words: { usage } }: Session): Rule {
  const found = ruleOf(typed);
  if (found !== undefined) return found;
  const near = nearest(
    typed.toUpperCase(),
    RULES.map(({ code }) => code),
  );
  const hint = near === null ? usage.listCodes : usage.didYouMean(near);
  throw new UsageError(`${usage.unknownCode(typed)} ${hint}`);
}

function list(session: Session): string {
  const { words, style, columns, language } = session;
  const sections = SCOPES.map((scope) => {
    const lines = RULES.filter((rule) => rule.scope === scope).flatMap((rule) =>
      paragraph(`  ${severityMark(rule.severity, style)} ${rule.code}  `, rule.title[language], columns),
    );
    return [style.strong(words.outcome.scope[scope]), ...lines, ''];
  });
  return `${[...sections.flat(), words.library.moreOnCode].join('\n')}\n`;
}

function full(rule: Rule, session: Session): string {
  const { words, style, columns, language } = session;
  const part = (title: string, text: string) => ['', style.strong(title), ...paragraph('  ', text, columns)];
  const example = (title: string, shown: Example) => [
    '',
    style.strong(title),
    ...exampleLines(shown, session),
  ];
  return `${[
    ...paragraph(
      `${severityMark(rule.severity, style)} ${rule.code}  `,
      `${rule.title[language]} (${words.outcome.severity[rule.severity]})`,
      columns,
      style.strong,
    ),
    ...part(words.library.why, rule.why[language]),
    ...part(words.library.mend, rule.mend[language]),
    ...example(words.library.bad, rule.bad),
    ...example(words.library.good, rule.good),
  ].join('\n')}\n`;
}

/** The files of an example as they would be typed; they are copied, so no line is broken. */
function exampleLines({ files }: Example, { style }: Session): readonly string[] {
  return Object.entries(files).flatMap(([name, content]) => [
    `  ${style.dim(visible(name))}`,
    ...content
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `    ${visible(line)}`.trimEnd()),
  ]);
}

function explainJson(chosen: readonly Rule[], { language }: Session): object {
  return {
    schema: 'khuyenhoc/explain/1',
    findings: chosen.map((rule) => ({
      code: rule.code,
      scope: rule.scope,
      severity: rule.severity,
      title: rule.title[language],
      why: rule.why[language],
      help: rule.mend[language],
      examples: { bad: rule.bad.files, good: rule.good.files },
    })),
  };
}
