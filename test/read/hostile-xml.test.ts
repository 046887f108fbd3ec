import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/read/limits.ts';
import { odsParts, readBytes, strings, workbookParts, zip } from './files.ts';
import { LAUGHING, OUTSIDE } from './hostile-files.ts';

const sound = workbookParts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
/** Every XML part a reader looks into, of both kinds of container. */
const XLSX: Record<string, string> = {
  ...sound,
  'xl/_rels/workbook.xml.rels': (sound['xl/_rels/workbook.xml.rels'] ?? '').replace(
    '</Relationships>',
    '<Relationship Id="rId2" Type="a/styles" Target="styles.xml"/></Relationships>',
  ),
  'xl/sharedStrings.xml': strings('<si><t>Sở Y tế</t></si>'),
  'xl/styles.xml': '<styleSheet><fonts><font><name val=".VnTime"/></font></fonts></styleSheet>',
};
const ODS: Record<string, string> = {
  ...odsParts(
    '<table:table table:name="S"><table:table-row><table:table-cell><text:p>Sở Y tế</text:p></table:table-cell></table:table-row></table:table>',
  ),
  'styles.xml': '<office:document-styles/>',
};
const PARTS = [
  ...Object.keys(XLSX).map((part) => ['a.xlsx', XLSX, part] as const),
  ...Object.keys(ODS).flatMap((part) => (part === 'mimetype' ? [] : [['a.ods', ODS, part] as const])),
];

const failureOf = async (name: string, parts: Record<string, string>): Promise<unknown> =>
  (await readBytes(name, zip(parts))).failure;

/** The parts with a document type before the root of one of them, which names its entity in a text. */
const typed = (parts: Record<string, string>, part: string, type: string): Record<string, string> => ({
  ...parts,
  [part]: `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE root ${type}>${parts[part]?.replace('Sở Y tế', '&l9;')}`,
});

/** The parts with elements within each other at the end of one of them, so that all are `depth` deep. */
const nested = (parts: Record<string, string>, part: string, depth: number): Record<string, string> => ({
  ...parts,
  [part]: (parts[part] ?? '').replace(
    /<\/?[\w:]+[^<]*>$/,
    (end) =>
      (end.startsWith('</') ? '' : end.replace('/>', '>')) +
      '<a b="/>">'.repeat(depth - 1) +
      '</a>'.repeat(depth - 1) +
      (end.startsWith('</') ? end : `</${/[\w:]+/.exec(end)?.[0]}>`),
  ),
});

describe.each(PARTS)('in %s', (name, parts, part) => {
  it(`a document type in ${part} is refused, whatever it declares`, async () => {
    expect(await failureOf(name, parts)).toBeNull();
    for (const type of [LAUGHING, OUTSIDE, 'SYSTEM "http://example.org/a.dtd"'])
      expect(await failureOf(name, typed(parts, part, type))).toEqual({ kind: 'damaged', part });
  });

  it(`${part} is read as deep as the limit and no deeper`, async () => {
    const { nesting } = LIMITS;
    expect(await failureOf(name, nested(parts, part, nesting))).toBeNull();
    expect(await failureOf(name, nested(parts, part, nesting + 1))).toEqual({
      kind: 'limit',
      limit: 'nesting',
      allowed: nesting,
      found: nesting + 1,
    });
  });
});

it('comments and texts that look like tags are no nesting', async () => {
  const texts = `<![CDATA[${'<a>'.repeat(300)}]]>`;
  const parts = { ...XLSX, 'xl/sharedStrings.xml': strings(`<si><t>${texts}</t></si>`) };
  expect(await failureOf('a.xlsx', parts)).toBeNull();
});

it('a part cut off within a tag or a text is damaged, however it begins', async () => {
  for (const end of ['<c r="A', '<![CDATA[x', '<c r="A1" '])
    expect(
      await failureOf('a.xlsx', { ...XLSX, 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${end}` }),
    ).toEqual({ kind: 'damaged', part: 'xl/worksheets/sheet1.xml' });
});
