import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/domain/grid.ts';
import type { ReadNote } from '../../src/domain/source.ts';
import { readHtml } from '../../src/read/html.ts';
import { LIMITS, type Limits } from '../../src/read/limits.ts';
import { Refusal } from '../../src/read/refusal.ts';
import { readBytes, textsOf } from './files.ts';

const read = (html: string | Uint8Array, limits: Partial<Limits> = {}): readonly Grid[] =>
  readHtml(typeof html === 'string' ? Buffer.from(html) : html, { ...LIMITS, ...limits }).grids;

/** Every table's cells as texts, row by row, a gap as ''. */
const textsIn = (html: string | Uint8Array): readonly (readonly (readonly string[])[])[] =>
  read(html).map(({ rows }) => Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.text ?? '')));
const table = (rows: string): string => `<html><body><table>${rows}</table></body></html>`;
const refusalOf = (html: string, limits: Partial<Limits> = {}): unknown => {
  try {
    read(html, limits);
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.failure : error;
  }
};

describe('the cells of a page', () => {
  it('are texts exactly as they are written', () => {
    const texts = ['83,3', '1.234.567', '0012', '01/02/2023', '1e5', 'TRUE', '=A1+1', '-', 'a < 5 & b'];
    expect(textsIn(table(`<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`))).toEqual([[texts]]);
    expect(read(table('<tr><td x:num="83.3">83,3</td></tr>'))[0]?.rows.at(0)?.[0]).toEqual({
      row: 0,
      column: 0,
      type: 'text',
      text: '83,3',
      number: null,
      format: null,
      formula: false,
    });
  });

  it('have blanks joined and lines kept', () => {
    const cells = ['<td> Sở\r\n   Y&nbsp;tế </td>', '<td>a<br>b<p> c </p></td>', '<td>8<b>3</b>,3</td>'];
    expect(textsIn(table(`<tr>${cells.join('')}<td>&nbsp;</td>`))).toEqual([
      [['Sở Y\u00a0tế', 'a\nb\nc', '83,3']],
    ]);
  });

  it('have named and numbered characters resolved', () => {
    const written =
      '&Agrave;&abreve;&dstrok;|&#7871;&#x1EBF;|&lt;b&gt;|&amp;lt;|&quot;&apos;&ndash;|&#150;|&nosuch;|R&D|&nbsp';
    expect(textsIn(table(`<tr><td>x${written}y`))).toEqual([
      [['xÀăđ|ếế|<b>|&lt;|"\'–|–|&nosuch;|R&D|&nbspy']],
    ]);
    expect(textsIn(table('<tr><td>a&#0;&#xD800;&#9999999;&copy b'))).toEqual([[['a\ufffd\ufffd\ufffd© b']]]);
    expect(textsIn(table('<tr><td>a&#768; &constructor;'))).toEqual([[['à &constructor;']]]);
  });

  it('hold no script, style or comment', () => {
    const unseen =
      '<script>"<td>no</td>"</script><STYLE>td{}</STYLE ><!-- <td>no</td> --><xml><x:Name>n</x:Name></xml>';
    expect(
      textsIn(`${unseen}<title>no</title>${table(`${unseen}<tr><td>a${unseen}b<![if x]>c<?no?></td>`)}`),
    ).toEqual([[['abc']]]);
  });

  it('stand where a browser shows them, merged where they span', () => {
    const [grid] = read(
      table(
        '<tr><th rowspan=2>A<th colspan="2">B<th rowspan="9">C</tr><tr><td>b1<td>b2</tr><tr><td>1<td colspan=1>2<td>3',
      ),
    );
    expect(
      [...(grid?.rows ?? [])].map((row) =>
        Array.from(row ?? [], (cell) =>
          cell === undefined ? '' : `${cell.row},${cell.column} ${cell.text}`,
        ),
      ),
    ).toEqual([
      ['0,0 A', '0,1 B', '', '0,3 C'],
      ['', '1,1 b1', '1,2 b2'],
      ['2,0 1', '2,1 2', '2,2 3'],
    ]);
    expect(grid?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 2, right: 3 },
    ]);
  });

  it('never overlap, whatever the spans', () => {
    const span = fc.constantFrom('', '0', '1', '2', '3', '7', 'x', '-2', '99999');
    const cell = fc.tuple(span, span);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), (rows) => {
        const written = rows.map((cells) =>
          cells.map(([c, r]) => `<td colspan="${c}" rowspan="${r}">x</td>`),
        );
        const html = table(`<tr><td>x</td></tr>${written.map((row) => `<tr>${row.join('')}</tr>`).join('')}`);
        const [grid] = read(html);
        const taken = new Set<string>();
        const cover = (row: number, column: number): void => {
          expect(taken.has(`${row},${column}`)).toBe(false);
          taken.add(`${row},${column}`);
        };
        let cells = 0;
        for (const { top, left, bottom, right } of grid?.merges ?? []) {
          expect(bottom).toBeLessThanOrEqual(rows.length);
          for (let row = top; row <= bottom; row++)
            for (let column = left; column <= right; column++)
              if (row > top || column > left) cover(row, column);
        }
        [...(grid?.rows ?? [])].forEach((row) =>
          row?.forEach((each) => {
            if (each === undefined) return;
            cover(each.row, each.column);
            cells += 1;
          }),
        );
        expect(cells).toBe(1 + written.flat().length);
      }),
    );
  });

  it('of a row that is not shown are marked as hidden', () => {
    const [grid] = read(table("<tr><td>1<tr style='height:1pt;display: none'><td>2<tr><td>3"));
    expect(grid?.hiddenRows).toEqual(new Set([1]));
  });
});

