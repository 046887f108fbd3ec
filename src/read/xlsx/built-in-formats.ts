/* Number formats that a workbook names by number and does not write out; ECMA-376 part 1, 18.8.30, and what Excel uses for those left to it. */

const CODES: readonly (readonly [codes: readonly number[], format: string])[] = [
  [[1, 59], '0'],
  [[2, 60], '0.00'],
  [[3, 61], '#,##0'],
  [[4, 62], '#,##0.00'],
  [[5, 63], '"$"#,##0_);\\("$"#,##0\\)'],
  [[6, 64], '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [[7, 65], '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [[8, 66], '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [[9, 67], '0%'],
  [[10, 68], '0.00%'],
  [[11], '0.00E+00'],
  [[12, 69], '# ?/?'],
  [[13, 70], '# ??/??'],
  [[14, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58, 71, 72], 'm/d/yy'],
  [[15, 73], 'd-mmm-yy'],
  [[16, 74], 'd-mmm'],
  [[17, 75], 'mmm-yy'],
  [[18], 'h:mm AM/PM'],
  [[19], 'h:mm:ss AM/PM'],
  [[20, 76], 'h:mm'],
  [[21, 32, 33, 34, 35, 77], 'h:mm:ss'],
  [[22, 78], 'm/d/yy h:mm'],
  [[37], '#,##0 ;(#,##0)'],
  [[38], '#,##0 ;[Red](#,##0)'],
  [[39], '#,##0.00;(#,##0.00)'],
  [[40], '#,##0.00;[Red](#,##0.00)'],
  [[41], '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [[42], '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)'],
  [[43], '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [[44], '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)'],
  [[45, 79], 'mm:ss'],
  [[46, 80], '[h]:mm:ss'],
  [[47, 81], 'mmss.0'],
  [[48], '##0.0E+0'],
  [[49], '@'],
];

const BY_NUMBER = new Map(CODES.flatMap(([codes, format]) => codes.map((code) => [code, format] as const)));

/** The format of a number that the workbook leaves to the reader; null for the general one and for numbers of no meaning. */
export function builtInFormat(code: number): string | null {
  return BY_NUMBER.get(code) ?? null;
}
