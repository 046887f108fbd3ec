import { join } from 'node:path';
import type { Inputs } from '../inputs/folders.ts';
import { contest, DONE, failed, type Contestant } from '../measure/contest.ts';
import type { Section } from '../result.ts';
import { hasPackage, pythonWithPandas } from './installed.ts';
import { office } from './office.ts';
import { optionsOf, script, type Bench, type Part } from './part.ts';
import { ownContestant } from './rollup.ts';
import { judgeTold } from './totals.ts';

/** The same files read, added up and written by this tool and by what people would use in its place. */
export const peers: Part = async (bench) => {
  const { maker, sizes } = bench;
  const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
  const communes = `${count(sizes.communes)} communes, a file each`;
  const rows = `One workbook of ${count(sizes.rows)} rows and 22 columns`;
  return [
    await against(bench, 'departments', '22 departments, a file each', await maker.departments()),
    await against(bench, 'communes', communes, await maker.communes(sizes.communes)),
    await against(bench, 'rows', rows, await maker.rows(sizes.rows)),
  ];
};

async function against(bench: Bench, id: string, title: string, inputs: Inputs): Promise<Section> {
  bench.say(`${title}:`);
  const contestants = [
    await ownContestant(bench, inputs),
    await pandas(bench, inputs),
    excel(bench, inputs),
    await office(bench, inputs),
    floor(bench, inputs),
  ];
  return { id, title, rows: await contest(contestants, optionsOf(bench)) };
}

async function pandas({ root, out }: Bench, inputs: Inputs): Promise<Contestant> {
  const program = await pythonWithPandas();
  const args = [join(root, 'test/bench/peers/pandas-rollup.py'), inputs.folder, join(out, 'pandas.xlsx')];
  return {
    name: 'pandas + openpyxl',
    command: program === null ? null : { program, args },
    note: 'no Python with pandas and openpyxl here',
    judge: (run) => judgeTold(run, inputs),
  };
}

function excel(bench: Bench, inputs: Inputs): Contestant {
  const command = script(bench, 'exceljs-rollup.mjs', inputs.folder, join(bench.out, 'exceljs.xlsx'));
  return {
    name: 'exceljs',
    command: hasPackage('exceljs', bench.root) ? command : null,
    note: 'exceljs is not installed here',
    judge: (run) => judgeTold(run, inputs),
  };
}

function floor(bench: Bench, inputs: Inputs): Contestant {
  return {
    name: 'floor: inflate and scan',
    command: script(bench, 'floor.mjs', inputs.folder),
    judge: (run) => {
      if (run.status !== 0) return failed(run);
      const { files, cells } = JSON.parse(run.stdout) as { files: number; cells: number };
      const all = files === inputs.files && cells === inputs.cells;
      return all ? DONE : { outcome: 'wrong', note: `${cells} cells of ${inputs.cells}` };
    },
  };
}
