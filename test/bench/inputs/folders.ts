import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addTo, noFigures, type Figures } from './figures.ts';
import { communes, DEPARTMENTS, type Body } from './names.ts';
import { csvOf, quoted } from './text.ts';
import { workbookOf } from './workbook.ts';

/** Changed whenever the generator writes other bytes, so that older inputs are not taken for these. */
const VERSION = 3;

export const YEAR = 2023;
export const ROWS = 40;

/** Submissions made for a part of the bench, and what every contestant must find in them. */
export interface Inputs {
  /** Tells them apart from all others. */
  readonly name: string;
  /** Holds the submissions and nothing else. */
  readonly folder: string;
  /** CSV of the departments, null where the register of the tool knows them. */
  readonly roster: string | null;
  readonly files: number;
  readonly cells: number;
  readonly totals: Figures;
}

interface FileMade {
  readonly cells: number;
  readonly sums: Figures;
}

/** Makes inputs once below a folder; what an earlier run has made whole is used again. */
export class Maker {
  constructor(private readonly root: string) {}

  departments(): Promise<Inputs> {
    return this.inputs('departments', DEPARTMENTS, async (inbox) => {
      const made: FileMade[] = [];
      for (const [index, { name }] of DEPARTMENTS.entries())
        made.push(await this.workbook(join(inbox, `${index + 1}.xlsx`), name, ROWS, index));
      return { made, roster: false };
    });
  }

  /** The first so many communes, a file each. */
  async communes(count: number): Promise<Inputs> {
    const pool = join(this.root, `v${VERSION}`, 'pool');
    await mkdir(pool, { recursive: true });
    const bodies = communes(count);
    return this.inputs(`communes-${count}`, bodies, async (inbox) => {
      const made: FileMade[] = [];
      for (const [index, { code, name }] of bodies.entries()) {
        const pooled = join(pool, `${code}.xlsx`);
        if (!existsSync(`${pooled}.json`))
          await writeFile(`${pooled}.json`, JSON.stringify(await this.workbook(pooled, name, ROWS, index)));
        made.push(JSON.parse(await readFile(`${pooled}.json`, 'utf8')) as FileMade);
        // Ten thousand files need no second place on the disk where it can hold one file under two names.
        const file = join(inbox, `bao-cao-${code}.xlsx`);
        await link(pooled, file).catch(() => copyFile(pooled, file));
      }
      return { made, roster: true };
    });
  }

  /** Communes that report in a CSV file of a few rows, so that little of a run is reading. */
  briefCommunes(count: number): Promise<Inputs> {
    const bodies = communes(count);
    return this.inputs(`brief-${count}`, bodies, async (inbox) => {
      const made: FileMade[] = [];
      for (const [index, { code, name }] of bodies.entries()) {
        const { text, sums } = csvOf({ name, year: YEAR, rows: 2, seed: index });
        await writeFile(join(inbox, `bao-cao-${code}.csv`), text);
        made.push({ sums, cells: 0 });
      }
      return { made, roster: true };
    });
  }

  /** One workbook of one department. */
  rows(count: number): Promise<Inputs> {
    return this.inputs(`rows-${count}`, DEPARTMENTS.slice(0, 1), async (inbox, [body]) => {
      const { name } = body as Body;
      return { made: [await this.workbook(join(inbox, 'bao-cao.xlsx'), name, count, 1)], roster: false };
    });
  }

  private async workbook(path: string, name: string, rows: number, seed: number): Promise<FileMade> {
    const { bytes, ...made } = workbookOf({ name, year: YEAR, rows, seed });
    await writeFile(path, bytes);
    return made;
  }

  private async inputs(
    name: string,
    bodies: readonly Body[],
    write: (
      inbox: string,
      bodies: readonly Body[],
    ) => Promise<{ readonly made: readonly FileMade[]; readonly roster: boolean }>,
  ): Promise<Inputs> {
    const home = join(this.root, `v${VERSION}`, name);
    const record = join(home, 'inputs.json');
    if (existsSync(record)) return JSON.parse(await readFile(record, 'utf8')) as Inputs;
    await rm(home, { recursive: true, force: true });
    const folder = join(home, 'in');
    await mkdir(folder, { recursive: true });
    const { made, roster } = await write(folder, bodies);
    const totals = noFigures();
    for (const { sums } of made) addTo(totals, sums);
    const list = join(home, 'roster.csv');
    if (roster) await writeFile(list, rosterOf(bodies));
    const cells = made.reduce((sum, each) => sum + each.cells, 0);
    const inputs = { name, folder, roster: roster ? list : null, files: made.length, cells, totals };
    await writeFile(record, JSON.stringify(inputs));
    return inputs;
  }
}

function rosterOf(bodies: readonly Body[]): string {
  return ['code,name', ...bodies.map(({ code, name }) => `${code},${quoted(name)}`), ''].join('\n');
}
