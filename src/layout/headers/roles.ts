import { ROLES } from '../../catalogue/lexicon/roles.ts';
import type { Role } from '../../catalogue/meaning.ts';
import { bareWords, clean, hasMarks, nameKey } from '../../domain/text.ts';

const EXACT = new Map<string, Role>();
const BARE = new Map<string, Role>();
for (const [role, alternatives] of ROLES) {
  for (const spelling of alternatives.split('|')) {
    EXACT.set(nameKey(spelling), role);
    BARE.set(bareWords(spelling).join(' '), role);
  }
}
EXACT.delete('');
BARE.delete('');

/** The role of a column about the row itself; null where the words say something else. */
export function roleOf(text: string): Role | null {
  if (clean(text) === '#') return 'number';
  const exact = EXACT.get(nameKey(text));
  if (exact !== undefined || hasMarks(text)) return exact ?? null;
  return BARE.get(bareWords(text).join(' ')) ?? null;
}

/** Under a group these words count its figure: "Hội viên > Số lượng". Alone they head a column of a form. */
export const COUNTING_ROLES: ReadonlySet<Role> = new Set(['number', 'value', 'year']);
