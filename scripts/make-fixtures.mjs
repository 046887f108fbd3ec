// Writes the practice data: `node scripts/make-fixtures.mjs [DIR]`, DIR being `fixtures` unless told otherwise.
// The same bytes on every run; the expected results come from scripts/fixtures/model.mjs and not from src.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectedOf, pretty } from './fixtures/expected.mjs';
import { sampleProvince } from './fixtures/sample-province.mjs';
import { thanhHoa } from './fixtures/thanh-hoa.mjs';
import { expectedOf as expectedOfTrait } from './fixtures/traits/expected.mjs';
import { traits } from './fixtures/traits/index.mjs';

const root = process.argv[2] ?? fileURLToPath(new URL('../fixtures', import.meta.url));
const stories = { 'sample-province': sampleProvince(), 'thanh-hoa-2022': thanhHoa() };

for (const [name, story] of Object.entries(stories)) await write(name, story, expectedOf(story));
for (const [name, story] of Object.entries(traits()))
  await write(join('traits', name), story, expectedOfTrait(story));

/** The files of a story below `in/`; beside it what a run may be given, and what must come of them. */
async function write(folder, { files, ignored = [], beside = [] }, expected) {
  const inbox = join(root, folder, 'in');
  await rm(inbox, { recursive: true, force: true });
  for (const { file, bytes } of [...files, ...ignored]) {
    await mkdir(dirname(join(inbox, file)), { recursive: true });
    await writeFile(join(inbox, file), await bytes());
  }
  for (const { file, bytes } of beside) await writeFile(join(root, folder, file), await bytes());
  await writeFile(join(root, folder, 'expected.json'), `${pretty(expected)}\n`);
}
