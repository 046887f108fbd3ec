import { Names } from './names.ts';

/** The elements and attributes that a workbook's parts are read for. */
const WORDS = [
  // Packages: content types and relations.
  'Override', 'PartName', 'ContentType', 'Relationship', 'Id', 'Type', 'Target', 'TargetMode',
  // The workbook.
  'workbook', 'workbookPr', 'date1904', 'sheet', 'name', 'state', 'id',
  // Shared strings.
  'sst', 'si', 't', 'r', 'rPh', 'is',
  // Styles.
  'styleSheet', 'numFmts', 'numFmt', 'numFmtId', 'formatCode', 'fonts', 'font', 'val', 'cellXfs', 'xf', 'fontId',
  // Sheets.
  'worksheet', 'sheetFormatPr', 'zeroHeight', 'sheetData', 'row', 'c', 'v', 'f', 's', 'hidden', 'cols', 'col', 'min', 'max', 'width', 'ht', 'mergeCell', 'ref',
] as const; // prettier-ignore

export const NAMES = new Names(WORDS);

/** The number of each word, for `switch` and comparison. */
export const WORD = Object.fromEntries(WORDS.map((word) => [word, NAMES.of(word)])) as Readonly<
  Record<(typeof WORDS)[number], number>
>;
