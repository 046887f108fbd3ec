import { BUILT_IN } from '../catalogue/derive.ts';
import type { Known } from '../catalogue/programme-checks.ts';
import { checkMeaning } from '../catalogue/programme-checks.ts';
import { programmeFrom } from '../catalogue/programme-from-shape.ts';
import type { Complaint } from '../catalogue/programme-problems.ts';
import { problemOf, ProgrammeError } from '../catalogue/programme-problems.ts';
import { checkShape } from '../catalogue/programme-schema.ts';
import type { Programme } from '../catalogue/programme.ts';
import type { YamlContent } from './programme-yaml.ts';
import { readYaml } from './programme-yaml.ts';

/** Reads a programme from YAML. Throws a ProgrammeError that holds everything to be mended, with lines. */
export function parseProgramme(yamlText: string, known: Known = BUILT_IN): Programme {
  const content = readYaml(yamlText);
  if ('faults' in content)
    throw new ProgrammeError(content.faults.map(({ line, message }) => ({ path: '', line, message })));
  const checked = checkShape(content.value);
  if ('complaints' in checked) throw refused(checked.complaints, content);
  const complaints = checkMeaning(checked.shape, known);
  if (complaints.length > 0) throw refused(complaints, content);
  return programmeFrom(checked.shape, known);
}

function refused(complaints: readonly Complaint[], content: YamlContent): ProgrammeError {
  const problems = complaints.map((each) => problemOf(each, content.lineOf(each.path)));
  return new ProgrammeError([...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
}
