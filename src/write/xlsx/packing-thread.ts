import { parentPort } from 'node:worker_threads';
import { deflater } from './deflate.ts';
import { Packing, type Piece } from './part.ts';

/*
 * The packing thread: packs what is written while more is being written, with the same bytes as without it. Every
 * piece is answered, so that whoever writes knows how many are still waiting.
 */

const packing = new Packing(await deflater());

parentPort?.on('message', (piece: Piece) => {
  const part = packing.add(piece);
  parentPort?.postMessage(part, part?.packed.map(({ buffer }) => buffer) ?? []);
});
