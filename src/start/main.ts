import { compiled } from './compiled.ts';
import { tuneEngine } from './engine.ts';
import { endWhenSaid } from './ending.ts';

/** The commands that go through most of the program. */
const LARGE = ['check', 'rollup'];

interface Program {
  readonly done: Promise<void>;
}

const large = LARGE.find((command) => process.argv.includes(command));
if (large !== undefined) tuneEngine();
const started = large === undefined ? null : (compiled('program', large) as Program | null);
const { done } = started ?? (await import('../cli/main.ts'));
await done;
await endWhenSaid();
