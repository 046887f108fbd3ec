import type { Text } from '../../domain/language.ts';
import type { DepartmentYear } from '../../domain/result.ts';
import { figureCell } from './figures.ts';
import type { Cell, Row, SheetPlan } from './plan.ts';
import { casesText, stateCell, targetFormat } from './rates.ts';
import { dataSheet, GAP, number, row, text } from './sheet.ts';
import { CENTERED, HEADER, NUMBER, TEXT } from './style.ts';
import { placesOf } from './sources.ts';
import { periodLine } from './scope.ts';
import type { RateView, View } from './view.ts';
import { SEVERITIES, STATUSES, VERDICTS } from './words.ts';

const WORDS = {
  rate: { vi: 'Chỉ tiêu', en: 'Target' },
  goal: { vi: 'Đề ra', en: 'Set' },
  reached: { vi: 'Số đạt', en: 'Count' },
  whole: { vi: 'Trên tổng số', en: 'Out of' },
  share: { vi: 'Tỷ lệ', en: 'Rate' },
  result: { vi: 'Kết quả', en: 'Result' },
  figure: { vi: 'Số liệu', en: 'Figure' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  value: { vi: 'Giá trị', en: 'Value' },
  sheet: { vi: 'Trang tính', en: 'Sheet' },
  cells: { vi: 'Vùng ô', en: 'Cells' },
  finding: { vi: 'Vấn đề', en: 'Finding' },
  cell: { vi: 'Ô', en: 'Cell' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  help: { vi: 'Cần làm', en: 'What to do' },
  status: { vi: 'Tình trạng', en: 'Status' },
  file: { vi: 'tệp', en: 'file' },
  lack: { vi: 'thiếu', en: 'short by' },
} satisfies Record<string, Text>;

/** One department's rates, figures and findings on one sheet, fit to be sent back to it. */
export function departmentSheet(view: View, department: DepartmentYear, name: string): SheetPlan {
  const { files, status } = department;
  const headings = [WORDS.rate, WORDS.goal, WORDS.reached, WORDS.whole, WORDS.share, WORDS.result];
  return dataSheet(view, {
    name,
    title: department.name,
    subtitles: [
      periodLine(view),
      `${view.say(WORDS.status)}: ${view.say(STATUSES[status])}; ${view.say(WORDS.file)} ${files.join(', ')}`,
    ],
    limits: [
      { min: 40, max: 44 },
      { min: 11, max: 14 },
      { min: 15, max: 16 },
      { min: 12, max: 14 },
      { min: 13, max: 14 },
      { min: 30, max: 34 },
    ],
    head: [headerRow(view, headings)],
    body: (first) => [
      ...view.rates.map((rate, index) => rateRow(view, department, rate, first + index)),
      GAP,
      headerRow(view, [WORDS.figure, WORDS.unit, WORDS.value, WORDS.sheet, WORDS.cells]),
      ...view.indicators.map((indicator) => figureRow(view, department, indicator.id)),
      ...findings(view, department),
    ],
    notes: [],
    landscape: true,
    totals: false,
    freezeColumns: null,
  });
}

function headerRow(view: View, words: readonly Text[]): Row {
  return row(...words.map((each) => text(view.say(each), HEADER)));
}

function rateRow(view: View, department: DepartmentYear, rate: RateView, at: number): Row {
  const result = department.rates.get(rate.id);
  const target = result?.target ?? rate.target?.value ?? null;
  const short = result?.shortBy ?? 0;
  const met = result?.met ?? null;
  const verdict = met === null ? VERDICTS.none : met ? VERDICTS.met : VERDICTS.missed;
  const lack = short > 0 ? `, ${view.say(WORDS.lack)} ${casesText(view, rate, short)}` : '';
  const fill = met === null ? {} : ({ fill: met ? 'met' : 'missed' } as const);
  return row(
    text(view.say(rate.rate.label), TEXT),
    number(target, { ...NUMBER, align: 'center' }, targetFormat(rate.target)),
    number(result?.numerator ?? null),
    number(result?.denominator ?? null),
    stateCell(view, department, rate, `C${at}`, `D${at}`),
    text(`${view.say(verdict)}${lack}`, { ...CENTERED, ...fill }),
  );
}

function figureRow(view: View, department: DepartmentYear, id: string): Row {
  const indicator = view.indicators.find((each) => each.id === id);
  const { sheet, cells } = placesOf(department.checked.submission?.sources.get(id) ?? []);
  return row(
    text(view.label(id), TEXT),
    text(indicator === undefined ? null : view.say(indicator.unit), CENTERED),
    figureCell(view, department, id),
    text(sheet, TEXT),
    text(cells, TEXT),
  );
}

function findings(view: View, { checked }: DepartmentYear): readonly Row[] {
  if (checked.findings.length === 0) return [];
  const rows = checked.findings.map((finding): Row => {
    const { message, help } = view.context.describe(finding);
    const place: Cell = text(finding.where.cell, CENTERED);
    return row(
      text(message, TEXT),
      text(view.say(SEVERITIES[finding.severity]), TEXT),
      text(finding.where.sheet, TEXT),
      place,
      text(finding.code, CENTERED),
      text(help, TEXT),
    );
  });
  const code = { vi: 'Mã', en: 'Code' };
  return [
    GAP,
    headerRow(view, [WORDS.finding, WORDS.severity, WORDS.sheet, WORDS.cell, code, WORDS.help]),
    ...rows,
  ];
}
