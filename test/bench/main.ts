import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Maker } from './inputs/folders.ts';
import { machineOf, reportBefore, withSection } from './machine.ts';
import { optionsOf, USAGE } from './options.ts';
import { PARTS } from './parts/all.ts';
import type { Bench } from './parts/part.ts';
import { raisedLimits } from './parts/rollup.ts';
import { plotOf } from './report/plot.ts';
import { printed } from './report/printed.ts';
import { publish } from './report/publish.ts';

/** Measures the parts asked for, prints their tables and keeps them in `bench/bench.json` below the project. */
export async function main(root: string, typed: readonly string[]): Promise<void> {
  const options = optionsOf(typed);
  if (options === null) return console.log(USAGE);
  const home = join(root, 'bench');
  const out = join(home, 'out');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const bench: Bench = {
    root,
    out,
    maker: new Maker(join(home, 'inputs')),
    sizes: options.sizes,
    raisedLimits: await raisedLimits({ root }),
    say: (line) => console.error(line),
  };
  const kept = join(home, 'bench.json');
  let report = await reportBefore(kept, await machineOf(root, options.quick));
  for (const part of options.parts) {
    for (const section of await PARTS[part](bench)) {
      report = withSection(report, section);
      console.log(`\n${printed(section)}\n`);
    }
    // Kept after every part: a run that is broken off loses only the part it was about.
    await writeFile(kept, `${JSON.stringify(report, null, 2)}\n`);
  }
  await writeFile(join(home, 'bench.svg'), plotOf(report));
  await rm(out, { recursive: true, force: true });
  if (options.publish) await publish(root, report);
}
