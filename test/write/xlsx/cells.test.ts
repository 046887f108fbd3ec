import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/write/xlsx/book.ts';
import { formulaText, rowsXml } from '../../../src/write/xlsx/cells.ts';
import { SharedStrings } from '../../../src/write/xlsx/shared-strings.ts';
import { Styles } from '../../../src/write/xlsx/styles.ts';
import { all, at, parse, textOf } from '../elements.ts';
import { BOXED, COUNT, formula, number, PLAIN, text } from './sample-book.ts';

function written(rows: readonly Row[]) {
  const styles = new Styles({ name: 'Times New Roman', size: 12 });
  const strings = new SharedStrings();
  const data = parse(`<sheetData>${textOf(rowsXml(rows, styles, strings))}</sheetData>`);
  return { data, strings: parse([...strings.part()].join('')), styles: parse(styles.part()) };
}

const cellsOf = (rows: readonly Row[]) =>
  all(written(rows).data, 'c').map(({ attributes: { r, t }, children }) => [
    r,
    t ?? 'n',
    ...children.map(({ name, text: value }) => `${name} ${value}`),
  ]);

describe('cells', () => {
  it('are texts by number, numbers, formulas with their stored results, and looks alone', () => {
    const cells = [
      text('Sở Y tế'),
      number(412),
      number(-0.5),
      formula(7, 'SUM(A1:A2)'),
      null,
      { value: null, look: BOXED },
    ];
    expect(cellsOf([{ cells }, { cells: [formula('<Đạt>', 'IF(A1>"",1,0)'), text('Sở Y tế')] }])).toEqual([
      ['A1', 's', 'v 0'],
      ['B1', 'n', 'v 412'],
      ['C1', 'n', 'v -0.5'],
      ['D1', 'n', 'f SUM(A1:A2)', 'v 7'],
      ['F1', 'n'],
      ['A2', 'str', 'f IF(A1>"",1,0)', 'v <Đạt>'],
      ['B2', 's', 'v 0'],
    ]);
  });

  it('have columns beyond Z', () => {
    const cells = [...Array.from({ length: 27 }, () => null), number(1)];
    expect(cellsOf([{ cells }])).toEqual([['AB1', 'n', 'v 1']]);
  });

  it('keep texts as they are, each once', () => {
    const texts = ['Sở Y tế', ' hai  dấu cách ', 'dòng\nhai', '<b>&"', '_x0041_', 'a\u0007\ud800'];
    const { strings } = written([{ cells: [...texts, 'Sở Y tế'].map((each) => text(each)) }]);
    expect(strings.attributes).toMatchObject({ count: '7', uniqueCount: '6' });
    expect(all(strings, 't').map(({ attributes, text: value }) => [value, Object.keys(attributes)])).toEqual([
      ['Sở Y tế', []],
      [' hai  dấu cách ', ['xml:space']],
      ['dòng\nhai', ['xml:space']],
      ['<b>&"', []],
      ['_x005F_x0041_', []],
      ['a\\u0007\ufffd', []],
    ]);
  });

  it('stand again below each other, and are counted each time', () => {
    const [shared, typed] = [text('Sở Y tế'), text('=1', BOXED)];
    const row = { cells: [shared, typed, number(5)] };
    const { data, strings } = written([row, row, { cells: [text('Sở Y tế'), shared] }, row]);
    expect(strings.attributes).toMatchObject({ count: '8', uniqueCount: '2' });
    const cells = all(data, 'c').map(({ attributes: { r, s }, children }) => [r, s, children[0]?.text]);
    const again = (line: number) => [
      [`A${line}`, '1', '0'],
      [`B${line}`, '2', '1'],
      [`C${line}`, '3', '5'],
    ];
    const between = [
      ['A3', '1', '0'],
      ['B3', '1', '0'],
    ];
    expect(cells).toEqual([...again(1), ...again(2), ...between, ...again(4)]);
  });

  it('hold any number so that it is read back as the same', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.maxSafeNat(),
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
    );
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 9 }), (values) => {
        const { data } = written([{ cells: values.map((value) => number(value)) }]);
        const back = all(data, 'v').map((each) => Number(each.text));
        expect(back).toEqual(values.map((value) => (value === 0 ? 0 : value)));
      }),
    );
  });

  it('hold texts that begin like a formula so that editing them makes none', () => {
    const texts = ['=1+1', '+84', '-', '@x', 'Sở', '–'];
    const { data, styles } = written([{ cells: texts.map((each) => text(each, BOXED)) }]);
    const formats = at(styles, 'cellXfs').children;
    const quoted = all(data, 'c').map(
      (cell) => formats[Number(cell.attributes['s'])]?.attributes['quotePrefix'],
    );
    expect(quoted).toEqual(['1', '1', '1', '1', undefined, undefined]);
    expect(all(data, 'f')).toEqual([]);
  });

  it('stand in rows of a given height, within what spreadsheets allow', () => {
    const { data } = written([{ cells: [], height: 22.5 }, { cells: [] }, { cells: [], height: 1000 }]);
    expect(data.children.map(({ attributes }) => attributes)).toEqual([
      { r: '1', ht: '22.5', customHeight: '1' },
      { r: '2' },
      { r: '3', ht: '409', customHeight: '1' },
    ]);
  });

  it.each([
    ['no number', number(NaN)],
    ['no end', number(Infinity)],
    ['a result that is no number', formula(NaN, 'A1')],
    ['a formula without a result', { value: null, formula: 'A1', look: COUNT }],
  ])('are refused with %s', (_, cell) => {
    expect(() => written([{ cells: [cell] }])).toThrow(RangeError);
  });

  it('are refused beyond the last row and column of a sheet', () => {
    expect(() => written(Array.from({ length: 1_048_577 }, () => ({ cells: [] })))).toThrow('too many rows');
    const cells = Array.from({ length: 16_385 }, () => null);
    expect(() => written([{ cells }])).toThrow('too many columns');
  });
});

