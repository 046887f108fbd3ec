import { describe, expect, it } from 'vitest';
import { isDdeFormula } from '../../src/read/outside.ts';
import { readBytes, workbookParts, zip } from './files.ts';

describe('isDdeFormula', () => {
  it.each([
    "=cmd|'/C calc'!A0",
    "cmd|'/C calc'!A0",
    '=WinWord|DDE_LINK!R1C1',
    "='MS Word'|'C:\\bao cao.doc'!x",
    '@SUM(1)+MSEXCEL|C:\\a.xls!A1',
  ])('%s asks a program', (formula) => {
    expect(isDdeFormula(formula)).toBe(true);
  });

  it.each([
    '=SUM(A1:A9)',
    '=IF(A1="Tốt|Khá!";1;0)',
    "='a|b'!A1",
    '=Tốt|Khá! xem biểu kèm theo',
    '=A|B',
    '=[1]Tong!$B$2',
    '"',
    "'|!",
  ])('%s asks none', (formula) => {
    expect(isDdeFormula(formula)).toBe(false);
  });

  it('takes no longer for quotes that never close', () => {
    expect(isDdeFormula(`=|!${'"a'.repeat(50_001)}${"'b".repeat(50_001)}`)).toBe(false);
  });
});

describe('the notes of a workbook package', () => {
  const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const parts = workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>');
  const notesOf = async (more: Record<string, string | Uint8Array>) =>
    (await readBytes('a.xlsx', zip({ ...parts, ...more }))).notes;

  it('tell links to files from links to programs and count each', async () => {
    expect(
      await notesOf({
        'xl/externalLinks/externalLink1.xml': `<externalLink ${MAIN}><externalBook/></externalLink>`,
        'xl/externalLinks/externalLink2.xml': `<x:externalLink><x:ddeLink ddeService="cmd"/></x:externalLink>`,
        'xl/externalLinks/externalLink3.xml': `<externalLink ${MAIN}><oleLink progId="Word"/></externalLink>`,
        'xl/externalLinks/externalLink4.bin': Uint8Array.of(0xe8, 0x02, 2, 1, 0),
        'xl/externalLinks/externalLink5.bin': Uint8Array.of(0xe8, 0x02, 2, 0, 0),
        'xl/externalLinks/externalLink6.bin': Uint8Array.of(0xe8, 0x02, 99, 1, 0),
        'xl/externalLinks/_rels/externalLink1.xml.rels': '<Relationships/>',
      }),
    ).toEqual([
      { kind: 'externalLinks', count: 4 },
      { kind: 'ddeLinks', count: 2 },
    ]);
  });

  it('tell documents and controls within, and neither pictures nor charts', async () => {
    expect(
      await notesOf({
        'xl/embeddings/oleObject1.bin': 'x',
        'xl/embeddings/Microsoft_Word_Document1.docx': 'x',
        'xl/activeX/activeX1.xml': '<ax:ocx xmlns:ax="a"/>',
        'xl/activeX/activeX1.bin': 'x',
        'xl/media/image1.png': 'x',
        'xl/charts/chart1.xml': '<c/>',
        'xl/ctrlProps/ctrlProp1.xml': '<formControlPr/>',
      }),
    ).toEqual([{ kind: 'embeddedObjects', count: 3 }]);
  });

  it('tell formulas that ask a program by themselves', async () => {
    const source = await readBytes(
      'a.xlsx',
      zip(workbookParts(`<row r="1"><c r="A1"><f>cmd|'/C calc'!A0</f><v>1</v></c></row>`)),
    );
    expect(source.notes).toEqual([{ kind: 'ddeLinks', count: 1 }]);
  });
});

it('a text file is told by its cells', async () => {
  const source = await readBytes('a.csv', "a,b\n=cmd|'/C calc'!A0,1\n+cmd|x!A0,2\ncmd|x!A0,3\n");
  expect(source.notes).toEqual([{ kind: 'ddeLinks', count: 2 }]);
});
