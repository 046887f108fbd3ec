import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { Grid } from '../../src/domain/grid.ts';
import { packedMemory, revived } from '../../src/read/messages.ts';
import { readBytes, textsOf, workbookParts, zip } from './files.ts';

const ROWS =
  '<row r="1"><c r="A1"><v>7</v></c><c r="C1"><v>9</v></c></row><row r="3"><c r="B3"><v>5</v></c></row>';

/** What arrives on the other side of a channel, where the memory was given away and not copied. */
function given(grids: readonly Grid[]): readonly Grid[] {
  const { port1, port2 } = new MessageChannel();
  const memory = grids.flatMap(({ rows }) => packedMemory(rows));
  port1.postMessage(grids, memory);
  const { message } = receiveMessageOnPort(port2) as { message: readonly Grid[] };
  port1.close();
  expect(memory.map(({ byteLength }) => byteLength)).toEqual(memory.map(() => 0));
  return message;
}

it('gives the rows of a workbook away with all of their memory, and they are the same on the other side', async () => {
  const source = await readBytes('a.xlsx', zip(workbookParts(ROWS)));
  const before = textsOf(source);
  expect(before).toEqual({ 'S!0,0': '7', 'S!0,2': '9', 'S!2,1': '5' });
  const { grids } = revived({ grids: given(source.grids), notes: [] });
  expect(textsOf({ ...source, grids })).toEqual(before);
});

it('finds no memory to give where rows are not packed', async () => {
  const { grids } = await readBytes('a.csv', 'Tên,Số\nA,1\n');
  expect(grids.flatMap(({ rows }) => packedMemory(rows))).toEqual([]);
});