describe('a formula', () => {
  it.each(['', '=A1', 'A1&"\u0007"', '"\ud800"', `${'A1+'.repeat(3000)}A1`])('is not “%s”', (wrong) => {
    expect(() => formulaText(wrong)).toThrow(RangeError);
  });

  it('is written for XML', () => {
    expect(formulaText('IF(A1<>"&",1,0)')).toBe('IF(A1&lt;&gt;"&amp;",1,0)');
  });
});

describe('looks', () => {
  it('are written once each, and fonts, fills and lines too', () => {
    const same = { ...BOXED };
    const { data, styles } = written([
      {
        cells: [
          text('a', PLAIN),
          text('b', BOXED),
          text('c', same),
          number(1, COUNT),
          number(2, { ...COUNT }),
        ],
      },
    ]);
    expect(all(data, 'c').map(({ attributes }) => attributes['s'])).toEqual(['1', '2', '2', '3', '3']);
    const counts = ['fonts', 'fills', 'borders', 'cellXfs'].map(
      (name) => at(styles, name).attributes['count'],
    );
    expect(counts).toEqual(['1', '2', '2', '4']);
  });

  it('say what a cell looks like', () => {
    const look = {
      size: 13,
      bold: true,
      italic: true,
      underline: true,
      colour: 'FF1F4E9E',
      align: 'center',
      wrap: true,
      fill: 'FFFBE600',
      format: '"✗ "0.0',
      border: { bottom: 'FF7F7F7F' },
    } as const;
    const { styles } = written([{ cells: [text('a', look)] }]);
    const named = (name: string) => at(styles, name).children.at(-1);
    expect(
      named('fonts')?.children.map(({ name, attributes }) => [name, ...Object.values(attributes)]),
    ).toEqual([
      ['b'],
      ['i'],
      ['u'],
      ['sz', '13'],
      ['color', 'FF1F4E9E'],
      ['name', 'Times New Roman'],
      ['family', '1'],
    ]);
    expect(named('fills')?.children[0]).toMatchObject({ attributes: { patternType: 'solid' } });
    expect(named('numFmts')?.attributes).toEqual({ numFmtId: '164', formatCode: '"✗ "0.0' });
    expect(named('borders')?.children.map(({ name, attributes }) => [name, attributes['style']])).toEqual([
      ['left', undefined],
      ['right', undefined],
      ['top', undefined],
      ['bottom', 'thin'],
      ['diagonal', undefined],
    ]);
    const format = named('cellXfs');
    expect(format?.attributes).toMatchObject({ numFmtId: '164', fontId: '1', fillId: '2', borderId: '1' });
    expect(format?.children[0]?.attributes).toEqual({
      horizontal: 'center',
      vertical: 'center',
      wrapText: '1',
    });
  });

  it('use the numbers of formats that every program knows', () => {
    const { styles } = written([{ cells: [number(1, { format: '#,##0' }), number(1, { format: '0.00%' })] }]);
    expect(at(styles, 'cellXfs').children.map(({ attributes }) => attributes['numFmtId'])).toEqual([
      '0',
      '3',
      '10',
    ]);
    expect(all(styles, 'numFmt')).toEqual([]);
  });

  it('begin with the font of the book, by whose digits columns are measured', () => {
    const [first] = at(written([]).styles, 'fonts').children;
    expect(first?.children.map(({ name, attributes }) => [name, attributes['val']])).toEqual([
      ['sz', '12'],
      ['name', 'Times New Roman'],
      ['family', '1'],
    ]);
  });
});
