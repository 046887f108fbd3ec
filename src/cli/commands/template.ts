import { catalogueOf } from '../../catalogue/derive.ts';
import { isValidIn } from '../../catalogue/validity.ts';
import { visible } from '../../domain/text.ts';
import { programmeInUse, rosterInUse } from '../../prepare.ts';
import { isOwnFile } from '../../read/own-file.ts';
import { saveAtomically } from '../../write/save.ts';
import { writeForm } from '../../write/template/form.ts';
import { DONE } from '../exit-status.ts';
import { formKind, formName } from '../form-file.ts';
import type { Options } from '../options.ts';
import type { Session } from '../session.ts';

/** `khuyenhoc template`: writes a blank submission form. */
export async function run(_operands: readonly string[], options: Options, session: Session): Promise<number> {
  const { words, language, cwd } = session;
  const as = formKind(options, words.usage);
  const year = options.year ?? null;
  const { programme } = (
    await programmeInUse({ programme: options.programme ?? null, paths: ['.'], cwd, language })
  ).programme;
  const { bodies, listed } = await rosterInUse({ roster: options.roster ?? null, cwd, language }, programme);
  const departments = listed ?? bodies;
  const bytes = await writeForm({
    programme,
    catalogue: catalogueOf(programme),
    year,
    language,
    as,
    departments: departments
      .filter((body) => year === null || isValidIn(body, year))
      .map(({ name }) => name.vi),
  });
  const output = options.output ?? formName(programme.id, year, as);
  await saveAtomically(output, bytes, { force: options.force ?? false, isOurs: isOwnFile });
  session.out(`${visible(words.library.formWritten(output))}\n`);
  return DONE;
}
