import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMMON_SYLLABLES } from '../../src/domain/legacy-text/common-syllables.ts';
import { inTcvn3, inVni } from '../domain/legacy-text/samples.ts';
import { in1258 } from './encodings.ts';
import { readBytes, textsOf } from './files.ts';

/*
 * A table written in any accepted encoding is read back cell by cell. Encodings that nothing proves are told by
 * Vietnamese text, so every table has a title of some words, as every submission has.
 */

const TITLE = 'Sở Nông nghiệp và Phát triển nông thôn báo cáo kết quả công tác khuyến học';
const cell = fc.oneof(
  fc.array(fc.constantFrom(...COMMON_SYLLABLES), { minLength: 2, maxLength: 5 }).map((all) => all.join(' ')),
  fc.integer({ min: 0, max: 9_999_999 }).map(String),
);
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 8 });
const wide = (text: string, mark: boolean, big: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

it.each<[string, (text: string) => Uint8Array]>([
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-8, decomposed', (text) => Buffer.from(text.normalize('NFD'))],
  ['UTF-16 LE with a mark', (text) => wide(text, true, false)],
  ['UTF-16 BE with a mark', (text) => wide(text, true, true)],
  ['UTF-16 LE', (text) => wide(text, false, false)],
  ['UTF-16 BE', (text) => wide(text, false, true)],
  ['windows-1258', in1258],
  ['TCVN3', (text) => Buffer.from(inTcvn3(text), 'latin1')],
  ['TCVN3 as Unicode look-alikes', (text) => Buffer.from(inTcvn3(text))],
  ['VNI', (text) => Buffer.from(inVni(text), 'latin1')],
  ['VNI as Unicode look-alikes', (text) => Buffer.from(inVni(text))],
])('what is written in %s is read back', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const text = [[TITLE, '', ''], ...rows].map((row) => `${row.join(';')}\r\n`).join('');
      const source = await readBytes('a.csv', write(text));
      expect(source.failure).toBeNull();
      expect(textsOf(source)).toEqual({
        '0,0': TITLE,
        ...Object.fromEntries(
          rows.flatMap((row, at) => row.map((value, column) => [`${at + 1},${column}`, value])),
        ),
      });
    }),
    { numRuns: 60 },
  );
});
