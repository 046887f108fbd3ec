// Writes what is made from the code: the pages of findings, the built-in lists ready to use, and the blank forms. Run by `npm run generate`, after
// the build; `node scripts/generate.mjs DIR` writes below DIR instead of the project's folder.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blankForms, findingsPage, preparedLists } from '../dist/library.js';

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));

await mkdir(join(root, 'docs'), { recursive: true });
await writeFile(join(root, 'docs', 'findings.md'), findingsPage('en'));
await writeFile(join(root, 'docs', 'findings.vi.md'), findingsPage('vi'));

// Before the forms, which are made with them.
const prepared = join(root, 'templates', 'prepared');
const lists = [];
for await (const list of preparedLists()) lists.push(list);
await rm(prepared, { recursive: true, force: true });
await mkdir(prepared, { recursive: true });
for (const { name, text } of lists) await writeFile(join(prepared, name), text);

const forms = join(root, 'templates', 'forms');
await rm(forms, { recursive: true, force: true });
await mkdir(forms, { recursive: true });
for await (const { name, bytes } of blankForms()) await writeFile(join(forms, name), bytes);
