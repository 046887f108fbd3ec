import { join, resolve } from 'node:path';
import type { Body } from './catalogue/departments.ts';
import type { Programme } from './catalogue/programme.ts';
import { mergeRoster, rosterFrom, RosterError } from './catalogue/roster.ts';
import { isValidIn } from './catalogue/validity.ts';
import { ProgrammeError } from './catalogue/programme-problems.ts';
import { say, type Language, type Text } from './domain/language.ts';
import { nearest } from './domain/edit-distance.ts';
import type { IgnoredFile } from './domain/source.ts';
import type { DepartmentRef } from './domain/submission.ts';
import { discover, PathError, type Discovered } from './read/discover.ts';
import { findProgrammeFile } from './read/find-programme.ts';
import type { FoundFile } from './read/found-file.ts';
import { openReader } from './read/guarded.ts';
import { loadProgramme } from './read/programme-file.ts';
import { loadRegister } from './read/register.ts';
import { templatesFolder } from './read/templates-folder.ts';
import { unreadableRoster } from './roster-problem.ts';
import { RunError } from './run-error.ts';
import { DEFAULT_PROGRAMME, type Settings } from './settings.ts';
import { standardOf, type Standard, type StandardParts } from './submissions/standard.ts';

/** The programme of a run and where it was found. */
export interface ProgrammeInUse {
  readonly programme: Programme;
  readonly sha256: string;
  /** `built-in`, or the file's path as found. */
  readonly origin: string;
}

/** All that a run needs before the first file is read. */
export interface Prepared {
  readonly programme: ProgrammeInUse;
  readonly standard: Standard;
  /** The place of each department in the register, for the order of every list. */
  readonly order: ReadonlyMap<string, number>;
  /** How to reach departments, by code, where the roster says so. */
  readonly contacts: ReadonlyMap<string, string>;
  /** The departments expected in a year; null without a closed roster. */
  readonly expected: (year: number | null) => readonly DepartmentRef[] | null;
  /** Files to read, of which some may turn out to be no submissions. */
  readonly found: readonly FoundFile[];
  /** Files that their names alone leave out. */
  readonly ignored: readonly IgnoredFile[];
  readonly filesSeen: number;
  /** Absolute paths of programme and roster, where files were named. */
  readonly lists: readonly string[];
}

/**
 * Finds programme, register, roster and files; refuses what a run cannot start with. Tells what files will be held
 * against as soon as it is known, and goes on when that has been taken in.
 */
export async function prepare(
  settings: Settings,
  onStandard: (parts: StandardParts) => Promise<void> = () => Promise.resolve(),
): Promise<Prepared> {
  const { programme, file } = await programmeInUse(settings);
  const roster = await rosterInUse(settings, programme.programme);
  const rosterFile = settings.roster === null ? null : resolve(settings.cwd, settings.roster);
  const parts: StandardParts = {
    programme: programme.programme,
    bodies: roster.bodies,
    roster: roster.listed === null ? null : new Set(roster.listed.map(({ code }) => code)),
    requestedYear: settings.year,
  };
  await onStandard(parts);
  const { found, ignored } = discoverFiles(settings, file, rosterFile);
  if (found.length === 0) throw noSubmission(settings);
  return {
    programme,
    standard: standardOf(parts),
    order: new Map(roster.bodies.map(({ code }, index) => [code, index])),
    contacts: contactsOf(roster.bodies),
    expected: (year) =>
      roster.listed
        ?.filter((body) => year === null || isValidIn(body, year))
        .map(({ code, name }) => ({ code, name: name.vi })) ?? null,
    found,
    ignored,
    filesSeen: found.length + ignored.length,
    lists: [file, rosterFile].filter((each) => each !== null),
  };
}

/** Nothing among the PATHs is a submission. */
export function noSubmission({ paths }: Pick<Settings, 'paths'>): RunError {
  return new RunError('noSubmission', { paths });
}

function contactsOf(bodies: readonly Body[]): ReadonlyMap<string, string> {
  return new Map(
    bodies.flatMap(({ code, contact, email }): [string, string][] => {
      const ways = [contact, email].filter((each) => each !== undefined && each !== '');
      return ways.length === 0 ? [] : [[code, ways.join(', ')]];
    }),
  );
}

