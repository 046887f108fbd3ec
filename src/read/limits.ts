/**
 * What one file may cost. The names stand in findings and are typed after `--limit`, so they are never changed.
 * A real submission is far below every one of them; only damaged or hostile files come near.
 */
export interface Limits {
  /** Bytes of a file on disk. */
  readonly fileBytes: number;
  /** Parts inside an .xlsx or .ods container. */
  readonly zipEntries: number;
  /** Bytes of one part once it is inflated. */
  readonly partBytes: number;
  /** How many times larger a part may be than it is packed, where it is large at all. */
  readonly ratio: number;
  /** Bytes of all parts of a container once they are inflated. */
  readonly inflatedBytes: number;
  /**
   * Cells of all sheets together, repeated ones counted each time, and separators of a CSV file; of all formats but
   * .xlsx, whose readers make some objects of every cell.
   */
  readonly cells: number;
  /** Cells of an .xlsx workbook, which are packed and take a tenth of that. */
  readonly xlsxCells: number;
  /** Columns of a text file; a spreadsheet itself holds no more. */
  readonly columns: number;
  /** Characters of one cell; a spreadsheet itself holds 32,767. */
  readonly cellText: number;
  /** Elements of a part within each other, and tables within tables of a web page. */
  readonly nesting: number;
  /** Seconds that understanding one file may take; enforced where a helper process reads. */
  readonly seconds: number;
  /** MiB of objects that understanding one file may take; enforced where a helper process reads. */
  readonly memory: number;
}

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 64 * MIB,
  zipEntries: 5_000,
  partBytes: 256 * MIB,
  ratio: 200,
  inflatedBytes: 512 * MIB,
  cells: 500_000,
  xlsxCells: 5_000_000,
  columns: 16_384,
  cellText: 100_000,
  nesting: 256,
  seconds: 10,
  memory: 512,
};

/** Limits as they are, but for those that a run asks to be other. */
export function limitsWith(raised: Partial<Limits>): Limits {
  return { ...LIMITS, ...raised };
}
