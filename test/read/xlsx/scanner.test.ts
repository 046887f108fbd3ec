import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/read/limits.ts';
import { Refusal } from '../../../src/read/refusal.ts';
import { Names } from '../../../src/read/xlsx/names.ts';
import { XmlScanner, textOf, type XmlVisitor } from '../../../src/read/xlsx/scanner.ts';

const names = new Names(['a', 'b', 'id', 'text']);

/** What a visitor is told, as one line a call, for XML given in pieces. */
function told(
  pieces: readonly Uint8Array[],
  nesting = LIMITS.nesting,
): readonly string[] | Refusal['failure'] {
  const calls: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') calls.push(`text ${text}`);
    text = '';
  };
  const visitor: XmlVisitor = {
    open: (name, scanner) => {
      flush();
      calls.push(`open ${name} ${scanner.attribute(names.of('id'), true) ?? '-'}`);
    },
    close: (name) => {
      flush();
      calls.push(`close ${name}`);
    },
    text: (bytes, from, to) => {
      text += textOf(bytes, from, to);
    },
  };
  try {
    const scanner = new XmlScanner(names, visitor, 'part.xml', { ...LIMITS, nesting });
    for (const piece of pieces) scanner.feed(piece);
    scanner.end();
    return calls;
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
}

const whole = (xml: string, nesting?: number) => told([Buffer.from(xml)], nesting);
const DAMAGED = { kind: 'damaged', part: 'part.xml' };

describe('the scanner of a part', () => {
  const XML =
    '\ufeff<?xml version="1.0"?>\n<x:a xmlns:x="u" id=\'1 &gt; "0"\'><!-- <b> --><b x:id="Đ"/>Một<c><![CDATA[<b>]]></c ></x:a>\n';

  it('tells elements, attributes and texts, prefixes dropped and comments passed over', () => {
    expect(whole(XML)).toEqual([
      'open 1 1 > "0"',
      'open 2 Đ',
      'close 2',
      'text Một',
      'open 0 -',
      'text <b>',
      'close 0',
      'close 1',
    ]);
  });

  it('tells the same however the bytes are cut into pieces', () => {
    const bytes = Buffer.from(XML);
    const cuts = fc.uniqueArray(fc.nat(bytes.length), { maxLength: 12 });
    fc.assert(
      fc.property(cuts, (places) => {
        const ends = [0, ...places.sort((a, b) => a - b), bytes.length];
        const pieces = ends.slice(1).map((end, index) => bytes.subarray(ends[index], end));
        expect(told(pieces)).toEqual(whole(XML));
      }),
    );
  });

  it('refuses what is cut off anywhere within its root', () => {
    const xml = '<a id="1"><b>x</b></a>';
    for (let end = 0; end < xml.length; end++) expect(whole(xml.slice(0, end))).toEqual(DAMAGED);
  });

  it.each([
    '<a></b>',
    '<a><b></a></b>',
    '<a/><b/>',
    '<a/>text',
    'text<a/>',
    '<!DOCTYPE a><a/>',
    '<a><!ENTITY x "y"></a>',
    '<a id=1/>',
    '<a id/>',
    '<a id="<"/>',
    '< a/>',
    '<a><![CDATA[x]></a>',
  ])('refuses %s', (xml) => {
    expect(whole(xml)).toEqual(DAMAGED);
  });

  it('counts how deep elements stand within each other', () => {
    expect(whole('<a><b><a/></b></a>', 3)).toHaveLength(6);
    expect(whole('<a><b><a/></b></a>', 2)).toEqual({ kind: 'limit', limit: 'nesting', allowed: 2, found: 3 });
  });
});
