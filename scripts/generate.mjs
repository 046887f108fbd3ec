// Writes the documentation that is made from the code. Run by `npm run generate`, after the build.
import { mkdir, writeFile } from 'node:fs/promises';
import { findingsPage } from '../dist/library.js';

await mkdir('docs', { recursive: true });
await writeFile('docs/findings.md', findingsPage('en'));
await writeFile('docs/findings.vi.md', findingsPage('vi'));
