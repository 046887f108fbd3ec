import { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { endWhenSaid } from '../../src/start/ending.ts';

/** What was said, taken by and by, or given up after the first piece. */
function listener(patience: 'waits' | 'goes'): { readonly taken: string[]; readonly stream: Writable } {
  const taken: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _, next) {
      taken.push(String(chunk));
      void setTimeout(1).then(() => next(patience === 'goes' ? new Error('nobody reads') : null));
    },
  });
  stream.on('error', () => undefined);
  return { taken, stream };
}

it('ends when all that was said has been taken', async () => {
  const { taken, stream } = listener('waits');
  const silent = listener('waits');
  for (const word of ['Hội', 'Khuyến', 'học']) stream.write(word);
  let ended: readonly string[] = [];
  await endWhenSaid([stream, silent.stream], () => (ended = taken.filter((word) => word !== '')));
  expect(ended).toEqual(['Hội', 'Khuyến', 'học']);
  expect(silent.taken).toEqual([]);
});

it('does not wait for who has gone', async () => {
  const { taken, stream } = listener('goes');
  for (const word of ['Hội', 'Khuyến', 'học']) stream.write(word);
  let ended = 0;
  await endWhenSaid([stream], () => (ended += 1));
  await endWhenSaid([stream], () => (ended += 1));
  expect([taken, ended]).toEqual([['Hội'], 2]);
});
