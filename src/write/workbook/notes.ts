import type { Indicator } from '../../catalogue/catalogue.ts';
import type { Text } from '../../domain/language.ts';
import { listText } from './format.ts';
import type { Row, SheetPlan } from './plan.ts';
import { targetText } from './rates.ts';
import { dataSheet, row, text } from './sheet.ts';
import { HEADER, TEXT, TOTAL_TEXT } from './style.ts';
import type { RateView, View } from './view.ts';
import { MARKS, SHEET_NAMES, VERDICTS } from './words.ts';

const WORDS = {
  title: { vi: 'GHI CHÚ VÀ ĐỊNH NGHĨA', en: 'NOTES AND DEFINITIONS' },
  term: { vi: 'Mục', en: 'Item' },
  meaning: { vi: 'Giải thích', en: 'Explanation' },
  method: { vi: 'Cách tính', en: 'How the numbers are made' },
  marks: { vi: 'Ký hiệu', en: 'Marks used' },
  rates: { vi: 'Các tỷ lệ', en: 'Rates' },
  figures: { vi: 'Các số liệu', en: 'Figures' },
  breaks: { vi: 'Thay đổi cách tính giữa các năm', en: 'Breaks in the series' },
  blank: { vi: '(ô trống)', en: '(empty cell)' },
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
    { vi: 'Đồng Việt Nam, số nguyên, không làm tròn.', en: 'Whole Vietnamese đồng, not rounded.' },
  ],
];

/** How the numbers are made, the marks, and what every rate and figure means. */
export function notesSheet(view: View): SheetPlan {
  return dataSheet(view, {
    name: view.say(SHEET_NAMES.notes),
    title: view.say(WORDS.title),
    subtitles: [],
    limits: [
      { min: 28, max: 28 },
      { min: 58, max: 58 },
    ],
    head: [row(text(view.say(WORDS.term), HEADER), text(view.say(WORDS.meaning), HEADER))],
    body: () => [
      section(view, WORDS.method),
      ...METHOD.map(([term, meaning]) => pair(view.say(term), view.say(meaning))),
      section(view, WORDS.marks),
      ...marks(view),
      ...(view.rates.length === 0 ? [] : [section(view, WORDS.rates)]),
      ...view.rates.map((rate) => rateRow(view, rate)),
      section(view, WORDS.figures),
      ...view.indicators.map((indicator) => figureRow(view, indicator)),
      ...breaks(view),
    ],
    notes: [],
    landscape: false,
    totals: false,
    freezeColumns: null,
  });
}

function section(view: View, words: Text): Row {
  return row(text(view.say(words), TOTAL_TEXT), text(null, TOTAL_TEXT));
}

function pair(term: string, meaning: string): Row {
  return row(text(term, TEXT), text(meaning, TEXT));
}

function marks(view: View): readonly Row[] {
  const say = view.say;
  return [
    pair(say(WORDS.blank), say({ vi: 'Chưa báo cáo; không phải số 0.', en: 'Not reported; not 0.' })),
    pair(
      say(MARKS.notApplicable),
      say({
        vi: 'Đơn vị không có đối tượng để tính (ví dụ không có đơn vị trực thuộc).',
        en: 'The department has nothing to count (for example no subordinate units).',
      }),
    ),
    pair(
      say(MARKS.withheld),
      say({
        vi: 'Số liệu có lỗi, chờ đơn vị trả lời.',
        en: 'The figure has an error and the department has been asked.',
      }),
    ),
    pair(
      say(MARKS.noFigure),
      say({ vi: 'Không có đủ số để tính.', en: 'There are no figures to compute it from.' }),
    ),
    pair(
      say(MARKS.stated).trim(),
      say({
        vi: 'Tỷ lệ nêu trong báo cáo, không có số đếm; không tính vào tỷ lệ toàn tỉnh.',
        en: 'A rate stated without counts; not part of the province’s rate.',
      }),
    ),
    pair(say(VERDICTS.met), say({ vi: 'Đạt chỉ tiêu.', en: 'Target met.' })),
    pair(
      say(VERDICTS.missed),
      say({
        vi: 'Chưa đạt; cột “Còn thiếu” cho biết cần thêm bao nhiêu.',
        en: 'Target not met; “Short by” says how many more are needed.',
      }),
    ),
    pair(
      say(VERDICTS.none),
      say({
        vi: 'Không đặt chỉ tiêu hoặc chưa có số liệu.',
        en: 'No target is set, or there are no figures.',
      }),
    ),
  ];
}

function rateRow(view: View, rate: RateView): Row {
  const share = `${view.say(rate.numerator)} ÷ ${view.say(rate.denominator)}.`;
  if (rate.target === null) return pair(view.say(rate.rate.label), share);
  const goal = {
    vi: `Chỉ tiêu ${targetText(view, rate.target)}: ${rate.target.source.vi}`,
    en: `Target ${targetText(view, rate.target)}: ${rate.target.source.en}`,
  };
  return pair(view.say(rate.rate.label), `${share}\n${view.say(goal)}`);
}

function figureRow(view: View, indicator: Indicator): Row {
  const lines = [`${view.say(indicator.help)} (${view.say(indicator.unit)})`];
  if (indicator.partOf.length > 0) {
    const wholes = indicator.partOf.map((id) => view.label(id));
    lines.push(`${view.say(WORDS.partOf)}: ${listText(wholes, view.language)}.`);
  }
  return pair(view.say(indicator.label), lines.join('\n'));
}

function breaks(view: View): readonly Row[] {
  const { seriesBreaks } = view.context.programme;
  if (seriesBreaks.length === 0) return [];
  return [
    section(view, WORDS.breaks),
    ...seriesBreaks.map(({ indicators, from, note }) =>
      pair(
        `${view.say(WORDS.from)} ${from}`,
        `${view.say(note)}\n${listText(
          indicators.map((id) => view.label(id)),
          view.language,
        )}.`,
      ),
    ),
  ];
}
