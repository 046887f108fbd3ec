import type { Text } from '../../domain/language.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import { quoted } from './plan.ts';
import { dataSheet, GAP, number, row, text } from './sheet.ts';
import type { CellStyle } from './style.ts';
import { CENTERED, HEADER, NUMBER, TEXT, TOTAL_NUMBER, TOTAL_TEXT } from './style.ts';
import type { Summed, Sums } from './targets-by-department.ts';
import { scopeLine } from './scope.ts';
import type { View } from './view.ts';
import { SHEET_NAMES } from './words.ts';

export const WORDS = {
  title: { vi: 'ĐỐI CHIẾU', en: 'RECONCILIATION' },
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
  rates: { vi: 'Hai số của mỗi tỷ lệ toàn tỉnh', en: 'Both counts of each rate of the province' },
  count: { vi: 'số đạt', en: 'count' },
  whole: { vi: 'tổng số', en: 'whole' },
  read: { vi: 'Các tệp đã đọc', en: 'Files read' },
  hash: { vi: 'Mã SHA-256', en: 'SHA-256' },
  noHash: { vi: '(không đọc được nội dung)', en: '(the content could not be had)' },
} satisfies Record<string, Text>;

interface Comparison {
  readonly label: string;
  readonly again: Summed;
  readonly computed: number;
}

/** Every total beside the sum over its sheet, every file counted, and the whole hash of every file. */
export function reconciliationSheet(
  view: View,
  totals: ReadonlyMap<string, Summed>,
  sums: ReadonlyMap<string, Sums>,
): SheetPlan {
  const headings = [WORDS.what, WORDS.again, WORDS.computed, WORDS.difference, WORDS.result];
  return dataSheet(view, {
    name: view.say(SHEET_NAMES.reconciliation),
    title: view.say(WORDS.title),
    subtitles: [scopeLine(view)],
    limits: [
      { min: 38, max: 38 },
      { min: 16, max: 16 },
      { min: 16, max: 16 },
      { min: 12, max: 12 },
      { min: 12, max: 12 },
    ],
    head: [row(...headings.map((heading) => text(view.say(heading), HEADER)))],
    body: (first) => bodyOf(view, totals, sums, first),
    notes: [],
    landscape: false,
    totals: false,
    freezeColumns: null,
  });
}

function bodyOf(
  view: View,
  totals: ReadonlyMap<string, Summed>,
  sums: ReadonlyMap<string, Sums>,
  first: number,
): readonly Row[] {
  const { used, excluded, ignored, filesSeen } = view.year.reconciliation;
  const rows: Row[] = [section(view.say(WORDS.files))];
  const parts = [
    [WORDS.used, used],
    [WORDS.excluded, excluded],
    [WORDS.ignored, ignored],
  ] as const;
  for (const [label, value] of parts) {
    rows.push(
      row(text(view.say(label), TEXT), number(null), number(value), number(null), text(null, CENTERED)),
    );
  }
  const again = { formula: `SUM(C${first + 1}:C${first + 3})`, value: used + excluded + ignored };
  const compare = (comparison: Comparison) => rows.push(comparisonRow(view, comparison, first + rows.length));
  compare({ label: view.say(WORDS.seen), again, computed: filesSeen });
  rows.push(section(view.say(WORDS.totals)));
  figureComparisons(view, totals).forEach(compare);
  const rates = rateComparisons(view, sums);
  if (rates.length > 0) rows.push(section(view.say(WORDS.rates)));
  rates.forEach(compare);
  return [...rows, GAP, ...filesTable(view)];
}

function section(label: string): Row {
  const blanks = Array.from({ length: 4 }, () => text(null, TOTAL_TEXT));
  return row(text(label, TOTAL_TEXT), ...blanks);
}

/** A total nobody reported has nothing to compare. */
function figureComparisons(view: View, totals: ReadonlyMap<string, Summed>): readonly Comparison[] {
  return view.indicators.flatMap(({ id }) => {
    const again = totals.get(id);
    const computed = view.year.totals.figures.get(id)?.value ?? null;
    if (again === undefined || computed === null) return [];
    return [{ label: view.label(id), again, computed }];
  });
}

function rateComparisons(view: View, sums: ReadonlyMap<string, Sums>): readonly Comparison[] {
  return view.rates.flatMap(({ id }) => {
    const total = view.year.totals.rates.get(id);
    const sum = sums.get(id);
    if (total === undefined || sum === undefined || total.percent === null) return [];
    const label = (words: Text) => `${view.label(id)}: ${view.say(words)}`;
    return [
      { label: label(WORDS.count), again: sum.numerator, computed: total.numerator ?? 0 },
      { label: label(WORDS.whole), again: sum.denominator, computed: total.denominator ?? 0 },
    ];
  });
}

/** @throws Error where the sum over a sheet is not the total of the year: such a workbook must not be written. */
function comparisonRow(view: View, { label, again, computed }: Comparison, at: number): Row {
  if (again.value !== computed) {
    throw new Error(
      `workbook does not reconcile: ${label}: ${again.value} on the sheet, ${computed} computed`,
    );
  }
  const [equal, unequal] = [view.say(WORDS.equal), view.say(WORDS.unequal)];
  const check: Cell = {
    value: equal,
    formula: `IF(D${at}=0,${quoted(equal)},${quoted(unequal)})`,
    style: { ...CENTERED, fill: 'met' },
  };
  return row(
    text(label, TEXT),
    { ...number(again.value, NUMBER), formula: again.formula },
    number(computed, TOTAL_NUMBER),
    { ...number(0, NUMBER), formula: `B${at}-C${at}` },
    check,
  );
}

/** The hash is longer than a column and runs over the empty cells beside it. */
function filesTable(view: View): readonly Row[] {
  const line: CellStyle = { border: 'line' };
  const blanks = (style: CellStyle) => Array.from({ length: 3 }, () => text(null, style));
  const left: CellStyle = { ...HEADER, align: 'left', wrap: false };
  const hashes = new Map(view.year.submissions.map(({ checked }) => [checked.file, checked.sha256]));
  return [
    row(
      text(view.say(WORDS.read), { ...left, border: 'groupFirst' }),
      text(view.say(WORDS.hash), { ...left, border: 'groupInner' }),
      ...blanks({ ...left, border: 'groupInner' }),
    ),
    ...[...hashes].map(([file, hash]) =>
      row(
        text(file, { ...line, wrap: true }),
        { ...text(hash ?? view.say(WORDS.noHash), { ...line, size: 10 }), overflow: true },
        ...blanks(line),
      ),
    ),
  ];
}
