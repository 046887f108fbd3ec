import type { ProgrammeProblem } from '../catalogue/programme-problems.ts';
import type { Language } from '../domain/language.ts';
import type { LoadedProgramme } from '../read/programme-file.ts';
import { errorJson } from './json.ts';

const schema = 'khuyenhoc/programme/1';

/** The built-in programmes in short. */
export function programmeListJson(loaded: readonly LoadedProgramme[], language: Language): object {
  return {
    schema,
    programmes: loaded.map(({ programme, sha256 }) => ({
      id: programme.id,
      name: programme.name[language],
      period: programme.period,
      targets: programme.targetSets.reduce((sum, { targets }) => sum + targets.length, 0),
      sha256,
    })),
  };
}

/** One programme in full, its words in one language. */
export function programmeJson({ programme, sha256, origin }: LoadedProgramme, language: Language): object {
  return {
    schema,
    programme: {
      id: programme.id,
      name: programme.name[language],
      province: programme.province,
      documentNumber: programme.documentNumber,
      period: programme.period,
      cadence: programme.cadence,
      milestones: programme.milestones.map((each) => ({ ...each, label: each.label[language] })),
      parties: programme.parties,
      partiesNote: programme.partiesNote?.[language] ?? null,
      indicators: programme.indicators,
      targetSets: programme.targetSets.map(({ year, judgesFrom, targets }) => ({
        year,
        judgesFrom,
        targets: targets.map((each) => ({ ...each, source: each.source[language] })),
      })),
      rating: programme.rating,
      countsChapters: programme.countsChapters,
      departments: programme.departments,
      dueDate: programme.dueDate,
      signatures: programme.signatures.map(({ authority, title, name }) => ({
        authority: authority?.[language] ?? null,
        title: title[language],
        name,
      })),
      letterhead:
        programme.letterhead === null
          ? null
          : {
              lines: programme.letterhead.lines.map((each) => each[language]),
              town: programme.letterhead.town,
            },
      seriesBreaks: programme.seriesBreaks.map((each) => ({ ...each, note: each.note[language] })),
      sha256,
      origin,
    },
  };
}

/** A programme file that cannot be used: an error like any other, with all that is to be mended. */
export function programmeProblemsJson(
  message: string,
  problems: readonly ProgrammeProblem[],
  language: Language,
): object {
  return {
    ...errorJson(message),
    problems: problems.map((each) => ({
      line: each.line,
      path: each.path,
      message: each.message[language],
    })),
  };
}
