// Prints the README's nth command: the nth line of its first code blocks marked `sh`.
import { readFileSync } from 'node:fs';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const commands = [...readme.matchAll(/^```sh\n(.+)\n```$/gm)].map(([, command]) => command);
const wanted = commands[Number(process.argv[2]) - 1];
if (wanted === undefined) {
  console.error(`README.md has no command ${process.argv[2]}`);
  process.exitCode = 1;
} else console.log(wanted);
