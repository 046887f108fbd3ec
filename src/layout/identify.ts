import type { Body } from '../catalogue/departments.ts';
import type { Register } from '../catalogue/department-names.ts';
import { ASSOCIATION } from '../catalogue/name-forms.ts';
import { isValidIn } from '../catalogue/validity.ts';
import { yearsIn } from '../domain/period.ts';
import { nameKey } from '../domain/text.ts';
import type { DepartmentTold, Evidence, YearTold } from './identity.ts';
import type { TitleLine } from './titles.ts';
import { bareYear } from './years.ts';

/** The reporting year: the content goes before the file's name; where both speak and differ, that is said. */
export function tellYear(
  lines: readonly TitleLine[],
  headers: readonly Evidence<number>[],
  fileName: string,
  requested: number | null,
): YearTold {
  const labelled = lines
    .filter(({ names }) => names === 'year')
    .flatMap((line) => evidenceOfYears(line, bareYear(line.text)));
  const titles = lines.filter(({ addressee }) => !addressee).flatMap((line) => evidenceOfYears(line, null));
  const named = distinctYears(
    yearsIn(fileName)
      .filter(({ role }) => role === 'reporting')
      .map(({ year }) => ({ value: year, text: fileName, place: null })),
  );
  const [name] = named;
  const content = distinctYears([labelled, titles].find((each) => each.length > 0) ?? []);
  // Years side by side are no contradiction: the one that is asked for, or that the file's name tells, is meant.
  const aside = distinctYears(headers);
  const meant = requested ?? (named.length === 1 ? name?.value : undefined);
  const chosen = aside.find(({ value }) => value === meant);
  const told = content.length > 0 ? content : chosen === undefined ? aside : [chosen];
  const [first] = told;
  if (told.length > 1) return { kind: 'contradiction', evidence: told };
  if (first !== undefined) {
    if (named.length === 1 && name !== undefined && name.value !== first.value)
      return { kind: 'contradiction', evidence: [first, name] };
    return { kind: 'told', evidence: first };
  }
  if (named.length === 1 && name !== undefined) return { kind: 'told', evidence: name };
  if (requested !== null) return { kind: 'assumed', year: requested };
  return named.length > 1 ? { kind: 'contradiction', evidence: named } : { kind: 'unknown' };
}

function distinctYears(evidence: readonly Evidence<number>[]): readonly Evidence<number>[] {
  return distinct(evidence, (year) => String(year));
}

function evidenceOfYears(line: TitleLine, bare: number | null): readonly Evidence<number>[] {
  if (bare !== null) return [{ value: bare, text: line.text, place: line.place }];
  return yearsIn(line.text)
    .filter(({ role }) => role === 'reporting')
    .map(({ year }) => ({ value: year, text: line.text, place: line.place }));
}

/** The department: labelled lines, then the title block and the tables' own names, then the file's name. */
export function tellDepartment(
  lines: readonly TitleLine[],
  inTables: readonly Evidence<Body>[],
  fileName: string,
  register: Register,
  year: number | null,
): DepartmentTold {
  const named = fromFileName(register, fileName, year);
  const labelled = lines.filter(({ names }) => names === 'department');
  for (const line of labelled) {
    const told = fromLabel(register, line, year);
    if (told !== null) return against(told, named, year);
  }
  const mentions = lines
    .filter(({ addressee }) => !addressee)
    .flatMap((line) =>
      register
        .mentionsIn(line.text, year)
        .map((mention) => ({ mention, text: line.text, place: line.place })),
    );
  const several = mentions.find(({ mention }) => mention.kind === 'several');
  const bodies = withoutAssociation(
    distinct(
      [
        ...mentions.flatMap(({ mention, text, place }) =>
          mention.kind === 'several' ? [] : [{ value: mention.body, text, place }],
        ),
        ...inTables,
      ],
      (body) => body.code,
    ),
  );
  const [only] = bodies;
  if (bodies.length > 1) return { kind: 'contradiction', evidence: bodies };
  if (only !== undefined && (only.value.code !== ASSOCIATION || named === null || named.kind !== 'told'))
    return against(
      { kind: 'told', evidence: only, otherTime: year !== null && !isValidIn(only.value, year) },
      named,
      year,
    );
  if (named !== null) return named;
  if (several !== undefined && several.mention.kind === 'several')
    return {
      kind: 'several',
      evidence: { value: several.mention.bodies, text: several.text, place: several.place },
    };
  const [line] = labelled;
  const near = nearMiss(register, lines, year);
  return line === undefined
    ? { kind: 'unknown', near }
    : { kind: 'unknown', near, written: { value: line.text, text: line.text, place: line.place } };
}

function fromLabel(register: Register, line: TitleLine, year: number | null): DepartmentTold | null {
  const found = register.find(line.text, year);
  const evidence = { text: line.text, place: line.place };
  if (found.kind === 'one' || found.kind === 'otherTime')
    return {
      kind: 'told',
      evidence: { ...evidence, value: found.body },
      otherTime: found.kind === 'otherTime',
    };
  if (found.kind === 'several') return { kind: 'several', evidence: { ...evidence, value: found.bodies } };
  const [mention] = register.mentionsIn(line.text, year).filter(({ kind }) => kind !== 'several');
  if (mention !== undefined && mention.kind !== 'several')
    return {
      kind: 'told',
      evidence: { ...evidence, value: mention.body },
      otherTime: mention.kind === 'otherTime',
    };
  return found.kind === 'near'
    ? { kind: 'unknown', near: { ...evidence, value: found.body, text: line.text } }
    : null;
}

function fromFileName(register: Register, fileName: string, year: number | null): DepartmentTold | null {
  const found = register.findInFileName(fileName, year);
  const evidence = { text: fileName, place: null };
  if (found.kind === 'one' || found.kind === 'otherTime')
    return {
      kind: 'told',
      evidence: { ...evidence, value: found.body },
      otherTime: found.kind === 'otherTime',
    };
  if (found.kind === 'several') return { kind: 'several', evidence: { ...evidence, value: found.bodies } };
  return null;
}

/** What the content tells, unless the file's name tells another body that is not the same one over time. */
function against(told: DepartmentTold, named: DepartmentTold | null, year: number | null): DepartmentTold {
  if (told.kind !== 'told' || named?.kind !== 'told') return told;
  const content = told.evidence.value;
  const name = named.evidence.value;
  if (content.code === name.code || name.code === ASSOCIATION || succeeds(content, name, year)) return told;
  return { kind: 'contradiction', evidence: [told.evidence, named.evidence] };
}

/** A predecessor and its successor of the same name are one answer: the year decides between them. */
function succeeds(a: Body, b: Body, year: number | null): boolean {
  return year === null && nameKey(a.name.vi) === nameKey(b.name.vi);
}

function withoutAssociation(bodies: readonly Evidence<Body>[]): readonly Evidence<Body>[] {
  const others = bodies.filter(({ value }) => value.code !== ASSOCIATION);
  return others.length > 0 ? others : bodies;
}

function nearMiss(
  register: Register,
  lines: readonly TitleLine[],
  year: number | null,
): Evidence<Body> | null {
  for (const line of lines) {
    if (line.addressee || line.text.length > 120) continue;
    const found = register.find(line.text, year);
    if (found.kind === 'near') return { value: found.body, text: line.text, place: line.place };
  }
  return null;
}

function distinct<T>(evidence: readonly Evidence<T>[], key: (value: T) => string): readonly Evidence<T>[] {
  const seen = new Map<string, Evidence<T>>();
  for (const each of evidence) if (!seen.has(key(each.value))) seen.set(key(each.value), each);
  return [...seen.values()];
}
