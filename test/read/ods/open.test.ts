import { expect, it } from 'vitest';
import type { SourceFile } from '../../../src/domain/source.ts';
import { odsParts, readBytes, textsOf, zip } from '../files.ts';

const cell = (text: string, more = ''): string =>
  `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (name: string, content: string): string =>
  `<table:table table:name="${name}">${content}</table:table>`;

async function read(tables: string, styles = '', more: Record<string, string> = {}): Promise<SourceFile> {
  const source = await readBytes('a.ods', zip({ ...odsParts(tables, styles), ...more }));
  expect(source.failure).toBeNull();
  return source;
}

it('what other programs answered last is no sheet, and is told', async () => {
  const link =
    '<table:dde-link><office:dde-source office:dde-application="soffice"/><table:table><table:table-row><table:table-cell office:value-type="float" office:value="999"/></table:table-row></table:table></table:dde-link>';
  const source = await read(
    `${table('S', row(cell('A'), '<table:table-cell office:value-type="float" office:value="5"/>'))}<table:dde-links>${link}${link}</table:dde-links>${table('T', row(cell('B')))}`,
  );
  expect(textsOf(source)).toEqual({ 'S!0,0': 'A', 'S!0,1': '5', 'T!0,0': 'B' });
  expect(source.notes).toEqual([{ kind: 'ddeLinks', count: 2 }]);
});

it('the copy of another document is no sheet; every other document is counted once', async () => {
  const file = (name: string): string => `&apos;file:///C:/${name}.ods&apos;#$Sheet1`;
  const linked = (name: string): string =>
    cell('7', `office:value-type="float" office:value="7" table:formula="of:=[${file(name)}.A1]"`);
  const source = await read(
    `${table('S', row(linked('a'), linked('a'), linked('b')))}${table(file('a'), row(cell('999')))}`,
  );
  expect(textsOf(source)).toEqual({ 'S!0,0': '7', 'S!0,1': '7', 'S!0,2': '7' });
  expect(source.notes).toEqual([{ kind: 'externalLinks', count: 2 }]);
});

it('documents within are told, charts are not, and linked ones are links', async () => {
  const object = (href: string): string =>
    `<draw:frame xmlns:draw="d"><draw:object xmlns:xlink="x" xlink:href="${href}"/></draw:frame>`;
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="application/vnd.oasis.opendocument.${type}"/>`;
  const source = await read(
    table(
      'S',
      `<table:shapes>${['./Object 1', './Object 2', 'Object 3', '../b.odt'].map(object).join('')}<draw:frame><draw:object-ole/></draw:frame></table:shapes>${row(cell('A'))}`,
    ),
    '',
    {
      'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="m">${entry('/', 'spreadsheet')}${entry('Object 1/', 'chart')}${entry('Object 2/', 'text')}</manifest:manifest>`,
    },
  );
  expect(source.notes).toEqual([
    { kind: 'externalLinks', count: 1 },
    { kind: 'embeddedObjects', count: 3 },
  ]);
});

it('rows, columns and cells declared at any length cost nothing', async () => {
  const far = 'table:number-columns-repeated="999999999"';
  const deep = 'table:number-rows-repeated="999999999"';
  const source = await read(
    table(
      'S',
      `<table:table-column table:visibility="collapse" ${far}/>${row(cell('A'), `<table:table-cell ${far}/>`)}${`<table:table-row table:visibility="collapse" ${deep}><table:table-cell ${far}/></table:table-row>`.repeat(50)}`,
    ),
  );
  expect(textsOf(source)).toEqual({ 'S!0,0': 'A' });
  expect(source.grids[0]?.hiddenRows.size).toBe(0);
});

const face = '<style:font-face xmlns:svg="s" style:name="F1" svg:font-family="&apos;.VnTime&apos;"/>';
const style = (name: string, properties: string, more = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell" ${more}>${properties}</style:style>`;
const font = (name: string): string => `<style:text-properties style:font-name="${name}"/>`;

it('short texts in a legacy font are read by the font of the cell, its row or its column', async () => {
  const source = await read(
    table(
      'S',
      `<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="vn"/>
      <table:table-row>${cell('§', 'table:style-name="vn"')}${cell('§')}${cell('§')}${cell('§', 'table:style-name="other"')}</table:table-row>
      <table:table-row table:default-cell-style-name="child" table:number-rows-repeated="2">${cell('§', 'table:number-columns-repeated="2"')}</table:table-row>`,
    ),
    face +
      style('vn', font('F1')) +
      style('child', '', 'style:parent-style-name="vn"') +
      style('other', '<style:text-properties xmlns:fo="f" fo:font-family="Arial"/>'),
  );
  expect(textsOf(source)).toEqual({
    'S!0,0': 'Đ',
    'S!0,1': '§',
    'S!0,2': 'Đ',
    'S!0,3': '§',
    'S!1,0': 'Đ',
    'S!1,1': 'Đ',
    'S!2,0': 'Đ',
    'S!2,1': 'Đ',
  });
});

it('the default style counts where no other is named, and styles that follow themselves have no font', async () => {
  const styles = `<office:document-styles>${face}<style:style style:name="Default" style:family="table-cell"><style:text-properties style:font-name="F1"/></style:style></office:document-styles>`;
  const loop = style('a', '', 'style:parent-style-name="b"') + style('b', '', 'style:parent-style-name="a"');
  const texts = textsOf(
    await read(table('S', row(cell('§'), cell('§', 'table:style-name="a"'))), loop, { 'styles.xml': styles }),
  );
  expect(texts['S!0,0']).toBe('Đ');
  expect(textsOf(await read(table('S', row(cell('§', 'table:style-name="a"'))), loop))).toEqual({
    'S!0,0': '§',
  });
});
