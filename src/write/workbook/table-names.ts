import type { Text } from '../../domain/language.ts';
import type { View } from './view.ts';
import type { SheetKey } from './words.ts';

/** Names of the native tables, for formulas and screen readers: a word of letters that Excel takes in any language. */
const NAMES = {
  targets: { vi: 'ChiTieu', en: 'Targets' },
  chartRates: { vi: 'BieuDoTyLe', en: 'ChartRates' },
  chartFund: { vi: 'BieuDoQuy', en: 'ChartFund' },
  byDepartment: { vi: 'ChiTieuTheoDonVi', en: 'TargetsByDepartment' },
  figures: { vi: 'SoLieu', en: 'Figures' },
  community: { vi: 'GiaDinhDongHoCongDong', en: 'FamiliesClansCommunities' },
  fund: { vi: 'QuyKhenThuong', en: 'FundAndAwards' },
  status: { vi: 'TinhTrangNop', en: 'Submissions' },
  findings: { vi: 'VanDe', en: 'Findings' },
  sources: { vi: 'NguonSoLieu', en: 'Sources' },
  reconciliation: { vi: 'DoiChieu', en: 'Reconciliation' },
  notes: { vi: 'GhiChu', en: 'Notes' },
} satisfies Record<Exclude<SheetKey, 'cover' | 'charts'> | 'chartRates' | 'chartFund', Text>;

/** The name of a sheet's table; a continued sheet has the same with its number. */
export function tableName(view: View, key: keyof typeof NAMES, part = 1): string {
  return view.say(NAMES[key]) + (part === 1 ? '' : `_${part}`);
}

const OWN = {
  rates: { vi: 'ChiTieu', en: 'Targets' },
  figures: { vi: 'SoLieu', en: 'Figures' },
  findings: { vi: 'VanDe', en: 'Findings' },
} satisfies Record<string, Text>;

/** The name of a table on the sheet of one department, told by its place among the departments. */
export function departmentTableName(view: View, place: number, key: keyof typeof OWN): string {
  return `${view.say({ vi: 'DonVi', en: 'Department' })}${place}_${view.say(OWN[key])}`;
}
