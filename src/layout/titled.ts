import { ASSOCIATION } from '../catalogue/name-forms.ts';
import type { Body } from '../catalogue/departments.ts';
import type { Register } from '../catalogue/department-names.ts';
import type { Evidence } from './identity.ts';
import { tellDepartment } from './identify.ts';
import type { SheetLayout } from './tables.ts';
import type { TitleLine } from './titles.ts';

/**
 * The body that the title of each table names, in the order of the file; the sheet's name speaks where the
 * title is silent. A table without a title goes on with the one above it in its sheet. Null where nothing,
 * several bodies, or only the association is named.
 */
export function bodiesOfTitles(
  sheets: readonly SheetLayout[],
  lines: readonly TitleLine[],
  register: Register,
  year: number | null,
): readonly (Evidence<Body> | null)[] {
  const found: (Evidence<Body> | null)[] = [];
  for (const { grid, tables } of sheets) {
    let last: Evidence<Body> | null = null;
    for (const index of tables.keys()) {
      const own = lines.filter((line) => line.table === found.length);
      const sheetNames = index === 0 && grid.sheet !== null ? [grid.sheet] : [];
      const told = tellDepartment(own, [], sheetNames, '', register, year);
      if (told.kind === 'told' && told.evidence.value.code !== ASSOCIATION) last = told.evidence;
      found.push(last);
    }
  }
  return found;
}
