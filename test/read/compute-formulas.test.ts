import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/grid.ts';
import type { SourceFile } from '../../src/domain/source.ts';
import { odsParts, readBytes, workbookParts, zip } from './files.ts';

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>' +
  '<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="10" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

function cell(source: SourceFile, row: number, column: number): Cell | undefined {
  return source.grids[0]?.rows.at(row)?.[column];
}

async function workbook(data: string): Promise<SourceFile> {
  const parts: Record<string, string> = { ...workbookParts(data), 'xl/styles.xml': STYLES };
  const relation =
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>';
  const path = 'xl/_rels/workbook.xml.rels';
  const types = '[Content_Types].xml';
  parts[path] = (parts[path] ?? '').replace('</Relationships>', `${relation}</Relationships>`);
  parts[types] = (parts[types] ?? '').replace(
    '</Types>',
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  );
  return readBytes('a.xlsx', zip(parts));
}

describe('formulas without a result', () => {
  it('are computed with their format, counted, and the first is named', async () => {
    const source = await workbook(
      '<row r="1"><c r="A1"><v>9</v></c><c r="B1"><v>11</v></c><c r="C1" s="1"><f>A1/B1</f></c></row>' +
        '<row r="2"><c r="A2"><f>SUM(A1:B1)</f></c><c r="B2"><f>IF(A1,1,0)</f></c><c r="C2"><f>A2&amp;1</f><v>201</v></c></row>',
    );
    expect(source.failure).toBeNull();
    expect(cell(source, 0, 2)).toEqual({
      row: 0,
      column: 2,
      type: 'number',
      number: 0.818181818181818,
      text: '81.8181818181818%',
      format: '0.00%',
      formula: true,
    });
    expect(cell(source, 1, 0)).toMatchObject({ type: 'number', number: 20, text: '20', formula: true });
    expect(cell(source, 1, 1)).toMatchObject({ type: 'uncomputed', text: '=IF(A1,1,0)' });
    expect(source.notes).toEqual([
      { kind: 'computedFormulas', count: 2, first: { sheet: 'S', row: 0, column: 2 } },
    ]);
  });

  it('leave no note where all are stored or none can be told', async () => {
    const source = await workbook(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c></row>',
    );
    expect(cell(source, 0, 1)?.type).toBe('uncomputed');
    expect(source.notes).toEqual([]);
  });

  it('are computed in OpenDocument too', async () => {
    const value = (number: number) =>
      `<table:table-cell office:value-type="float" office:value="${number}"><text:p>${number}</text:p></table:table-cell>`;
    const row = `<table:table-row>${value(4)}${value(5)}<table:table-cell table:formula="of:=SUM([.A1:.B1])*2"/></table:table-row>`;
    const source = await readBytes(
      'a.ods',
      zip(odsParts(`<table:table table:name="S">${row}</table:table>`)),
    );
    expect(source.failure).toBeNull();
    expect(cell(source, 0, 2)).toMatchObject({ type: 'number', number: 18 });
  });

  it('write no formula of a CSV file into a number', async () => {
    const source = await readBytes('a.csv', 'a,b\n=1+1,2\n');
    expect(cell(source, 1, 0)).toMatchObject({ type: 'text', text: '=1+1' });
    expect(source.notes).toEqual([]);
  });
});
