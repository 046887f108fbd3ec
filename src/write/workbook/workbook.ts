import type { YearResult } from '../../domain/result.ts';
import { ROLLUP_MARK } from '../../domain/marks.ts';
import type { Language, Text } from '../../domain/language.ts';
import type { ReadPart } from '../proof/read-again.ts';
import type { Book, Sheet } from '../xlsx/book.ts';
import { writeBook } from '../xlsx/package.ts';
import { foreseePacking, packedInThread } from '../xlsx/thread.ts';
import { chartsSheet } from './charts.ts';
import type { WorkbookContext } from './context.ts';
import { coverSheet, titleOf } from './cover.ts';
import { departmentSheet } from './department.ts';
import type { NamedFigures } from './figure-sums.ts';
import { sumsOverFigures } from './figure-sums.ts';
import type { FigureSheet } from './figures.ts';
import { figuresSheet } from './figures.ts';
import { findingsSheet } from './findings.ts';
import { fundSheet } from './fund.ts';
import { association } from './letterhead.ts';
import { notesSheet } from './notes.ts';
import { Looks } from './look.ts';
import type { PlannedSheet, SheetPlan } from './plan.ts';
import { reconciliationSheet } from './reconciliation.ts';
import { renderSheet } from './render.ts';
import { SOURCE_ROWS, sourcesName, sourcesSheets } from './sources.ts';
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
export function planWorkbook(
  year: YearResult,
  context: WorkbookContext,
  sourceRows = SOURCE_ROWS,
): readonly SheetPlan[] {
  return sheetsOf(viewOf(year, context), sourceRows).map(({ plan }) => plan());
}

/** The sheets in their order, each to be planned when it is its turn. */
function sheetsOf(view: View, sourceRows = SOURCE_ROWS): readonly PlannedSheet[] {
  const { year, context } = view;
  const byDepartment = byDepartmentSheet(view);
  const { sums: targeted } = byDepartment;
  const figures = figuresSheet(view, 'figures');
  const community = figuresSheet(view, 'community');
  const fund = fundSheet(view, figures);
  const totals = new Map([figures, community, fund].flatMap((sheet) => [...(sheet?.totals ?? [])]));
  const untargeted = view.rates.filter(({ id }) => !targeted.has(id));
  const sums = new Map([
    ...targeted,
    ...sumsOverFigures(view, untargeted, [
      ...named(view, 'figures', figures),
      ...named(view, 'community', community),
    ]),
  ]);
  const targets = targetsSheet(view, sums);
  const charts = chartsSheet(view, { byDepartment, province: targets.places, fund });
  const sources = sourcesSheets(view, sourceRows);
  const ownSheets = departmentSheetNames(view, sources.length);
  const planned = (key: SheetKey, plan: () => SheetPlan): PlannedSheet => ({
    name: view.say(SHEET_NAMES[key]),
    plan,
  });
  const sheets: readonly (readonly [Exclude<SheetKey, 'cover'>, readonly (PlannedSheet | undefined)[]])[] = [
    ['targets', view.rates.length === 0 ? [] : [planned('targets', () => targets.plan)]],
    ['charts', charts === null ? [] : [planned('charts', () => charts)]],
    ['byDepartment', view.rates.length === 0 ? [] : [byDepartment.sheet]],
    ['figures', [figures?.sheet]],
    ['community', [community?.sheet]],
    ['fund', [fund?.sheet]],
    ['status', [planned('status', () => statusSheet(view, ownSheets))]],
    ['findings', [{ ...planned('findings', () => findingsSheet(view)), isLarge: true }]],
    ['sources', sources],
    ['reconciliation', [planned('reconciliation', () => reconciliationSheet(view, totals, sums))]],
    ['notes', [planned('notes', () => notesSheet(view))]],
  ];
  const kept = sheets.flatMap(([key, planned]) =>
    planned.flatMap((sheet) => (sheet === undefined ? [] : [{ about: view.say(ABOUT[key]), sheet }])),
  );
  const listed = kept.map(({ about, sheet }) => ({ name: sheet.name, about }));
  const departments = context.departmentSheets ? year.departments : [];
  const own = departments.map((each, index): PlannedSheet => {
    const name = ownSheets.get(each.code) ?? each.code;
    return { name, plan: () => departmentSheet(view, each, name, index + 1) };
  });
  return [planned('cover', () => coverSheet(view, listed)), ...kept.map(({ sheet }) => sheet), ...own];
}

function named(view: View, key: 'figures' | 'community', sheet: FigureSheet | null): readonly NamedFigures[] {
  return sheet === null ? [] : [{ name: view.say(SHEET_NAMES[key]), sheet }];
}

/** The sheet of each department by its code, where there are such sheets. */
function departmentSheetNames(view: View, sources: number): ReadonlyMap<string, string> {
  if (!view.context.departmentSheets) return new Map();
  const parts = Array.from({ length: sources }, (_, index) => sourcesName(view, index + 1));
  const names = [...Object.values(SHEET_NAMES).map(view.say), ...parts];
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return new Map(view.year.departments.map(({ code, name }) => [code, sheetName(name, taken)]));
}

/** A packing thread is worth its start from so many departments on. */
const MANY_DEPARTMENTS = 1000;

/** Makes ready for the workbook of about so many departments, which is wanted soon. */
export function foreseeWorkbook(departments: number, thread: string): void {
  if (departments >= MANY_DEPARTMENTS) foreseePacking(thread);
}

/**
 * The year-end workbook as the bytes of an .xlsx file. The same arguments give the same bytes.
 * @param thread the packing thread's program, used where there is much to pack; null to do without
 * @param read is given the parts whose cells the thread has read again, by their names
 * @throws Error where a total does not equal the sum over its sheet.
 */
export async function writeWorkbook(
  year: YearResult,
  context: WorkbookContext,
  thread: string | null = null,
  read = new Map<string, ReadPart>(),
): Promise<Uint8Array> {
  const view = viewOf(year, context);
  if (thread === null || year.departments.length < MANY_DEPARTMENTS) return writeBook(bookOf(view));
  return packedInThread(thread, (packer) => writeBook(bookOf(view), packer, read));
}

function bookOf(view: View): Book {
  const { language, programme, asOf } = view.context;
  const creator = association(view)
    .filter((part) => part !== null)
    .join(' ');
  return {
    properties: {
      title: titleOf(view),
      subject: view.say(programme.name),
      creator,
      category: ROLLUP_MARK,
      language,
      made: asOf,
    },
    font: { name: FONT, size: BODY_SIZE },
    sheets: rendered(sheetsOf(view), new Looks(), language),
  };
}

/**
 * One sheet at a time: planned, written and let go. The largest come first, for they are still being packed while the
 * others are planned.
 */
function* rendered(sheets: readonly PlannedSheet[], looks: Looks, language: Language): Generator<Sheet> {
  const placed = sheets.map((sheet, index) => ({ ...sheet, place: index + 1 }));
  const isLarge = ({ isLarge }: PlannedSheet): boolean => isLarge === true;
  const inTurn = [...placed.filter(isLarge), ...placed.filter((sheet) => !isLarge(sheet))];
  for (const { plan, place, isAddedUp } of inTurn) {
    const sheet = renderSheet(plan(), looks, language);
    yield { ...sheet, place, readAgain: isAddedUp };
  }
}
