import type { Meaning } from '../../../src/catalogue/meaning.ts';

/** A meaning as one short line, for tables of examples: `members`, `rate membershipRate`, `? units`. */
export function told(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'indicator':
      return meaning.part === null ? meaning.id : `${meaning.id}/${meaning.part}`;
    case 'rate':
      return `rate ${meaning.id}`;
    case 'role':
      return `role ${meaning.role}`;
    case 'nameOrIndicator':
      return `name or ${meaning.id}`;
    case 'ofPrevious':
      return `${meaning.what} of previous`;
    case 'question':
      return `? ${meaning.candidates.join(' ')}`;
    case 'misspelt':
      return `misspelt ${meaning.candidate}: ${meaning.suggestion}`;
    default:
      return meaning.kind;
  }
}

/** Reads a table of examples: on each line a path, its levels divided by ">", then "=>" and what it means. */
export function examples(table: string): readonly (readonly [string, readonly string[], string])[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [written = '', meant = ''] = line.split(/\s+=>\s+/);
      return [written, written.split(' > '), meant] as const;
    });
}
