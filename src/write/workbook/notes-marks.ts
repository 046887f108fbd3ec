import type { Text } from '../../domain/language.ts';
import { listText, percentText } from './format.ts';
import { basisNote } from './scope.ts';
import type { View } from './view.ts';
import { rateOf } from './view.ts';
import { MARKS, SEVERITIES, VERDICTS } from './words.ts';

/** One explanation: what is explained, and how. */
export type Note = readonly [term: string, meaning: string];

/** Every sign, and every word that stands in the place of a number. */
const MARK_NOTES: readonly (readonly [Text, Text])[] = [
  [
    MARKS.blank,
    { vi: 'Đơn vị không ghi số này; không phải số 0.', en: 'The department gave no such figure; not 0.' },
  ],
  [
    MARKS.notApplicable,
    {
      vi: 'Đơn vị không có đối tượng để tính (ví dụ không có đơn vị trực thuộc), hoặc ô này không có gì để ghi.',
      en: 'The department has nothing to count (for example no subordinate units), or the cell has nothing to say.',
    },
  ],
  [
    MARKS.withheld,
    {
      vi: 'Số liệu có lỗi, chờ đơn vị trả lời; chưa cộng vào tổng.',
      en: 'The figure has an error and the department has been asked; it is not in the totals.',
    },
  ],
  [MARKS.noFigure, { vi: 'Không có đủ số để tính.', en: 'There are not the figures to compute it from.' }],
  [MARKS.noTarget, { vi: 'Chương trình không đặt chỉ tiêu.', en: 'The programme sets no target.' }],
  [
    MARKS.stated,
    {
      vi: 'Tỷ lệ nêu trong báo cáo, không có số đếm; không tính vào tỷ lệ toàn tỉnh.',
      en: 'A rate stated without counts; not part of the province’s rate.',
    },
  ],
  [VERDICTS.met, { vi: 'Đạt chỉ tiêu.', en: 'Target met.' }],
  [
    VERDICTS.missed,
    {
      vi: 'Chưa đạt; cột “Còn thiếu” cho biết cần thêm bao nhiêu.',
      en: 'Target not met; “Short by” says how many more are needed.',
    },
  ],
  [
    VERDICTS.none,
    { vi: 'Không đặt chỉ tiêu hoặc chưa có số liệu.', en: 'No target is set, or there are no figures.' },
  ],
  [
    { vi: '≥, ≤', en: '≥, ≤' },
    { vi: 'Ít nhất bằng; nhiều nhất bằng.', en: 'At least; at most.' },
  ],
  [
    SEVERITIES.error,
    {
      vi: 'Số liệu sai hoặc chưa rõ, phải sửa; số ấy chưa được cộng.',
      en: 'A figure is wrong or unclear and must be mended; it is not counted.',
    },
  ],
  [
    SEVERITIES.warning,
    { vi: 'Có điểm cần xem lại; số liệu vẫn được cộng.', en: 'Something to look at; the figure is counted.' },
  ],
  [
    SEVERITIES.info,
    {
      vi: 'Cách đã hiểu khi đọc báo cáo; không phải sửa.',
      en: 'What was assumed in reading; nothing to mend.',
    },
  ],
  [SEVERITIES.target, { vi: 'Một chỉ tiêu chưa đạt.', en: 'A target that was missed.' }],
];

export function markNotes(view: View): readonly Note[] {
  return MARK_NOTES.map(([mark, meaning]) => [view.say(mark).trim(), view.say(meaning)]);
}

/** Short forms of the headings; only those that the workbook uses are explained. */
const SHORT_FORMS: readonly (readonly [string, Text])[] = [
  ['TT', { vi: 'Thứ tự', en: 'Number in the list' }],
  ['HV', { vi: 'Hội viên', en: 'Members' }],
  ['KH', { vi: 'Khuyến học', en: 'Study promotion' }],
  ['ĐVHT', { vi: 'Đơn vị học tập', en: 'Learning Unit' }],
  ['CDHT', { vi: 'Công dân học tập', en: 'Learning Citizen' }],
  ['CBCCVC', { vi: 'Cán bộ, công chức, viên chức', en: 'Officials, civil servants and public employees' }],
  ['NLĐ', { vi: 'Người lao động', en: 'Workers' }],
  ['VND', { vi: 'Đồng Việt Nam', en: 'Vietnamese dong' }],
  [
    'SHA-256',
    {
      vi: 'Mã kiểm tra của tệp: đổi một chữ trong tệp thì mã đổi',
      en: 'A file’s fingerprint: it changes when anything in the file does',
    },
  ],
  [
    'CSV',
    { vi: 'Tệp chữ, mỗi dòng một hàng của bảng', en: 'A text file with one row of the table on each line' },
  ],
];

export function shortForms(view: View): readonly Note[] {
  const headings = view.rates
    .flatMap(({ rate, shorts }) => [rate.short, ...shorts])
    .map(view.say)
    .concat(view.say({ vi: 'TT', en: '' }), view.say({ vi: '', en: 'VND' }), 'SHA-256 CSV');
  const words = new Set(headings.flatMap((heading) => heading.split(/[^\p{L}\p{N}-]+/u)));
  return SHORT_FORMS.flatMap(([short, meaning]): Note[] =>
    words.has(short) ? [[short, view.say(meaning)]] : [],
  );
}

/** What is peculiar to the figures of this year. */
export function yearNotes(view: View): readonly Note[] {
  const basis = basisNote(view);
  const notes: Note[] =
    basis === null ? [] : [[view.say({ vi: 'Chỉ tiêu áp dụng', en: 'Targets applied' }), basis]];
  return [...notes, ...statedNotes(view)];
}

/** Departments that stated a rate without counts: shown, and said to be left out. */
function statedNotes(view: View): readonly Note[] {
  const stating = view.year.departments.filter(({ stated }) => stated.size > 0);
  return view.rates.flatMap((rate): Note[] => {
    const named = stating.flatMap((department) => {
      const state = rateOf(department, rate);
      if (state.kind !== 'stated') return [];
      return [`${department.name} (${percentText(state.percent, view.language)})`];
    });
    if (named.length === 0) return [];
    const who = listText(named, view.language);
    const note = {
      vi: `${who} chỉ nêu tỷ lệ, không có số đếm, nên không tính vào tỷ lệ toàn tỉnh.`,
      en: `${who} stated a rate without counts, which is not part of the province’s rate.`,
    };
    return [[view.say(rate.rate.label), view.say(note)]];
  });
}
