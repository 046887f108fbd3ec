/**
 * The mark by which the tool knows its own consolidated workbooks and result files again, so that a
 * folder read twice never counts a roll-up as a submission. The workbook writer puts it into
 * `docProps/core.xml` as the category.
 */
export const ROLLUP_MARK = 'khuyenhoc/rollup/1';
