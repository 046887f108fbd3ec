import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { catalogueOf } from './catalogue/derive.ts';
import { programmeInUse, rosterInUse } from './prepare.ts';
import { parseProgramme } from './read/parse-programme.ts';
import { preparedFile, sha256Of, type Prepared } from './read/prepared.ts';
import { listBuiltIn } from './read/programme-file.ts';
import { parseRegister } from './read/register.ts';
import { templatesFolder } from './read/templates-folder.ts';
import { writeForm } from './write/template/form.ts';

/* What the project's own scripts use of the bundle. */

export { findingsPage } from './write/docs.ts';

/** What the program's own lists say, parsed once here and not in every run: files for the folder of templates. */
export async function* preparedLists(): AsyncGenerator<{ name: string; text: string }> {
  const folder = join(templatesFolder(), 'programmes');
  for (const id of await listBuiltIn(folder)) {
    const list = join(folder, `${id}.yaml`);
    yield await prepared(list, (bytes) => parseProgramme(bytes.toString('utf8')));
  }
  const register = join(templatesFolder(), 'registers', 'departments.csv');
  yield await prepared(register, (bytes) => parseRegister(bytes, register));
}

async function prepared<Value>(
  list: string,
  parse: (bytes: Buffer) => Value | Promise<Value>,
): Promise<{ name: string; text: string }> {
  const bytes = await readFile(list);
  const made: Prepared<Value> = { sha256: sha256Of(bytes), value: await parse(bytes) };
  return { name: basename(preparedFile(list)), text: `${JSON.stringify(made)}\n` };
}

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