/** The programme named, or found beside what is read, or the default; with the file it came from. */
export async function programmeInUse(
  settings: Pick<Settings, 'programme' | 'paths' | 'cwd' | 'language'>,
): Promise<{ programme: ProgrammeInUse; file: string | null }> {
  const beside = settings.programme === null ? await findProgrammeFile(settings.paths, settings.cwd) : null;
  const wanted = settings.programme ?? beside ?? DEFAULT_PROGRAMME;
  const folder = join(templatesFolder(), 'programmes');
  try {
    const programme = await loadProgramme(wanted, folder, settings.cwd);
    return {
      programme,
      file: programme.origin === 'built-in' ? null : resolve(settings.cwd, programme.origin),
    };
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    const detail = error.problems.map(({ message }) => say(message, settings.language)).join('; ');
    throw new RunError('programme', { path: wanted, detail });
  }
}

interface RosterInUse {
  /** Every body a name may mean. */
  readonly bodies: readonly Body[];
  /** The closed list of departments; null without one. */
  readonly listed: readonly Body[] | null;
}

/** The register, widened by the roster file; the roster is the file's, else the programme's, else none. */
export async function rosterInUse(
  settings: Pick<Settings, 'roster' | 'cwd' | 'language'>,
  programme: Programme,
): Promise<RosterInUse> {
  const register = await loadRegister(join(templatesFolder(), 'registers', 'departments.csv'));
  if (settings.roster === null) {
    return { bodies: register, listed: listedBy(programme, register, settings.language) };
  }
  try {
    const rows = await rosterRows(resolve(settings.cwd, settings.roster));
    const merged = mergeRoster(register, rosterFrom(rows));
    return { bodies: merged.bodies, listed: merged.listed };
  } catch (error) {
    const problem = error instanceof RosterError ? error.problem : unreadableRoster(error, settings.roster);
    throw new RunError('roster', { path: settings.roster, detail: say(problem, settings.language) });
  }
}

/** Read as any submission is: a hostile roster ends the helper process and not the run. */
async function rosterRows(path: string): Promise<readonly (readonly string[])[]> {
  const reader = openReader();
  try {
    return await reader.rows(path);
  } finally {
    await reader.close();
  }
}

/** The departments a programme lists; a code that the register does not know would expect nobody. */
function listedBy(
  programme: Programme,
  register: readonly Body[],
  language: Language,
): readonly Body[] | null {
  const codes = programme.departments;
  if (codes === null) return null;
  const unknown = unknownDepartments(codes, register);
  if (unknown !== null)
    throw new RunError('programme', { path: programme.id, detail: say(unknown, language) });
  return register.filter(({ code }) => codes.includes(code));
}

/** What is wrong with the codes of a programme's departments; null where the register knows them all. */
function unknownDepartments(codes: readonly string[], register: readonly Body[]): Text | null {
  const known = new Set(register.map(({ code }) => code));
  const unknown = codes.filter((code) => !known.has(code));
  if (unknown.length === 0) return null;
  const hint = nearest(unknown[0] ?? '', known);
  const list = unknown.join(', ');
  return {
    vi: `mã đơn vị không có trong danh mục: ${list}${hint === null ? '' : `; có phải “${hint}”?`}`,
    en: `department codes not in the register: ${list}${hint === null ? '' : `; is it “${hint}”?`}`,
  };
}

/** Refuses, in a programme that is only looked at, what a run with it would refuse. Throws a `ProgrammeError`. */
export async function assertUsable({ departments }: Programme): Promise<void> {
  if (departments === null) return;
  const register = await loadRegister(join(templatesFolder(), 'registers', 'departments.csv'));
  const message = unknownDepartments(departments, register);
  if (message !== null) throw new ProgrammeError([{ path: 'departments', line: null, message }]);
}

function discoverFiles(
  settings: Settings,
  programmeFile: string | null,
  rosterFile: string | null,
): Discovered {
  try {
    return discover(settings.paths, {
      cwd: settings.cwd,
      ...(programmeFile === null ? {} : { programmeFile }),
      ...(rosterFile === null ? {} : { rosterFile }),
      ...(settings.output === null ? {} : { outputs: [settings.output] }),
    });
  } catch (error) {
    if (error instanceof PathError) throw new RunError('pathMissing', { path: error.path });
    throw error;
  }
}
