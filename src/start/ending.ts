import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

/**
 * Ends the program with the status that was set, once all it said has been taken. It would end by itself, but not
 * before the engine has taken down piece by piece what it built: some 30 ms after a large run.
 */
export async function endWhenSaid(
  said: readonly Writable[] = [process.stdout, process.stderr],
  end: () => void = () => process.exit(),
): Promise<void> {
  await Promise.all(said.map(emptied));
  // What could not be written is told in the next turn, and sets another status.
  await setImmediate();
  end();
}

/** Resolves when nothing waits to be written any more, or nobody takes it. */
function emptied(stream: Writable): Promise<void> {
  if (!stream.writable || stream.writableLength === 0) return Promise.resolve();
  return new Promise((resolve) => {
    stream.once('close', resolve);
    stream.write('', () => resolve());
  });
}
