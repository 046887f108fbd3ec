import { EARLIEST_YEAR, exists } from '../domain/dates.ts';
import type { Language } from '../domain/language.ts';
import { LIMITS, type Limits } from '../read/limits.ts';
import { UsageError } from './errors.ts';
import type { Words } from './words.ts';

/** What commander gives for the options of a command; those a command does not offer are absent. */
export interface Options {
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly progress: boolean;
  readonly maxFindings: number;
  readonly programme?: string;
  readonly year?: number;
  readonly roster?: string;
  readonly format: Format;
  readonly failOn: FailOn;
  readonly onError: 'withhold' | 'exclude' | 'fail';
  readonly duplicates: 'stop' | 'newest';
  readonly official?: boolean;
  readonly departmentSheets?: boolean;
  readonly asOf?: string;
  readonly limit?: Partial<Limits>;
  readonly jobs?: number;
  readonly force?: boolean;
  readonly output?: string;
  readonly csv?: string;
  readonly as?: FormKind;
}

export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];
export const FAIL_ON = ['error', 'warning', 'target', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];
export const FORM_KINDS = ['xlsx', 'csv'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Turns what was typed into a value, or refuses it in a sentence. */
export type Parser<T> = (typed: string) => T;

/** Parsers for the values of options; `name` is the option as typed, for the sentence. */
export function parsersIn(words: Words['usage']) {
  return {
    oneOf:
      <T extends string>(name: string, allowed: readonly T[]): Parser<T> =>
      (typed) => {
        const found = allowed.find((each) => each === typed);
        if (found === undefined) throw new UsageError(words.notOneOf(name, typed, allowed.join(', ')));
        return found;
      },
    year:
      (name: string): Parser<number> =>
      (typed) => {
        const year = /^\d{4}$/.test(typed) ? Number(typed) : 0;
        if (year < 1990 || year > 2100) throw new UsageError(words.notAYear(name, typed));
        return year;
      },
    date:
      (name: string): Parser<string> =>
      (typed) => {
        if (!isCalendarDate(typed)) throw new UsageError(words.notADate(name, typed));
        return typed;
      },
    count:
      (name: string): Parser<number> =>
      (typed) => {
        if (!/^\d{1,9}$/.test(typed)) throw new UsageError(words.notANumber(name, typed));
        return Number(typed);
      },
    /** One limit as `name=number`, added to those typed before it. */
    limit:
      (name: string) =>
      (typed: string, before: Partial<Limits> = {}): Partial<Limits> => {
        const [, limit = '', value = ''] = /^([a-zA-Z]+)=(\d{1,9})$/.exec(typed) ?? [];
        if (!Object.hasOwn(LIMITS, limit) || Number(value) === 0)
          throw new UsageError(words.notALimit(name, typed, Object.keys(LIMITS).join(', ')));
        return { ...before, [limit]: Number(value) };
      },
    /** At least one. */
    positive:
      (name: string): Parser<number> =>
      (typed) => {
        if (!/^0*[1-9]\d{0,3}$/.test(typed)) throw new UsageError(words.notPositive(name, typed));
        return Number(typed);
      },
    text:
      (name: string): Parser<string> =>
      (typed) => {
        if (typed === '') throw new UsageError(words.empty(name));
        return typed;
      },
  };
}

function isCalendarDate(typed: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= EARLIEST_YEAR && exists({ year, month, day });
}

/**
 * The language of this run, told before anything is parsed because help and errors need it:
 * the last `--lang`, else KHUYENHOC_LANG, else Vietnamese. A word that is neither is refused in both languages.
 */
export function languageOf(typed: readonly string[], env: NodeJS.ProcessEnv): Language {
  const option = valueOf('--lang', typed);
  const [name, word] =
    option === undefined ? ['KHUYENHOC_LANG', env['KHUYENHOC_LANG'] || 'vi'] : ['--lang', option];
  if (word === 'vi' || word === 'en') return word;
  throw new UsageError(`${name}: "${word}" – chỉ nhận vi hoặc en / takes vi or en only.`);
}

/** Whether the run was asked for JSON, for errors that come before or instead of a result. */
export function wantsJson(typed: readonly string[]): boolean {
  return valueOf('--format', typed) === 'json';
}

function valueOf(name: string, typed: readonly string[]): string | undefined {
  const end = typed.indexOf('--');
  const words = end === -1 ? typed : typed.slice(0, end);
  return words.reduce<string | undefined>((found, word, at) => {
    if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
    return word === name ? (words[at + 1] ?? found) : found;
  }, undefined);
}
