import type { Text } from '../domain/language.ts';
import type { Direction } from '../domain/ratio.ts';
import type { Indicator } from './catalogue.ts';

/** A target as the programme states it. */
export interface Target {
  readonly rate: string;
  /** Per cent. */
  readonly value: number;
  readonly direction: Direction;
  /** The indicator the share is taken of, where the programme chooses another than the catalogue. */
  readonly denominator: string | null;
  /** The sentence the target comes from. */
  readonly source: Text;
}

/** The targets set for one year. */
export interface TargetSet {
  readonly year: number;
  /** The first reporting year these targets judge; `year` itself unless the programme says earlier. */
  readonly judgesFrom: number;
  readonly targets: readonly Target[];
}

export interface ProgrammeIndicator {
  readonly id: string;
  /** True where a department may leave it out without a remark. */
  readonly optional: boolean;
}

export interface Party {
  readonly name: string;
  readonly code: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface Milestone {
  readonly kind: 'signing' | 'meeting' | 'mid-term' | 'final';
  readonly year: number;
  /** ISO date where the day is known. */
  readonly date: string | null;
  readonly label: Text;
}

/** Who signs the official workbook. */
export interface Signatory {
  /** In whose name or place: “TM. BAN THƯỜNG VỤ”, “KT. CHỦ TỊCH”. */
  readonly authority: Text | null;
  readonly title: Text;
  readonly name: string | null;
}

/** Who makes the roll-up, as the letterhead of the official workbook names them. */
export interface Letterhead {
  /** One or two lines on the left. */
  readonly lines: readonly Text[];
  /** The place before the date; the province where null. */
  readonly town: string | null;
}

/** A coordination programme: what departments report and what it is held against. */
export interface Programme {
  readonly id: string;
  readonly name: Text;
  readonly province: string | null;
  readonly documentNumber: string | null;
  readonly period: { readonly start: number | null; readonly end: number | null };
  readonly cadence:
    | { readonly kind: 'yearly' | 'by-phase' | 'not-stated' }
    | { readonly kind: 'every'; readonly years: number };
  readonly milestones: readonly Milestone[];
  readonly parties: readonly Party[];
  /** A sentence where the number of parties is known and the names are not. */
  readonly partiesNote: Text | null;
  readonly indicators: readonly ProgrammeIndicator[];
  /** Indicators that the programme adds to the catalogue. */
  readonly ownIndicators: readonly Indicator[];
  readonly targetSets: readonly TargetSet[];
  readonly rating: { readonly bands: readonly string[]; readonly goodFrom: string };
  /** Whether chi hội count among the organisations. */
  readonly countsChapters: boolean;
  /** Codes of the departments expected; null: any body of the register may submit and none is missing. */
  readonly departments: readonly string[] | null;
  /** Month and day by which submissions of a year are due in the year after it: `01-15`. */
  readonly dueDate: string | null;
  /** One or two people, the one who seals last; empty for the usual preparer and chairperson. */
  readonly signatures: readonly Signatory[];
  /** Null for the province's study-promotion association. */
  readonly letterhead: Letterhead | null;
  readonly seriesBreaks: readonly {
    readonly indicators: readonly string[];
    readonly from: number;
    readonly note: Text;
  }[];
}

/** What a programme asks of one reporting year. */
export interface TargetsOfYear {
  readonly set: TargetSet | null;
  /** `exact`: set for this year; `ahead`: set for a later year and judged already; `later`: the latest earlier ones. */
  readonly basis: 'exact' | 'ahead' | 'later' | 'none';
}

/** The targets that judge a reporting year: its own, else a set that says it judges it, else the latest earlier. */
export function targetsOf(programme: Programme, year: number | null): TargetsOfYear {
  if (year === null) return { set: null, basis: 'none' };
  const sets = [...programme.targetSets].sort((a, b) => a.year - b.year);
  const exact = sets.find((set) => set.year === year);
  if (exact !== undefined) return { set: exact, basis: 'exact' };
  const earlier = sets.filter((set) => set.year < year).at(-1);
  if (earlier !== undefined) return { set: earlier, basis: 'later' };
  const ahead = sets.find((set) => set.judgesFrom <= year);
  return ahead === undefined ? { set: null, basis: 'none' } : { set: ahead, basis: 'ahead' };
}
