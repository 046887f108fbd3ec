import type { Text } from '../domain/language.ts';

/** A CSV file of an example, from its lines. */
export function lines(...rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join('');
}

/**
 * What plain text cannot show: the lines of the example are first made into such a file.
 * The sentence tells the reader of the documentation what was done to them.
 */
export const BUILDS = {
  'utf-16': {
    vi: 'Tệp CSV được lưu theo bảng mã UTF-16.',
    en: 'The CSV file is stored as UTF-16.',
  },
  encrypted: {
    vi: 'Tệp Excel được đặt mật khẩu để mở.',
    en: 'The Excel file asks for a password when it is opened.',
  },
  oversized: {
    vi: 'Dòng cuối cùng lặp lại cho đến khi tệp có hàng triệu ô.',
    en: 'The last line is repeated until the file has millions of cells.',
  },
  unopenable: {
    vi: 'Tệp có tên như dưới đây nhưng máy không cho mở.',
    en: 'A file of this name exists but the computer refuses to open it.',
  },
  workbook: {
    vi: 'Các dòng nằm trong một trang tính Excel.',
    en: 'The lines stand in a sheet of an Excel file.',
  },
  macros: {
    vi: 'Các dòng nằm trong một tệp Excel có chứa macro.',
    en: 'The lines stand in an Excel file that contains macros.',
  },
  'external-links': {
    vi: 'Các dòng nằm trong một tệp Excel có liên kết tới tệp khác.',
    en: 'The lines stand in an Excel file that links to another file.',
  },
  'embedded-object': {
    vi: 'Các dòng nằm trong một tệp Excel có nhúng một văn bản Word.',
    en: 'The lines stand in an Excel file in which a Word document is embedded.',
  },
  'hidden-row': {
    vi: 'Các dòng nằm trong một trang tính Excel, dòng cuối cùng bị ẩn.',
    en: 'The lines stand in a sheet of an Excel file whose last row is hidden.',
  },
  'text-numbers': {
    vi: 'Các dòng nằm trong một trang tính Excel, mọi con số được lưu dưới dạng văn bản.',
    en: 'The lines stand in a sheet of an Excel file, every number stored as text.',
  },
  dates: {
    vi: 'Các dòng nằm trong một trang tính Excel; ô ghi 2022-12-11 là ô ngày tháng.',
    en: 'The lines stand in a sheet of an Excel file; the cell 2022-12-11 is a date.',
  },
  uncomputed: {
    vi: 'Các dòng nằm trong một trang tính Excel; ô bắt đầu bằng dấu = là công thức chưa được tính.',
    en: 'The lines stand in a sheet of an Excel file; the cell that begins with = is a formula never computed.',
  },
} as const satisfies Record<string, Text>;

export type Build = keyof typeof BUILDS;
