import * as z from 'zod';
import { clean } from '../domain/text.ts';
import type { Complaint, Path } from './programme-problems.ts';
import { about, unknownKey } from './programme-problems.ts';

const line = z.string().overwrite(clean).min(1).max(1000);
const text = z.strictObject({ vi: line, en: line });
const year = z.number().int().min(1900).max(2100);
const date = z.iso.date();
const ids = z.array(z.string()).nullish();

const milestone = z.strictObject({
  kind: z.enum(['signing', 'meeting', 'mid-term', 'final']),
  year,
  date: date.nullish(),
  label: text,
});

const party = z.strictObject({
  name: line,
  code: line.nullish(),
  validFrom: date.nullish(),
  validTo: date.nullish(),
});

const ownIndicator = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  kind: z.enum(['count', 'money']),
  group: z.enum(['organisation', 'units', 'citizens', 'fund', 'awards', 'community']).nullish(),
  unit: text.nullish(),
  label: text,
  short: text.nullish(),
  help: text.nullish(),
  headers: z.array(line).nullish(),
  spellings: z.array(line).nullish(),
  partOf: ids,
  amountOf: z.string().nullish(),
});

const target = z.strictObject({
  rate: z.string(),
  value: z.number().min(0).max(100),
  direction: z.enum(['at-least', 'at-most']).nullish(),
  denominator: z.string().nullish(),
  source: text,
});

const signatory = z.strictObject({ authority: text.nullish(), title: text, name: line.nullish() });

const letterhead = z.strictObject({ lines: z.array(text).min(1).max(2), town: line.nullish() });

/** What may stand in a programme file. Keys may be left out, or left empty, where the schema says `nullish`. */
export const programmeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: text,
  province: line.nullish(),
  documentNumber: line.nullish(),
  period: z.strictObject({ start: year.nullish(), end: year.nullish() }),
  cadence: z.string().regex(/^(?:yearly|by-phase|not-stated|every (?:[2-9]|[1-9]\d) years)$/),
  milestones: z.array(milestone).nullish(),
  parties: z.array(party).nullish(),
  partiesNote: text.nullish(),
  indicators: z.array(z.string()).min(1),
  optionalIndicators: ids,
  ownIndicators: z.array(ownIndicator).nullish(),
  targets: z
    .array(z.strictObject({ year, judgesFrom: year.nullish(), rates: z.array(target).min(1) }))
    .nullish(),
  rating: z.strictObject({ bands: z.array(line).min(2), goodFrom: line }).nullish(),
  countsChapters: z.boolean().nullish(),
  departments: z.array(line).min(1).nullish(),
  dueDate: z
    .string()
    .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
    .nullish(),
  signatures: z.array(signatory).min(1).max(2).nullish(),
  letterhead: letterhead.nullish(),
  seriesBreaks: z.array(z.strictObject({ indicators: ids, from: year, note: text })).nullish(),
});

/** A programme file as written, its keys and types checked and nothing else. */
export type ProgrammeShape = z.infer<typeof programmeSchema>;

/** Named in one group of keys; whoever has more is told of the rest the next time. */
const MOST_UNKNOWN_KEYS = 20;

/** Checks keys and types. The value comes from a file: nothing is taken for granted. */
export function checkShape(value: unknown): { shape: ProgrammeShape } | { complaints: readonly Complaint[] } {
  const parsed = programmeSchema.safeParse(value);
  if (parsed.success) return { shape: parsed.data };
  return { complaints: parsed.error.issues.flatMap((issue) => complaintsOf(issue, value)) };
}

function complaintsOf(issue: z.core.$ZodIssue, value: unknown): readonly Complaint[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_UNKNOWN_KEYS).map((key) => unknownKey(path, key, keysAt(path)));
    case 'invalid_type':
      return [wrongType(path, issue.expected, valueAt(value, path))];
    case 'invalid_value':
      return [oneOf(path, issue.values.map(String))];
    case 'invalid_format':
      return [wrongFormat(path)];
    case 'too_small':
    case 'too_big':
      return [outOfBounds(path, issue)];
    default:
      return [about(path, 'không dùng được', 'cannot be used')];
  }
}

/** The keys that may stand in the object at a path. */
function keysAt(path: Path): readonly string[] {
  let at: unknown = programmeSchema;
  for (const step of path) {
    at = inner(at);
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodObject) at = at.shape[String(step)];
  }
  at = inner(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function inner(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? inner(schema.unwrap()) : schema;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    value,
  );
}

const TYPES: ReadonlyMap<string, { vi: string; en: string }> = new Map([
  ['string', { vi: 'chữ', en: 'text' }],
  ['number', { vi: 'số (dấu chấm thập phân: 62.5)', en: 'a number (decimal point: 62.5)' }],
  ['int', { vi: 'số nguyên', en: 'a whole number' }],
  ['boolean', { vi: 'true hoặc false', en: 'true or false' }],
  ['array', { vi: 'một danh sách', en: 'a list' }],
  ['object', { vi: 'một nhóm khoá', en: 'a group of keys' }],
]);

function wrongType(path: Path, expected: string, found: unknown): Complaint {
  if (found === undefined && path.length > 0) return missing(path);
  const type = TYPES.get(expected) ?? { vi: expected, en: expected };
  return about(path, `phải là ${type.vi}`, `must be ${type.en}`);
}

function missing(path: Path): Complaint {
  const key = String(path.at(-1));
  return {
    path: path.slice(0, -1),
    say: (at) => ({ vi: `thiếu khoá '${key}'${at.vi}`, en: `key '${key}' is missing${at.en}` }),
  };
}

function oneOf(path: Path, values: readonly string[]): Complaint {
  const list = values.join(', ');
  return about(path, `phải là một trong: ${list}`, `must be one of: ${list}`);
}

function wrongFormat(path: Path): Complaint {
  switch (path.at(-1)) {
    case 'id':
      return path.length === 1
        ? about(
            path,
            'chỉ gồm chữ thường a-z, số và dấu gạch nối',
            'must be small letters a-z, digits and hyphens',
          )
        : about(path, 'phải là một từ như booksGiven', 'must be one word such as booksGiven');
    case 'cadence':
      return oneOf(path, ['yearly', 'every 2 years', 'by-phase', 'not-stated']);
    case 'dueDate':
      return about(path, 'phải là tháng-ngày như 01-15', 'must be month-day such as 01-15');
    default:
      return about(
        path,
        'phải là ngày có thật, viết như 2023-04-21',
        'must be a real date written as 2023-04-21',
      );
  }
}

function outOfBounds(path: Path, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Complaint {
  if (issue.origin === 'array')
    return issue.code === 'too_small'
      ? about(path, 'có quá ít mục', 'has too few entries')
      : about(path, 'có quá nhiều mục', 'has too many entries');
  if (issue.origin === 'string')
    return issue.code === 'too_small'
      ? about(path, 'không được để trống', 'must not be empty')
      : about(path, 'quá dài', 'is too long');
  return path.at(-1) === 'value'
    ? about(path, 'phải từ 0 đến 100 (phần trăm)', 'must be from 0 to 100 (per cent)')
    : about(path, 'phải là một năm từ 1900 đến 2100', 'must be a year from 1900 to 2100');
}
