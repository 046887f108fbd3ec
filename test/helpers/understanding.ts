import { fileURLToPath } from 'node:url';
import { createRegister } from '../../src/catalogue/department-names.ts';
import { catalogueOf } from '../../src/catalogue/derive.ts';
import { createMatcher } from '../../src/layout/match-headers.ts';
import { recognise, type Recognised, type Understanding } from '../../src/layout/recognise.ts';
import { loadProgramme } from '../../src/read/programme-file.ts';
import { loadRegister } from '../../src/read/register.ts';
import { examine, type Measure } from '../../src/rules/examine.ts';
import type { CheckedSubmission } from '../../src/domain/result.ts';
import type { SourceFile } from '../../src/domain/source.ts';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));

/** The default programme and register, as a run has them. */
export async function understanding(requestedYear: number | null = null): Promise<{
  using: Understanding;
  measure: Measure;
}> {
  const { programme } = await loadProgramme('thanh-hoa-2023', `${templates}/programmes`, templates);
  const catalogue = catalogueOf(programme);
  const register = createRegister(await loadRegister(`${templates}/registers/departments.csv`), {
    province: 'Thanh Hóa',
  });
  return {
    using: {
      catalogue,
      matcher: createMatcher(catalogue, { countsChapters: programme.countsChapters }),
      register,
      requestedYear,
    },
    measure: { programme, catalogue, requestedYear, roster: null },
  };
}

export interface Both {
  readonly recognised: Recognised;
  readonly checked: CheckedSubmission;
}

/** Recognises and checks a file: what a run makes of it, without a disk. */
export function read(
  source: SourceFile,
  { using, measure }: { using: Understanding; measure: Measure },
): readonly Both[] {
  return recognise(source, using).map((recognised) => ({
    recognised,
    checked: examine(source, recognised, measure),
  }));
}

/** The reported figures as a plain object, for comparing. */
export function figuresOf(checked: CheckedSubmission): Record<string, number> {
  return Object.fromEntries(
    [...checked.figures].flatMap(([id, value]) => (value === null ? [] : [[id, value]])),
  );
}
