import { join } from 'node:path';
import { catalogueOf } from './catalogue/derive.ts';
import { programmeInUse, rosterInUse } from './prepare.ts';
import { listBuiltIn } from './read/programme-file.ts';
import { templatesFolder } from './read/templates-folder.ts';
import { writeForm } from './write/template/form.ts';

/* What the project's own scripts use of the bundle. */

export { findingsPage } from './write/docs.ts';

/** The blank forms that come with the tool: every built-in programme, without a year, as workbook and as CSV. */
export async function* blankForms(): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  const common = { language: 'vi', cwd: templatesFolder() } as const;
  for (const id of await listBuiltIn(join(templatesFolder(), 'programmes'))) {
    const { programme } = (await programmeInUse({ programme: id, paths: [], ...common })).programme;
    const { bodies, listed } = await rosterInUse({ roster: null, ...common }, programme);
    const request = {
      programme,
      catalogue: catalogueOf(programme),
      year: null,
      language: common.language,
      departments: (listed ?? bodies).map(({ name }) => name.vi),
    };
    for (const as of ['xlsx', 'csv'] as const)
      yield { name: `${id}.${as}`, bytes: await writeForm({ ...request, as }) };
  }
}
