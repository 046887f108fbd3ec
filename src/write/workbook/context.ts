import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Programme, TargetsOfYear } from '../../catalogue/programme.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Language } from '../../domain/language.ts';

/** The sentences of a finding, made by the room that owns the rules. */
export interface Description {
  readonly title: string;
  readonly message: string;
  readonly help: string;
}

/** Choices of the run that the workbook names or depends on. */
export interface ShownSettings {
  /** Files and folders as given: files are named by their path below them. */
  readonly paths: readonly string[];
  readonly onError: 'withhold' | 'exclude' | 'fail';
  readonly duplicates: 'stop' | 'newest';
  /** The roster file as given; null where the programme's own list was used, or none. */
  readonly roster: string | null;
}

/** Everything a workbook says beyond the year itself. */
export interface WorkbookContext {
  readonly programme: Programme;
  /** SHA-256 of the programme file in hexadecimal. */
  readonly programmeHash: string;
  /** The programme's view of the catalogue: its own indicators and denominators included. */
  readonly catalogue: Catalogue;
  readonly targets: TargetsOfYear;
  readonly language: Language;
  /** ISO date printed on the cover; also the document's creation date, so no clock is read. */
  readonly asOf: string;
  /** The version of this tool. */
  readonly version: string;
  readonly settings: ShownSettings;
  /** How to reach a department, by its code, where the roster says so. */
  readonly contacts: ReadonlyMap<string, string>;
  readonly describe: (finding: Finding) => Description;
  /** Letterhead and signature block on the sheets meant for signing. */
  readonly official: boolean;
  /** One more sheet for every department. */
  readonly departmentSheets: boolean;
}
