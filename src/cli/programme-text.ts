import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Programme, TargetSet } from '../catalogue/programme.ts';
import { formatPercent } from '../domain/format.ts';
import { visible } from '../domain/text.ts';
import type { LoadedProgramme } from '../read/programme-file.ts';
import type { Session } from './session.ts';
import { paragraph } from './terminal/width.ts';

/** A programme in readable form: what it asks of whom, and what it is held against. */
export function programmeText(
  { programme, sha256, origin }: LoadedProgramme,
  catalogue: Catalogue,
  session: Session,
): string {
  const { language, columns, style } = session;
  const words = session.words.library;
  const labels = new Map([...catalogue.indicators, ...catalogue.rates].map(({ id, label }) => [id, label]));
  const label = (id: string) => labels.get(id)?.[language] ?? id;
  const item = (text: string) => paragraph('    ', visible(text), columns);
  const field = (title: string, text: string) =>
    paragraph(`  ${style.strong(`${title}:`)} `, visible(text), columns);
  const listed = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`  ${style.strong(`${title}:`)}`, ...items.flatMap(item)];
  const targetSet = (set: TargetSet) => {
    const from = set.judgesFrom === set.year ? '' : ` ${words.judgesFrom(set.judgesFrom)}`;
    const items = set.targets.map(({ rate, direction, value, denominator }) => {
      const of = denominator === null ? '' : ` (${words.ofWhich(label(denominator))})`;
      return `${label(rate)}${of} ${direction === 'at-least' ? '≥' : '≤'} ${formatPercent(value, language)}`;
    });
    return listed(words.targets(set.year) + from, items);
  };
  const [month = '', day = ''] = programme.dueDate?.split('-') ?? [];
  return `${[
    ...paragraph('', visible(`${programme.id}: ${programme.name[language]}`), columns, style.strong),
    ...(programme.documentNumber === null ? [] : field(words.documentNumber, programme.documentNumber)),
    ...field(words.period, periodOf(programme, session)),
    ...field(words.cadence, cadenceOf(programme, session)),
    ...listed(
      words.milestones,
      programme.milestones.map((each) => `${each.date ?? each.year}: ${each.label[language]}`),
    ),
    ...listed(words.parties, [
      ...programme.parties.map(({ name }) => name),
      ...(programme.partiesNote === null ? [] : [programme.partiesNote[language]]),
    ]),
    ...listed(
      words.indicators,
      programme.indicators.map(({ id, optional }) =>
        optional ? `${label(id)} ${words.optional}` : label(id),
      ),
    ),
    ...(programme.targetSets.length === 0
      ? [`  ${words.noTargets}`]
      : programme.targetSets.flatMap(targetSet)),
    ...field(words.roster, programme.departments?.join(', ') ?? words.openRoster),
    ...(programme.dueDate === null ? [] : field(words.due, words.dueOn(day, month))),
    ...field(words.rating, words.ratingFrom(programme.rating.bands.join(', '), programme.rating.goodFrom)),
    ...listed(words.letterhead, programme.letterhead?.lines.map((each) => each[language]) ?? []),
    ...listed(
      words.signatures,
      programme.signatures.map(({ authority, title, name }) =>
        [authority?.[language], title[language], name]
          .filter((each) => each !== null && each !== undefined)
          .join(', '),
      ),
    ),
    ...listed(
      words.breaks,
      programme.seriesBreaks.map(({ from, note }) => `${from}: ${note[language]}`),
    ),
    ...field(words.origin, origin === 'built-in' ? words.builtIn : origin),
    ...field(words.hash, sha256),
  ].join('\n')}\n`;
}

/** How many targets a programme sets, in words. */
export function targetCount({ targetSets }: Programme, { words: { library } }: Session): string {
  return library.targetCount(targetSets.reduce((sum, { targets }) => sum + targets.length, 0));
}

/** `2021–2025`; an end that is not known is shown as such. */
export function periodOf({ period }: Programme, { words: { library } }: Session): string {
  const end = (year: number | null) => (year === null ? library.unknownYear : String(year));
  return library.periodOf(end(period.start), end(period.end));
}

function cadenceOf({ cadence }: Programme, { words: { library } }: Session): string {
  switch (cadence.kind) {
    case 'yearly':
      return library.yearly;
    case 'by-phase':
      return library.byPhase;
    case 'every':
      return library.every(cadence.years);
    case 'not-stated':
      return library.notStated;
  }
}
