import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.ts';
import { readSource } from '../../src/read/read-file.ts';
import { loadProgramme } from '../../src/read/programme-file.ts';
import { loadRegister } from '../../src/read/register.ts';
import { checkSource } from '../../src/submissions/check-source.ts';
import { standardOf } from '../../src/submissions/standard.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const IN = `${ROOT}fixtures/thanh-hoa-2022/in`;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

it('nothing of a file is kept when it is checked but what is said of it', async () => {
  const { programme } = await loadProgramme('thanh-hoa-2023', `${ROOT}templates/programmes`, ROOT);
  const bodies = await loadRegister(`${ROOT}templates/registers/departments.csv`);
  const standard = standardOf({ programme, bodies, roster: null, requestedYear: null });
  const check = async () => {
    const name = 'Bao cao So LDTBXH nam 2022.xlsx';
    const found = { file: name, path: `${IN}/${name}`, name, named: true, failure: null };
    const source = await readSource(found, LIMITS);
    return { checked: checkSource(source, standard), grids: source.grids.map((grid) => new WeakRef(grid)) };
  };
  const { checked, grids } = await check();
  expect(checked[0]?.submission).not.toBeNull();
  expect(grids.length).toBeGreaterThan(0);
  // Objects that were looked at through a reference stay until the turn is over.
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  expect(grids.map((grid) => grid.deref())).toEqual(grids.map(() => undefined));
});
