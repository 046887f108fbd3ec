export type RecordParts = readonly [type: number, ...content: (number | Uint8Array)[]];

/** Records of an .xlsb container's part: type and length seven bits a byte, then the content. */
export function records(...all: readonly RecordParts[]): Buffer {
  return Buffer.concat(
    all.map(([type, ...content]) => {
      const body = Buffer.concat(
        content.map((each) => Buffer.from(typeof each === 'number' ? [each] : each)),
      );
      return Buffer.concat([varied(type), varied(body.length), body]);
    }),
  );
}

function varied(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

export function long(...values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32LE(value, 4 * index));
  return bytes;
}

export function word(...values: readonly number[]): Uint8Array {
  return Buffer.concat(values.map((value) => Buffer.from([value & 255, value >> 8])));
}

export function real(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

export function text(value: string): Uint8Array {
  return Buffer.concat([long(value.length), Buffer.from(value, 'utf16le')]);
}

/** The beginning of a cell: its column, its style, no reading aid. */
export const place = (column: number, style = 0): Uint8Array =>
  Buffer.concat([long(column), word(style), Buffer.from([0, 0])]);

export const row = (index: number, flags = 0): RecordParts => [
  0,
  long(index, 0),
  word(300),
  0,
  flags,
  0,
  long(0),
];

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface BinaryBook {
  /** What stands between the beginning and the end of the sheet. */
  readonly sheet: Uint8Array;
  readonly strings?: readonly string[];
  readonly styles?: Uint8Array;
  readonly date1904?: boolean;
}

/** The parts of an .xlsb container with one sheet `S`. */
export function binaryParts({ sheet, strings = [], styles, date1904 = false }: BinaryBook) {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml':
      '<Types><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
    'xl/_rels/workbook.bin.rels': `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.bin')}${relation('rId2', 'sharedStrings', 'sharedStrings.bin')}${styles === undefined ? '' : relation('rId3', 'styles', 'styles.bin')}</Relationships>`,
    'xl/workbook.bin': records(
      [131],
      [153, long(date1904 ? 1 : 0, 0)],
      [143],
      [156, long(0, 1), text('rId1'), text('S')],
      [144],
      [132],
    ),
    'xl/worksheets/sheet1.bin': Buffer.concat([records([129]), sheet, records([130])]),
    'xl/sharedStrings.bin': records(
      [159, long(strings.length, strings.length)],
      ...strings.map((each) => [19, 0, text(each)] as const),
      [160],
    ),
    ...(styles === undefined ? {} : { 'xl/styles.bin': styles }),
  };
}
