import * as z from 'zod';
import { LIMITS, type Limits } from './read/limits.ts';

const year = z.number().int().min(1990).max(2100);
const isoDate = z.iso.date();

/** What a run was asked for, checked once at the edge; everything behind it is a plain value. */
export const settingsSchema = z.strictObject({
  /** Files and folders as given. */
  paths: z.array(z.string().min(1)).min(1),
  /** A programme's id or file; null finds `programme.yaml` or takes the default. */
  programme: z.string().min(1).nullable(),
  /** The reporting year; null takes what the submissions say. */
  year: year.nullable(),
  roster: z.string().min(1).nullable(),
  language: z.enum(['vi', 'en']),
  failOn: z.enum(['error', 'warning', 'target', 'never']),
  onError: z.enum(['withhold', 'exclude', 'fail']),
  duplicates: z.enum(['stop', 'newest']),
  /** The workbook to write; null for a check. */
  output: z.string().min(1).nullable(),
  /** The folder for tidy data; null where none are asked for. */
  csv: z.string().min(1).nullable(),
  /** ISO date printed on outputs. */
  asOf: isoDate,
  force: z.boolean(),
  official: z.boolean(),
  departmentSheets: z.boolean(),
  /** Limits on reading one file that differ from the usual ones. */
  limits: z.partialRecord(
    z.enum(Object.keys(LIMITS) as [keyof Limits, ...(keyof Limits)[]]),
    z.number().int().positive(),
  ),
  /** How many files are checked at once, at most. */
  jobs: z.number().int().min(1),
  /** The folder that relative paths start from. */
  cwd: z.string().min(1),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The programme a run uses when nothing names another. */
export const DEFAULT_PROGRAMME = 'thanh-hoa-2023';
