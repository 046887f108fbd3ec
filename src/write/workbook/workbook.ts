import type { YearResult } from '../../domain/result.ts';
import { ROLLUP_MARK } from '../../domain/marks.ts';
import type { Language, Text } from '../../domain/language.ts';
import type { Book, Sheet } from '../xlsx/book.ts';
import { writeBook } from '../xlsx/package.ts';
import { chartsSheet } from './charts.ts';
import type { WorkbookContext } from './context.ts';
import { coverSheet, titleOf } from './cover.ts';
import { departmentSheet } from './department.ts';
import { figuresSheet } from './figures.ts';
import { findingsSheet } from './findings.ts';
import { association } from './letterhead.ts';
import { notesSheet } from './notes.ts';
import { Looks } from './look.ts';
import type { SheetPlan } from './plan.ts';
import { reconciliationSheet } from './reconciliation.ts';
import { renderSheet } from './render.ts';
import { sourcesSheet } from './sources.ts';
import { statusSheet } from './status.ts';
import { byDepartmentSheet } from './targets-by-department.ts';
import { targetsSheet } from './targets.ts';
import { BODY_SIZE, FONT } from './style.ts';
import { sheetName } from './text.ts';
import type { View } from './view.ts';
import { viewOf } from './view.ts';
import type { SheetKey } from './words.ts';
import { SHEET_NAMES } from './words.ts';

export type { Description, ShownSettings, WorkbookContext } from './context.ts';

/** What each sheet shows, for the list on the cover. */
const ABOUT: Readonly<Record<Exclude<SheetKey, 'cover'>, Text>> = {
  targets: { vi: 'Toàn tỉnh so với từng chỉ tiêu', en: 'The province against each target' },
  charts: {
    vi: 'Tỷ lệ so với chỉ tiêu và quỹ vận động, bằng hình',
    en: 'Rates against targets and fund raised, as pictures',
  },
  byDepartment: { vi: 'Từng đơn vị so với từng chỉ tiêu', en: 'Each department against each target' },
  figures: {
    vi: 'Tổ chức, hội viên, đơn vị và công dân học tập',
    en: 'Organisations, members, Learning Units and Citizens',
  },
  community: { vi: 'Các mô hình học tập ở cộng đồng', en: 'The learning models of the community' },
  fund: { vi: 'Quỹ, khen thưởng, học bổng, quà', en: 'Fund, awards, scholarships, gifts' },
  status: {
    vi: 'Ai đã nộp, ai chưa nộp, tệp nào không tính',
    en: 'Who has reported, who has not, which files do not count',
  },
  findings: { vi: 'Lỗi và điểm cần hỏi lại, kèm cách sửa', en: 'Errors and questions, and how to mend them' },
  sources: { vi: 'Mỗi số liệu lấy từ tệp nào, ô nào', en: 'File and cells of every figure' },
  reconciliation: { vi: 'Tổng và số tệp cộng lại có khớp không', en: 'Totals and file counts added again' },
  notes: { vi: 'Cách tính, ký hiệu, định nghĩa', en: 'Method, marks, definitions' },
};

/** The sheets of a workbook as plain values, in their order. */
export function planWorkbook(year: YearResult, context: WorkbookContext): readonly SheetPlan[] {
  const view = viewOf(year, context);
  const byDepartment = byDepartmentSheet(view);
  const { sums } = byDepartment;
  const targets = targetsSheet(view, sums);
  const figures = figuresOf(view, 'figures', ['organisation', 'units', 'citizens']);
  const community = figuresOf(view, 'community', ['community']);
  const fund = figuresOf(view, 'fund', ['fund', 'awards']);
  const totals = new Map(
    [figures, community, fund].flatMap((sheet) => (sheet === null ? [] : [...sheet.totals])),
  );
  const sheets: readonly (readonly [Exclude<SheetKey, 'cover'>, SheetPlan | null])[] = [
    ['targets', view.rates.length === 0 ? null : targets.plan],
    ['charts', chartsSheet(view, { byDepartment, province: targets.places, fund })],
    ['byDepartment', view.rates.length === 0 ? null : byDepartment.plan],
    ['figures', figures?.plan ?? null],
    ['community', community?.plan ?? null],
    ['fund', fund?.plan ?? null],
    ['status', statusSheet(view)],
    ['findings', findingsSheet(view)],
    ['sources', sourcesSheet(view)],
    ['reconciliation', reconciliationSheet(view, totals, sums)],
    ['notes', notesSheet(view)],
  ];
  const kept = sheets.flatMap(([key, plan]) => (plan === null ? [] : [{ key, plan }]));
  const listed = kept.map(({ key, plan }) => ({ name: plan.name, about: view.say(ABOUT[key]) }));
  const plans = [coverSheet(view, listed), ...kept.map(({ plan }) => plan)];
  if (!context.departmentSheets) return plans;
  const taken = new Set(plans.map(({ name }) => name.toLowerCase()));
  return [
    ...plans,
    ...year.departments.map((each) => departmentSheet(view, each, sheetName(each.name, taken))),
  ];
}

function figuresOf(
  view: View,
  key: 'figures' | 'community' | 'fund',
  groups: Parameters<typeof figuresSheet>[3],
) {
  const titles = {
    figures: { vi: 'SỐ LIỆU THEO ĐƠN VỊ', en: 'FIGURES BY DEPARTMENT' },
    community: { vi: 'MÔ HÌNH HỌC TẬP THEO ĐƠN VỊ', en: 'LEARNING MODELS BY DEPARTMENT' },
    fund: { vi: 'QUỸ VÀ KHEN THƯỞNG THEO ĐƠN VỊ', en: 'FUND AND AWARDS BY DEPARTMENT' },
  } satisfies Record<string, Text>;
  return figuresSheet(view, view.say(SHEET_NAMES[key]), view.say(titles[key]), groups);
}

/**
 * The year-end workbook as the bytes of an .xlsx file. The same arguments give the same bytes.
 * @throws Error where a total does not equal the sum over its sheet.
 */
export async function writeWorkbook(year: YearResult, context: WorkbookContext): Promise<Uint8Array> {
  const view = viewOf(year, context);
  const plans = planWorkbook(year, context);
  const creator = association(view)
    .filter((part) => part !== null)
    .join(' ');
  const looks = new Looks();
  const book: Book = {
    properties: {
      title: titleOf(view),
      subject: view.say(context.programme.name),
      creator,
      category: ROLLUP_MARK,
      language: context.language,
      made: context.asOf,
    },
    font: { name: FONT, size: BODY_SIZE },
    sheets: rendered(plans, looks, context.language),
  };
  return writeBook(book);
}

/** One sheet at a time, so that the largest is not in memory twice. */
function* rendered(plans: readonly SheetPlan[], looks: Looks, language: Language): Generator<Sheet> {
  for (const plan of plans) yield renderSheet(plan, looks, language);
}
