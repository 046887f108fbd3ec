/**
 * The mark by which the tool knows its own consolidated workbooks and result files again, so that a
 * folder read twice never counts a roll-up as a submission. The workbook writer puts it into
 * `docProps/core.xml` as the category.
 */
export const ROLLUP_MARK = 'khuyenhoc/rollup/1';

/**
 * The columns of the tidy data that a roll-up writes as CSV. Their names are the same in every language, for
 * scripts; in this order they are the mark by which the tool knows such a file again.
 */
export const TIDY_COLUMNS = [
  'department_code',
  'department',
  'indicator',
  'label',
  'unit',
  'year',
  'value',
  'numerator',
  'denominator',
  'status',
  'target',
  'source_file',
  'source_sheet',
  'source_cells',
] as const;
