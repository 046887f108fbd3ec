import type { Limits } from './read/limits.ts';

/** What a run was asked for, as plain values: the options of the command line are checked where they are read. */
export interface Settings {
  /** Files and folders as given; at least one, none empty. */
  readonly paths: readonly string[];
  /** A programme's id or file; null finds `programme.yaml` or takes the default. */
  readonly programme: string | null;
  /** The reporting year; null takes what the submissions say. */
  readonly year: number | null;
  readonly roster: string | null;
  readonly language: 'vi' | 'en';
  readonly failOn: 'error' | 'warning' | 'target' | 'never';
  readonly onError: 'withhold' | 'exclude' | 'fail';
  readonly duplicates: 'stop' | 'newest';
  /** The workbook to write; null for a check. */
  readonly output: string | null;
  /** The folder for tidy data; null where none are asked for. */
  readonly csv: string | null;
  /** ISO date printed on outputs. */
  readonly asOf: string;
  readonly force: boolean;
  readonly official: boolean;
  readonly departmentSheets: boolean;
  /** Limits on reading one file that differ from the usual ones; whole numbers above 0. */
  readonly limits: Partial<Limits>;
  /** How many files are checked at once, at most; 1 or more. */
  readonly jobs: number;
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

/** The programme a run uses when nothing names another. */
export const DEFAULT_PROGRAMME = 'thanh-hoa-2023';
