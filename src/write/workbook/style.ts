/** Mild fills; each is met together with a sign and a word, so nothing is lost in black and white. */
export type Fill = 'header' | 'total' | 'met' | 'missed' | 'pending';

export interface CellStyle {
  /** Points; 12 where absent. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  /** `box` is a table's cell, `line` a rule below; the others leave out the lines inside a header group. */
  readonly border?: 'box' | 'line' | 'groupFirst' | 'groupInner' | 'groupLast';
  readonly fill?: Fill;
  readonly link?: boolean;
}

/** The font of official documents (Decree 30/2020/NĐ-CP). */
export const FONT = 'Times New Roman';
export const BODY_SIZE = 12;

export const COLOURS: Readonly<Record<Fill, string>> = {
  header: 'FFE4EAF2',
  total: 'FFF1F1F1',
  met: 'FFE6F2E4',
  missed: 'FFF8E0DA',
  pending: 'FFFFF3D1',
};

export const TITLE: CellStyle = { size: 15, bold: true };
export const SUBTITLE: CellStyle = { italic: true };
export const PLAIN: CellStyle = {};
export const HEADER: CellStyle = { bold: true, align: 'center', wrap: true, border: 'box', fill: 'header' };
export const TEXT: CellStyle = { wrap: true, border: 'box' };
/** For what is long and read letter by letter, if at all. */
export const SMALL_TEXT: CellStyle = { ...TEXT, size: 9 };
export const CENTERED: CellStyle = { align: 'center', wrap: true, border: 'box' };
export const NUMBER: CellStyle = { align: 'right', border: 'box' };
/** A word in the place of a number: quieter than a figure, so that it is not read as one. */
export const MARK: CellStyle = { align: 'center', wrap: true, border: 'box', italic: true, size: 11 };
export const TOTAL_TEXT: CellStyle = { ...TEXT, bold: true, fill: 'total' };
export const TOTAL_NUMBER: CellStyle = { ...NUMBER, bold: true, fill: 'total' };
export const COVERAGE_TEXT: CellStyle = { ...TEXT, italic: true };
export const COVERAGE_NUMBER: CellStyle = { ...NUMBER, italic: true };
export const TOTAL_MARK: CellStyle = { ...MARK, fill: 'total' };
