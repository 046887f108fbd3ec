import type { Indicator } from '../../catalogue/catalogue.ts';
import type { Text } from '../../domain/language.ts';
import { listText } from './format.ts';
import type { Note } from './notes-marks.ts';
import { markNotes, shortForms, yearNotes } from './notes-marks.ts';
import type { SheetPlan } from './plan.ts';
import { targetText } from './rates.ts';
import { scopeLine } from './scope.ts';
import { dataSheet, row, text } from './sheet.ts';
import { HEADER, TEXT } from './style.ts';
import { tableName } from './table-names.ts';
import type { RateView, View } from './view.ts';
import { SHEET_NAMES } from './words.ts';

const WORDS = {
  title: { vi: 'GHI CHÚ VÀ ĐỊNH NGHĨA', en: 'NOTES AND DEFINITIONS' },
  group: { vi: 'Nhóm', en: 'Group' },
  term: { vi: 'Mục', en: 'Item' },
  meaning: { vi: 'Giải thích', en: 'Explanation' },
  method: { vi: 'Cách tính', en: 'How the numbers are made' },
  marks: { vi: 'Ký hiệu', en: 'Marks used' },
  rates: { vi: 'Các tỷ lệ', en: 'Rates' },
  figures: { vi: 'Các số liệu', en: 'Figures' },
  breaks: { vi: 'Thay đổi cách tính giữa các năm', en: 'Breaks in the series' },
  short: { vi: 'Chữ viết tắt', en: 'Short forms' },
  year: { vi: 'Lưu ý về số liệu năm nay', en: 'About this year’s figures' },
  alt: {
    vi: 'Cách tính, ký hiệu, chữ viết tắt, định nghĩa các tỷ lệ và số liệu, thay đổi giữa các năm',
    en: 'Method, marks, short forms, definitions of rates and figures, breaks in the series',
  },
  partOf: { vi: 'Không lớn hơn', en: 'Never larger than' },
  from: { vi: 'Từ năm', en: 'From' },
} satisfies Record<string, Text>;

const METHOD: readonly (readonly [Text, Text])[] = [
  [
    { vi: 'Số của một đơn vị', en: 'A department’s figure' },
    {
      vi: 'Là tổng các dòng đơn vị trực thuộc có báo cáo. Dòng cộng trong báo cáo dùng để đối chiếu, không cộng thêm.',
      en: 'The sum of the unit rows that report it. Total rows of a submission are compared, never added.',
    },
  ],
  [
    { vi: 'Số có lỗi', en: 'A figure with an error' },
    {
      vi: 'Không cộng vào đâu cho đến khi đơn vị trả lời; số đã ghi nằm ở trang “Vấn đề”.',
      en: 'Is counted nowhere until the department has answered; what was written stands on the sheet “Findings”.',
    },
  ],
  [
    { vi: 'Tỷ lệ toàn tỉnh', en: 'A rate of the province' },
    {
      vi: 'Là tổng số đạt chia cho tổng số, chỉ của những đơn vị có đủ hai số; không phải trung bình các tỷ lệ.',
      en: 'The sum of counts over the sum of wholes of the departments that gave both; never a mean of rates.',
    },
  ],
  [
    { vi: 'Kết quả so với chỉ tiêu', en: 'Result against a target' },
    {
      vi: 'So sánh phân số chính xác: 89,99% không được tính là đạt 90%. “Còn thiếu” là số trường hợp cần thêm để đạt.',
      en: 'Exact fractions are compared: 89.99% does not meet 90%. “Short by” is how many more cases would meet it.',
    },
  ],
  [
    { vi: 'Tiền', en: 'Money' },
    { vi: 'Đồng Việt Nam, số nguyên, không làm tròn.', en: 'Whole Vietnamese dong (VND), not rounded.' },
  ],
  [
    { vi: 'Bình quân một hội viên', en: 'An average per member' },
    {
      vi: 'Toàn tỉnh là tổng số tiền chia cho tổng số hội viên của những đơn vị báo cáo cả hai; không phải trung bình các bình quân.',
      en: 'For the province the sum of amounts over the sum of members of the departments that reported both; never a mean of averages.',
    },
  ],
  [
    { vi: 'Công thức trên bảng', en: 'Formulas in the workbook' },
    {
      vi: 'Tổng, tỷ lệ, kết quả và số còn thiếu là công thức tính từ số liệu của các đơn vị trên các trang khác; trang “Đối chiếu” so từng tổng với số đã tính.',
      en: 'Totals, rates, results and cases lacking are formulas over the departments’ figures on the other sheets; the sheet “Reconciliation” holds every total against what was computed.',
    },
  ],
];

/** How the numbers are made, the marks, and what every rate and figure means. */
export function notesSheet(view: View): SheetPlan {
  return dataSheet(view, {
    name: view.say(SHEET_NAMES.notes),
    title: view.say(WORDS.title),
    subtitles: [scopeLine(view)],
    table: { name: tableName(view, 'notes'), alt: view.say(WORDS.alt) },
    limits: [
      { min: 14, max: 14 },
      { min: 24, max: 24 },
      { min: 54, max: 54 },
    ],
    header: row(...[WORDS.group, WORDS.term, WORDS.meaning].map((each) => text(view.say(each), HEADER))),
    body: () => {
      const groups: readonly (readonly [Text, readonly Note[]])[] = [
        [WORDS.method, METHOD.map(([term, meaning]) => [view.say(term), view.say(meaning)])],
        [WORDS.year, yearNotes(view)],
        [WORDS.marks, markNotes(view)],
        [WORDS.short, shortForms(view)],
        [WORDS.rates, view.rates.map((rate) => rateNote(view, rate))],
        [WORDS.figures, view.indicators.map((indicator) => figureNote(view, indicator))],
        [WORDS.breaks, breaks(view)],
      ];
      return {
        rows: groups.flatMap(([group, notes]) =>
          notes.map(([term, meaning]) =>
            row(text(view.say(group), TEXT), text(term, TEXT), text(meaning, TEXT)),
          ),
        ),
      };
    },
    landscape: false,
    totals: false,
    freezeColumns: null,
  });
}

function rateNote(view: View, rate: RateView): Note {
  const share = `${view.say(rate.numerator)} ÷ ${view.say(rate.denominator)}.`;
  if (rate.target === null) return [view.say(rate.rate.label), share];
  const goal = {
    vi: `Chỉ tiêu ${targetText(view, rate.target)}: ${rate.target.source.vi}`,
    en: `Target ${targetText(view, rate.target)}: ${rate.target.source.en}`,
  };
  return [view.say(rate.rate.label), `${share}\n${view.say(goal)}`];
}

function figureNote(view: View, indicator: Indicator): Note {
  const lines = [`${view.say(indicator.help)} (${view.say(indicator.unit)})`];
  if (indicator.partOf.length > 0) {
    const wholes = indicator.partOf.map((id) => view.label(id));
    lines.push(`${view.say(WORDS.partOf)}: ${listText(wholes, view.language)}.`);
  }
  return [view.say(indicator.label), lines.join('\n')];
}

function breaks(view: View): readonly Note[] {
  return view.context.programme.seriesBreaks.map(({ indicators, from, note }) => {
    const labels = indicators.map((id) => view.label(id));
    return [`${view.say(WORDS.from)} ${from}`, `${view.say(note)}\n${listText(labels, view.language)}.`];
  });
}
