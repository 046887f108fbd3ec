import { parentPort } from 'node:worker_threads';
import { deflater } from './deflate.ts';
import { memoryOf, readAgain } from '../proof/read-again.ts';
import { Packing, type Packed, type Piece } from './part.ts';

/*
 * The packing thread: packs what is written while more is being written, with the same bytes as without it. Every
 * piece is answered, so that whoever writes knows how many are still waiting. Sheets that are wanted again are read here
 * too, from what they are packed into.
 */

const packing = new Packing(await deflater());

parentPort?.on('message', (piece: Piece) => {
  const part = packing.add(piece);
  if (part === null) parentPort?.postMessage(null);
  else answer(piece.readAgain === undefined ? part : { ...part, cells: readAgain(piece.readAgain, part) });
});

function answer(part: Packed): void {
  const cells = part.cells === undefined ? [] : memoryOf(part.cells);
  parentPort?.postMessage(part, [...part.packed.map(({ buffer }) => buffer), ...cells]);
}
