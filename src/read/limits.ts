/**
 * What one file may cost. The names stand in findings, so they are words a person can look up.
 * A real submission is far below every one of them; only damaged or hostile files come near.
 */
export interface Limits {
  /** Bytes of a file on disk. */
  readonly fileBytes: number;
  /** Parts inside an .xlsx or .ods container. */
  readonly zipEntries: number;
  /** Bytes of one part once it is inflated. */
  readonly partBytes: number;
  /** Bytes of all parts of a container once they are inflated. */
  readonly inflatedBytes: number;
  /** Cells of all sheets together, repeated ones counted each time, and separators of a CSV file. */
  readonly cells: number;
  /** Characters of one cell; a spreadsheet itself holds 32,767. */
  readonly cellText: number;
}

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 64 * MIB,
  zipEntries: 5_000,
  partBytes: 256 * MIB,
  inflatedBytes: 512 * MIB,
  cells: 500_000,
  cellText: 100_000,
};
