import type { Text } from '../../domain/language.ts';
import { signConditions } from './conditions.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import { quoted } from './plan.ts';
import { scopeLine } from './scope.ts';
import { byFormula, dataSheet, number, row, text } from './sheet.ts';
import { CENTERED, HEADER, MARK, NUMBER, TEXT } from './style.ts';
import { tableName } from './table-names.ts';
import type { Summed, Sums } from './province-sums.ts';
import type { View } from './view.ts';
import { MARKS, SHEET_NAMES } from './words.ts';

export const WORDS = {
  title: { vi: 'ĐỐI CHIẾU', en: 'RECONCILIATION' },
  group: { vi: 'Nhóm', en: 'Group' },
  what: { vi: 'Nội dung', en: 'What is compared' },
  again: { vi: 'Cộng lại trên bảng', en: 'Added again in the workbook' },
  computed: { vi: 'Số đã tính', en: 'As computed' },
  difference: { vi: 'Chênh lệch', en: 'Difference' },
  result: { vi: 'Kết quả', en: 'Result' },
  equal: { vi: '✓ Khớp', en: '✓ Equal' },
  unequal: { vi: '✗ Lệch', en: '✗ Unequal' },
  files: { vi: 'Số tệp', en: 'Files' },
  used: { vi: 'Tệp đã tính', en: 'Files counted' },
  excluded: { vi: 'Tệp không tính', en: 'Files not counted' },
  ignored: { vi: 'Tệp bỏ qua', en: 'Files left out' },
  seen: { vi: 'Tổng số tệp đã gặp', en: 'All files met' },
  totals: { vi: 'Tổng cộng các đơn vị', en: 'Totals of the departments' },
  rates: { vi: 'Hai số của mỗi tỷ lệ', en: 'Both counts of each rate' },
  count: { vi: 'số đạt', en: 'count' },
  whole: { vi: 'tổng số', en: 'whole' },
  alt: {
    vi: 'Số tệp, tổng và hai số của mỗi tỷ lệ cộng lại trên bảng tính, cạnh số đã tính',
    en: 'File counts, totals and both counts of each rate, added again in the workbook beside what was computed',
  },
} satisfies Record<string, Text>;

interface Comparison {
  readonly group: string;
  readonly label: string;
  readonly again: Summed;
  readonly computed: number;
}

/** Every total beside the sum over its sheet, and every file counted. */
export function reconciliationSheet(
  view: View,
  totals: ReadonlyMap<string, Summed>,
  sums: ReadonlyMap<string, Sums>,
): SheetPlan {
  const headings = [WORDS.group, WORDS.what, WORDS.again, WORDS.computed, WORDS.difference, WORDS.result];
  return dataSheet(view, {
    name: view.say(SHEET_NAMES.reconciliation),
    title: view.say(WORDS.title),
    subtitles: [scopeLine(view)],
    table: { name: tableName(view, 'reconciliation'), alt: view.say(WORDS.alt) },
    limits: [
      { min: 22, max: 22 },
      { min: 36, max: 36 },
      { min: 15, max: 16 },
      { min: 15, max: 16 },
      { min: 10, max: 12 },
      { min: 10, max: 12 },
    ],
    header: row(...headings.map((heading) => text(view.say(heading), HEADER))),
    body: (first) => {
      const comparisons = [...figureComparisons(view, totals), ...rateComparisons(view, sums)];
      const files = fileRows(view, first);
      const rows = comparisons.map((each, index) => comparisonRow(view, each, first + files.length + index));
      const last = first + files.length + rows.length - 1;
      return { rows: [...files, ...rows], conditions: signConditions(`F${first}:F${last}`, `$F${first}`) };
    },
    landscape: false,
    totals: false,
    freezeColumns: null,
  });
}

/** What became of the files, then their sum beside the number of files met. */
function fileRows(view: View, first: number): readonly Row[] {
  const { used, excluded, ignored, filesSeen } = view.year.reconciliation;
  const parts = [
    [WORDS.used, used],
    [WORDS.excluded, excluded],
    [WORDS.ignored, ignored],
  ] as const;
  const group = view.say(WORDS.files);
  const none = text(view.say(MARKS.notApplicable), MARK);
  const again = { formula: `SUM(D${first}:D${first + 2})`, value: used + excluded + ignored };
  return [
    ...parts.map(([label, value]) =>
      row(text(group, TEXT), text(view.say(label), TEXT), none, number(value), none, none),
    ),
    comparisonRow(view, { group, label: view.say(WORDS.seen), again, computed: filesSeen }, first + 3),
  ];
}

/** A total nobody reported has nothing to compare. */
function figureComparisons(view: View, totals: ReadonlyMap<string, Summed>): readonly Comparison[] {
  return view.indicators.flatMap(({ id }) => {
    const again = totals.get(id);
    const computed = view.year.totals.figures.get(id)?.value ?? null;
    if (again === undefined || computed === null) return [];
    return [{ group: view.say(WORDS.totals), label: view.label(id), again, computed }];
  });
}

function rateComparisons(view: View, sums: ReadonlyMap<string, Sums>): readonly Comparison[] {
  return view.rates.flatMap(({ id }) => {
    const total = view.year.totals.rates.get(id);
    const sum = sums.get(id);
    if (total === undefined || sum === undefined || total.percent === null) return [];
    const named = (words: Text) => ({
      group: view.say(WORDS.rates),
      label: `${view.label(id)}: ${view.say(words)}`,
    });
    return [
      { ...named(WORDS.count), again: sum.numerator, computed: total.numerator ?? 0 },
      { ...named(WORDS.whole), again: sum.denominator, computed: total.denominator ?? 0 },
    ];
  });
}

/** @throws Error where the sum over a sheet is not the total of the year: such a workbook must not be written. */
function comparisonRow(view: View, { group, label, again, computed }: Comparison, at: number): Row {
  if (again.value !== computed) {
    throw new Error(
      `workbook does not reconcile: ${label}: ${again.value} on the sheet, ${computed} computed`,
    );
  }
  const [equal, unequal] = [view.say(WORDS.equal), view.say(WORDS.unequal)];
  const check: Cell = {
    value: equal,
    formula: `IF(E${at}=0,${quoted(equal)},${quoted(unequal)})`,
    style: CENTERED,
  };
  return row(
    text(group, TEXT),
    text(label, TEXT),
    byFormula(number(again.value, NUMBER), again.formula),
    number(computed, { ...NUMBER, bold: true }),
    byFormula(number(0, NUMBER), `C${at}-D${at}`),
    check,
  );
}
