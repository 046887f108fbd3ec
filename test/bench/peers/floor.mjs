// The least that reading workbooks can cost: every part inflated, every cell of the sheets seen, nothing kept.
// node floor.mjs FOLDER
import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const CELL = Buffer.from('<c ');

/** The parts of a zip container by its table of contents. */
function* parts(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const size = bytes.readUInt32LE(at + 20);
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    yield { name, bytes: inflateRawSync(bytes.subarray(start, start + size)) };
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

const folder = process.argv[2];
let files = 0;
let cells = 0;
for (const name of readdirSync(folder)) {
  files += 1;
  for (const part of parts(readFileSync(join(folder, name)))) {
    if (!part.name.startsWith('xl/worksheets/')) continue;
    for (let at = part.bytes.indexOf(CELL); at !== -1; at = part.bytes.indexOf(CELL, at + 3)) cells += 1;
  }
}
console.log(JSON.stringify({ files, cells }));
