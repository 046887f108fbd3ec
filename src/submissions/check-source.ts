import { letGo } from '../domain/remember.ts';
import type { CheckedSubmission } from '../domain/result.ts';
import type { SourceFile } from '../domain/source.ts';
import { recognise } from '../layout/recognise.ts';
import { examine } from '../rules/examine.ts';
import type { Standard } from './standard.ts';

/** What a file that was read holds, department by department, after the rules have spoken; at least one entry. */
export function checkSource(
  source: SourceFile,
  { understanding, measure }: Standard,
): readonly CheckedSubmission[] {
  const checked = recognise(source, understanding).map((each) => examine(source, each, measure));
  letGo();
  return checked;
}