describe('the tables of a page', () => {
  it('are a grid each, by the names that spreadsheets give them', () => {
    const grids = read('<table><tr><td>a</table><table></table><TABLE><TR><TD>b</TABLE>');
    expect(grids.map(({ sheet, hidden, rows }) => [sheet, hidden, rows.at(0)?.[0]?.text])).toEqual([
      ['Sheet1', false, 'a'],
      ['Sheet2', false, 'b'],
    ]);
  });

  it('have the names that the page gives to Excel', () => {
    const named = (...names: readonly string[]): string =>
      `<!--[if gte mso 9]><xml>${names.map((name) => `<x:Name>${name}</x:Name>`).join('')}</xml><![endif]-->`;
    const sheets = (html: string): readonly unknown[] => read(html).map(({ sheet }) => sheet);
    const one = '<table><tr><td>a</table>';
    expect(sheets(`<html>${named('Biểu 1 &amp; 2')}${one}`)).toEqual(['Biểu 1 & 2']);
    expect(sheets(`<html>${named('A', 'B')}${one}${one}`)).toEqual(['A', 'B']);
    expect(sheets(`<html>${named('A')}${one}${one}`)).toEqual(['Sheet1', 'Sheet2']);
    expect(sheets(`<html>${named('A', 'A')}${one}${one}`)).toEqual(['Sheet1', 'Sheet2']);
  });

  it('have the text around them in rows above, and below the last', () => {
    const html =
      '<title>no</title><h3>Sở Y tế</h3>Năm <b>2023</b><br><table><caption>Biểu 1</caption><tr><td>a<td>b</table>' +
      'Đơn vị: đồng<table><tr><td>c</table><p>Người lập</p>';
    expect(textsIn(html)).toEqual([
      [['Sở Y tế'], ['Năm 2023'], ['Biểu 1'], ['a', 'b']],
      [['Đơn vị: đồng'], ['c'], ['Người lập']],
    ]);
  });

  it('within a cell are grids of their own, but for a single text', () => {
    expect(
      textsIn(
        table('<tr><td>Tiêu đề<table><tr><td>1<td>2</tr></table></td><td><table><tr><td>5</table></td><td>z'),
      ),
    ).toEqual([[['Tiêu đề', '5', 'z']], [['1', '2']]]);
  });

  it('are read as deep as the limit and no deeper', () => {
    const nested = (deep: number): string =>
      `${'<table><tr><td>x<td>y<td>'.repeat(deep)}83,3${'</td></tr></table>'.repeat(deep)}`;
    const { nesting } = LIMITS;
    expect(read(nested(nesting))).toHaveLength(nesting);
    expect(refusalOf(nested(5000))).toEqual({
      kind: 'limit',
      limit: 'nesting',
      allowed: nesting,
      found: nesting + 1,
    });
    expect(read('<div>'.repeat(5000) + table('<tr><td>1'))).toHaveLength(1);
  });

  it('that hold no text make no submission', () => {
    const none = { kind: 'foreign', format: 'html' };
    expect(refusalOf('<html><p>Bảng số liệu</p></html>')).toEqual(none);
    expect(refusalOf('<html><p>Bảng số liệu</p><table><tr><td>&nbsp;</table></html>')).toEqual(none);
    expect(refusalOf('<!-- <table><tr><td>1</table> -->')).toEqual(none);
  });
});

