import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveTogether } from '../../../src/write/save.ts';

/* A process that replaces two outputs again and again, until it is killed. Bundled and run by the test beside it. */

const [folder = '', seed = ''] = process.argv.slice(2);

/** Content that tells by itself whether it is whole: the hash of the rest stands first. */
function content(round: number): Uint8Array {
  const rest = Buffer.alloc(20_000 + ((round * 7919) % 400_000), `${seed} ${round} `);
  return Buffer.concat([Buffer.from(createHash('sha256').update(rest).digest('hex')), rest]);
}

const options = { force: true, isOurs: () => true };
for (let round = 0; ; round++) {
  const bytes = content(round);
  await saveTogether(
    ['out.xlsx', 'so-lieu.csv'].map((name) => ({ shown: name, path: join(folder, name), bytes })),
    options,
  );
  if (round === 0) process.stdout.write(`ready ${readFileSync(join(folder, 'out.xlsx')).length}\n`);
}
