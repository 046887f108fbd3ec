import type { Book } from './book.ts';

/** One item of the checklist: what is asked, and where a workbook does not do it. */
export interface Item {
  readonly id: string;
  /** In the words of `docs/workbook.md`. */
  readonly asks: string;
  readonly faults: (book: Book) => readonly string[];
}

export const isNumeric = (text: string) => /^-?\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)?%?$/.test(text);

/** Sheets that are read as a page: cover, province, charts, reconciliation, notes, one department. */
export const WORKING_TABLES =
  /^(?:ChiTieuTheoDonVi|TargetsByDepartment|SoLieu|Figures|GiaDinhDongHoCongDong|FamiliesClansCommunities|QuyKhenThuong|FundAndAwards|TinhTrangNop|Submissions|VanDe|Findings|NguonSoLieu|Sources)(?:_\d+)?$/;
export const FIGURE_TABLES =
  /^(?:SoLieu|Figures|GiaDinhDongHoCongDong|FamiliesClansCommunities|QuyKhenThuong|FundAndAwards)$/;
export const NOTES_TABLE = /^(?:GhiChu|Notes)$/;
export const STATUS_TABLE = /^(?:TinhTrangNop|Submissions)$/;
export const DEPARTMENT_TABLE = /^(?:DonVi|Department)\d+_/;
/** What charts are drawn from, below them. */
export const CHART_TABLE = /^(?:BieuDo|Chart)[A-Z]/;
