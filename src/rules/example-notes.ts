import { say, type Language } from '../domain/language.ts';
import { BUILDS } from './examples.ts';
import type { Example } from './rule.ts';

/** What a reader must know beside the lines of an example: how they were stored, and how the run was asked. */
export function notesOf(example: Example, language: Language): readonly string[] {
  const vi = language === 'vi';
  const notes: string[] = [];
  if (example.build !== undefined) notes.push(say(BUILDS[example.build], language));
  if (example.year !== undefined)
    notes.push(vi ? `Chạy với --year ${example.year}.` : `Run with --year ${example.year}.`);
  if (example.roster !== undefined)
    notes.push(
      vi ? 'Chạy với danh sách đơn vị (--roster) dưới đây.' : 'Run with the roster (--roster) given below.',
    );
  if (example.duplicates !== undefined)
    notes.push(
      vi ? `Chạy với --duplicates ${example.duplicates}.` : `Run with --duplicates ${example.duplicates}.`,
    );
  if (example.rollup === true) notes.push(vi ? 'Lệnh: khuyenhoc rollup.' : 'Command: khuyenhoc rollup.');
  return notes;
}
