import type { Body, BodyMatch } from '../catalogue/departments.ts';
import type { Register } from '../catalogue/department-names.ts';
import { ASSOCIATION } from '../catalogue/name-forms.ts';
import { isValidIn } from '../catalogue/validity.ts';
import type { Where } from '../domain/finding.ts';
import { datesIn, yearsIn } from '../domain/period.ts';
import { nameKey } from '../domain/text.ts';
import { whereOf, type DepartmentTold, type Evidence, type YearTold } from './identity.ts';
import type { TitleLine } from './titles.ts';
import { bareYear, soleYear } from './years.ts';

/** The reporting year: the content goes before the file's name; where both speak and differ, that is said. */
export function tellYear(
  lines: readonly TitleLine[],
  headers: readonly Evidence<number>[],
  sheetNames: readonly string[],
  fileName: string,
  requested: number | null,
): YearTold {
  const labelled = lines
    .filter(({ names }) => names === 'year')
    .flatMap((line) => evidenceOfYears(line, bareYear(line.text)));
  const others = lines.filter(({ addressee }) => !addressee);
  const titles = () => others.flatMap((line) => evidenceOfYears(line, null, line.before));
  const alone = () => others.flatMap((line) => evidenceOfYears(line, null));
  const named = distinctYears(
    yearsIn(fileName)
      .filter(({ role }) => role === 'reporting')
      .map(({ year }) => ({ value: year, text: fileName, place: null })),
  );
  const [name] = named;
  const content = distinctYears(firstFound([() => labelled, titles, alone]));
  // Years side by side are no contradiction: the one that is asked for, or that the file's name tells, is meant.
  const aside = distinctYears(headers);
  const meant = requested ?? (named.length === 1 ? name?.value : undefined);
  const chosen = aside.find(({ value }) => value === meant);
  const inTables = chosen === undefined ? aside : [chosen];
  const told =
    [content, inTables].find((each) => each.length > 0) ?? distinctYears(sheetNames.flatMap(yearOfSheet));
  const [first] = told;
  if (told.length > 1) return { kind: 'contradiction', evidence: told };
  if (first !== undefined) {
    if (named.length === 1 && name !== undefined && name.value !== first.value)
      return { kind: 'contradiction', evidence: [first, name] };
    return { kind: 'told', evidence: first };
  }
  if (named.length === 1 && name !== undefined) return { kind: 'told', evidence: name };
  const [closing, ...more] = distinctYears(others.flatMap(endsOfYear));
  if (closing !== undefined && more.length === 0) return { kind: 'told', evidence: closing };
  if (requested !== null) return { kind: 'assumed', year: requested };
  return named.length > 1 ? { kind: 'contradiction', evidence: named } : { kind: 'unknown' };
}

/** The first of these that finds anything; the others are not looked at. */
function firstFound<T>(ways: readonly (() => readonly T[])[]): readonly T[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

function distinctYears(evidence: readonly Evidence<number>[]): readonly Evidence<number>[] {
  return distinct(evidence, (year) => String(year));
}

/** The reporting years of a line; a line that opens with its year goes on with the words `before` it. */
function evidenceOfYears(line: TitleLine, bare: number | null, before = ''): readonly Evidence<number>[] {
  if (bare !== null) return [{ value: bare, text: line.text, place: line.place }];
  const own = yearsIn(line.text);
  const goesOn = before !== '' && /^(?:năm\s+)?\d/iu.test(line.text);
  const read = goesOn ? yearsIn(`${before} ${line.text}`).slice(-own.length) : own;
  return (own.length === 0 ? [] : read)
    .filter(({ role }) => role === 'reporting')
    .map(({ year }) => ({ value: year, text: line.text, place: line.place }));
}

/** "Số liệu tính đến ngày 31/12/2022": the last day of a year closes that year's figures. */
function endsOfYear({ text, place }: TitleLine): readonly Evidence<number>[] {
  return datesIn(text)
    .filter(({ day, month }) => day === 31 && month === 12)
    .map(({ year }) => ({ value: year, text, place }));
}

function yearOfSheet(sheet: string): readonly Evidence<number>[] {
  const year = soleYear(sheet);
  return year === null ? [] : [{ value: year, text: sheet, place: placeOfSheet(sheet) }];
}

/**
 * The department: labelled lines, then the title block and the tables' own names, then the names of sheets with
 * tables, then the file's name.
 */
export function tellDepartment(
  lines: readonly TitleLine[],
  inTables: readonly Evidence<Body>[],
  sheetNames: readonly string[],
  fileName: string,
  register: Register,
  year: number | null,
): DepartmentTold {
  const named = fromName(register, fileName, year, null);
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
    return against(toldOf(only, year), named, year);
  const sheets = distinct(
    sheetNames.flatMap((sheet) => {
      const told = fromName(register, sheet, year, placeOfSheet(sheet));
      return told?.kind === 'told' ? [told.evidence] : [];
    }),
    (body) => body.code,
  );
  const [sheet] = sheets;
  if (sheets.length > 1) return { kind: 'contradiction', evidence: sheets };
  if (sheet !== undefined && sheet.value.code !== ASSOCIATION)
    return against(toldOf(sheet, year), named, year);
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
  const told = toldBy(found, evidence);
  if (told !== null) return told;
  const [mention] = register.mentionsIn(line.text, year).filter(({ kind }) => kind !== 'several');
  if (mention !== undefined) return toldBy(mention, evidence);
  return found.kind === 'near' ? { kind: 'unknown', near: { value: found.body, ...evidence } } : null;
}

/** What a name that was found tells; null where it names no body. */
function toldBy(found: BodyMatch, evidence: Omit<Evidence<Body>, 'value'>): DepartmentTold | null {
  if (found.kind === 'one' || found.kind === 'otherTime')
    return {
      kind: 'told',
      evidence: { value: found.body, ...evidence },
      otherTime: found.kind === 'otherTime',
    };
  return found.kind === 'several'
    ? { kind: 'several', evidence: { value: found.bodies, ...evidence } }
    : null;
}

function toldOf(evidence: Evidence<Body>, year: number | null): Extract<DepartmentTold, { kind: 'told' }> {
  return { kind: 'told', evidence, otherTime: year !== null && !isValidIn(evidence.value, year) };
}

function placeOfSheet(sheet: string): Where {
  return whereOf({ sheet, row: 0, column: 0 });
}

/** The name of a file, or of a sheet. */
function fromName(
  register: Register,
  name: string,
  year: number | null,
  place: Where | null,
): DepartmentTold | null {
  const found = register.findInFileName(name, year);
  const evidence = { text: name, place };
  return toldBy(found, evidence);
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
