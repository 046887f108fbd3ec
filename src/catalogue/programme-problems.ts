import type { Text } from '../domain/language.ts';
import { nearest } from '../domain/edit-distance.ts';

/** Where something stands in a programme file: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** What is wrong, before the line is known; `at` is " ở dòng 12" / " in line 12", or empty. */
export interface Complaint {
  readonly path: Path;
  readonly say: (at: Text) => Text;
}

/** One thing to mend in a programme file. */
export interface ProgrammeProblem {
  /** As `targets[0].rates[2].value`; empty for the file as a whole. */
  readonly path: string;
  /** Counted from 1; null where no line is to blame. */
  readonly line: number | null;
  /** A whole sentence that names the line. */
  readonly message: Text;
}

/** A programme file that cannot be used, with everything that is wrong with it. */
export class ProgrammeError extends Error {
  readonly problems: readonly ProgrammeProblem[];

  constructor(problems: readonly ProgrammeProblem[]) {
    super(problems.map(({ message }) => message.en).join('; '));
    this.name = 'ProgrammeError';
    this.problems = problems;
  }
}

/** Puts the line into the sentence. */
export function problemOf(complaint: Complaint, line: number | null): ProgrammeProblem {
  const at = line === null ? { vi: '', en: '' } : { vi: ` ở dòng ${line}`, en: ` in line ${line}` };
  return { path: pathName(complaint.path), line, message: complaint.say(at) };
}

/** `targets[0].rates[2].value` */
export function pathName(path: Path): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('');
}

/** A complaint about the value at a path: "'period.end' ở dòng 7 phải là một năm". */
export function about(path: Path, vi: string, en: string): Complaint {
  const name =
    path.length === 0
      ? { vi: 'tệp', en: 'the file' }
      : { vi: `'${pathName(path)}'`, en: `'${pathName(path)}'` };
  return { path, say: (at) => ({ vi: `${name.vi}${at.vi} ${vi}`, en: `${name.en}${at.en} ${en}` }) };
}

/** An unknown key, with the nearest known one, or all that may stand there. */
export function unknownKey(path: Path, key: string, known: readonly string[]): Complaint {
  const near = nearest(key, known);
  const list = known.join(', ');
  return {
    path: [...path, key],
    say: (at) => ({
      vi: `khoá không biết '${key}'${at.vi}; ${near === null ? `các khoá dùng được ở đây: ${list}` : `có phải '${near}'?`}`,
      en: `unknown key '${key}'${at.en}; ${near === null ? `the keys possible here: ${list}` : `did you mean '${near}'?`}`,
    }),
  };
}

/** An unknown id of an indicator or rate, with the nearest known one and the whole list. */
export function unknownId(path: Path, id: string, noun: Text, known: readonly string[]): Complaint {
  const near = nearest(id, known);
  const list = known.join(', ');
  return {
    path,
    say: (at) => ({
      vi: `${noun.vi} không biết '${id}'${at.vi}; ${near === null ? '' : `có phải '${near}'? `}Các ${noun.vi} có: ${list}`,
      en: `unknown ${noun.en} '${id}'${at.en}; ${near === null ? '' : `did you mean '${near}'? `}Known: ${list}`,
    }),
  };
}