describe('a malformed page', () => {
  it.each([
    ['ends and quotes left out', '<table><tr><td align="right>1</td><td>2<tr><td>3', [['1', '2'], ['3']]],
    ['a row left out', '<table><td>1<td>2</table>', [['1', '2']]],
    ['cut off in a tag', '<table><tr><td>1</td><td cols', [['1']]],
    ['cut off in a comment', '<table><tr><td>1<!-- x><td>2', [['1', '2']]],
    [
      'ends that fit nothing',
      '</td></table></tr><table></td><tr></th><td>1</p></table></table></html>',
      [['1']],
    ],
    ['a greater sign in a value', `<table><tr><td title="a>b" x='>'>1`, [['1']]],
    ['a quote in a bare value', `<table><tr><td title=5" b=6>1<td a= "x>y">2`, [['1', '2']]],
    ['a script that never ends', '<table><tr><td>1<script><td>2', [['1']]],
    ['names of objects', '<table><tr><td __proto__="1" constructor>1<constructor>2', [['12']]],
  ])('is read as a browser reads it: %s', (_, html, rows) => {
    expect(textsIn(html)).toEqual([rows]);
  });

  it('that opens a table between the rows of another has ended the other', () => {
    expect(textsIn('<table><tr><td>1</td></tr><table><tr><td>2')).toEqual([[['1']], [['2']]]);
  });

  it('gives grids or a failure, never a fault', () => {
    const piece = fc.constantFrom(
      ...[
        '<table>',
        '</table>',
        '<tr>',
        '</tr>',
        '<td>',
        '<td colspan=3 rowspan=2>',
        '</td>',
        '<th',
        '>',
        '<',
      ],
      ...[
        '"',
        "'",
        '=',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<caption>',
        '&',
        '&#',
        ';',
        '5,5',
        ' ',
        '</',
        '<p>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const failure = refusalOf(`<table><tr><td>1</td></tr>${pieces.join('')}`);
        expect(failure).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

describe('a page beyond all measure', () => {
  it('is refused by the limit it passes', () => {
    const row = '<tr><td>1</td><td>2</td></tr>';
    expect(refusalOf(table(row.repeat(4)), { cells: 12 })).toBeNull();
    expect(refusalOf(table(row.repeat(4)), { cells: 11 })).toMatchObject({ kind: 'limit', limit: 'cells' });
    expect(refusalOf(table('<tr>'.repeat(600_000)))).toMatchObject({ limit: 'cells' });
    expect(refusalOf(table('<tr><td>12345'), { cellText: 4 })).toMatchObject({ limit: 'cellText', found: 5 });
    expect(refusalOf(table(`<tr>${'<td colspan=1000>1'.repeat(20)}`))).toEqual({
      kind: 'limit',
      limit: 'columns',
      allowed: 16_384,
      found: 17_000,
    });
    const tall = `<tr>${'<td colspan=1000 rowspan=65534>1'.repeat(16)}${'<tr><td>1'.repeat(1000)}`;
    expect(refusalOf(table(tall))).toMatchObject({ limit: 'cells' });
  });

  // Each would take hours, were it read in more than linear time.
  it.each([
    ['quotes that never close', `<td a='`.repeat(300_000)],
    ['comments that never close', '<!-- '.repeat(300_000)],
    ['tags that never close', '<td '.repeat(300_000)],
    ['signs', '<'.repeat(1_000_000)],
    ['scripts that never close', '<script'.repeat(300_000)],
    ['blanks', ' '.repeat(1_000_000)],
    ['entities', '&#x'.repeat(300_000)],
    ['meta', '<meta charset'.repeat(100_000)],
    ['attributes', `<td ${'a '.repeat(300_000)}${'='.repeat(300_000)}>`],
  ])('is read in time: %s', (_, hostile) => {
    expect(
      read(`<table><tr><td>1</td></tr></table>${hostile}`, { cellText: Infinity })[0]?.rows.at(0)?.[0]?.text,
    ).toBe('1');
  });
});

describe('the encoding of a page', () => {
  const page = (charset: string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><table><tr><td>`;
  const content = (bytes: Uint8Array): { text?: string | undefined; notes: readonly ReadNote[] } => {
    const { grids, notes } = readHtml(bytes, LIMITS);
    return { text: grids[0]?.rows.at(0)?.[0]?.text, notes };
  };
  const bytes = (charset: string, ...rest: readonly number[]): Uint8Array =>
    Buffer.concat([Buffer.from(page(charset), 'latin1'), Uint8Array.from(rest)]);

  it('is told by its mark, else by UTF-8 itself, else by its own word', () => {
    expect(content(Buffer.from(`\ufeff${page('utf-16')}Sở Y tế`, 'utf16le'))).toEqual({
      text: 'Sở Y tế',
      notes: [],
    });
    expect(content(Buffer.from(`${page('windows-1252')}Sở Y tế`))).toEqual({ text: 'Sở Y tế', notes: [] });
    // "Tổ" of windows-1258: o with circumflex, then the hook above as a letter of its own.
    expect(content(bytes('windows-1258', 0x54, 0xf4, 0xd2))).toEqual({ text: 'Tổ', notes: [] });
    expect(content(bytes('windows-1252', 0x93, 0x41, 0x96)).text).toBe('“A–');
    expect(content(bytes('iso-8859-1', 0x54, 0xf4, 0xd2))).toEqual({ text: 'TôÒ', notes: [] });
  });

  it('is guessed as that of a text file where nothing tells, and said so', () => {
    const said = (encoding: string): readonly ReadNote[] => [{ kind: 'encoding', encoding }];
    expect(content(bytes('utf-8', 0x54, 0xf4, 0xd2))).toEqual({ text: 'Tổ', notes: said('windows-1258') });
    expect(content(bytes('no-such', 0x54, 0xe9))).toEqual({ text: 'Té', notes: said('windows-1252') });
    expect(content(Buffer.from(`${page('utf-8')}Bảng`, 'utf16le'))).toEqual({
      text: 'Bảng',
      notes: said('utf-16le'),
    });
  });

  it('in a legacy font is read in Unicode', async () => {
    const source = await readBytes(
      'a.xls',
      bytes('windows-1252', ...Buffer.from('Tæng sè ®¬n vÞ', 'latin1')),
    );
    expect(textsOf(source)).toEqual({ 'Sheet1!0,0': 'Tổng số đơn vị' });
    expect(source.notes.map(({ kind }) => kind)).toEqual(['wrongExtension', 'legacyFont']);
  });
});
