/** Columns and rows of the largest sheet that any spreadsheet program has. */
export const COLUMNS = 16_384;
export const ROWS = 1_048_576;
