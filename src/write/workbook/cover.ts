import type { Text } from '../../domain/language.ts';
import type { WorkbookContext } from './context.ts';
import { capital, dateText, percentText } from './format.ts';
import { association, letterhead, signatures } from './letterhead.ts';
import { wrapped } from './measure.ts';
import type { Row, SheetPlan } from './plan.ts';
import { GAP, link, row, text } from './sheet.ts';
import type { CellStyle } from './style.ts';
import { PLAIN } from './style.ts';
import { provisionalReason, summaryOf } from './summary.ts';
import { basisNote } from './scope.ts';
import type { View } from './view.ts';
import { PROVISIONAL, SHEET_NAMES } from './words.ts';

const WORDS = {
  title: { vi: 'TỔNG HỢP SỐ LIỆU KHUYẾN HỌC', en: 'CONSOLIDATED STUDY-PROMOTION FIGURES' },
  results: { vi: 'Kết quả chính', en: 'Main results' },
  about: { vi: 'Về bản tổng hợp này', en: 'About this workbook' },
  sheets: { vi: 'Các trang', en: 'Sheets' },
  received: { vi: 'Số đơn vị', en: 'Departments' },
  made: { vi: 'Ngày lập', en: 'Made on' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  document: { vi: 'Văn bản', en: 'Document' },
  targets: { vi: 'Chỉ tiêu áp dụng', en: 'Targets applied' },
  roster: { vi: 'Danh sách đơn vị', en: 'Roster' },
  handling: { vi: 'Cách xử lý', en: 'Handling' },
  tool: { vi: 'Công cụ', en: 'Tool' },
} satisfies Record<string, Text>;

const ON_ERROR: Readonly<Record<WorkbookContext['settings']['onError'], Text>> = {
  withhold: { vi: 'Số liệu có lỗi không cộng vào tổng.', en: 'Figures with errors are not in the totals.' },
  exclude: {
    vi: 'Báo cáo có lỗi không tính cả báo cáo.',
    en: 'Submissions with errors are left out as a whole.',
  },
  fail: { vi: 'Có lỗi thì không lập bản tổng hợp.', en: 'With any error no workbook is written.' },
};
const DUPLICATES: Readonly<Record<WorkbookContext['settings']['duplicates'], Text>> = {
  stop: {
    vi: 'Đơn vị nộp hai báo cáo khác nhau: chưa tính báo cáo nào.',
    en: 'Two different submissions of one department: neither is counted.',
  },
  newest: {
    vi: 'Đơn vị nộp hai báo cáo khác nhau: tính báo cáo mới hơn.',
    en: 'Two different submissions of one department: the newer is counted.',
  },
};

const WIDTHS = [24, 62] as const;
const NAME: CellStyle = { bold: true, size: 13 };
const BIG: CellStyle = { bold: true, size: 18 };
const HEADING: CellStyle = { bold: true, size: 13, border: 'line' };
const TOPIC: CellStyle = { bold: true, wrap: true, border: 'line' };
const SENTENCE: CellStyle = { wrap: true, border: 'line' };
const WARNING: CellStyle = { bold: true, wrap: true, fill: 'pending' };

/** The page a reader sees first: what, how complete, the results in sentences, and where to find the rest. */
export function coverSheet(
  view: View,
  sheets: readonly { readonly name: string; readonly about: string }[],
): SheetPlan {
  const { official, programme } = view.context;
  const above = official
    ? [...letterhead(view, 0, 1), GAP]
    : [row(text(association(view).filter(Boolean).join(' ').toUpperCase(), NAME))];
  const reason = provisionalReason(view);
  const rows: Row[] = [
    ...above,
    GAP,
    row(text(titleOf(view), BIG)),
    ...lines(view.say(programme.name)),
    GAP,
    ...(reason === null
      ? []
      : [row(text(view.say(PROVISIONAL), WARNING), text(`${capital(reason)}.`, WARNING)), GAP]),
    heading(view, WORDS.results),
    ...summaryOf(view).map(({ topic, sentence }) => row(text(topic, TOPIC), text(sentence, SENTENCE))),
    GAP,
    heading(view, WORDS.about),
    ...about(view).map(([topic, sentence]) => row(text(topic, TOPIC), text(sentence, SENTENCE))),
    GAP,
    heading(view, WORDS.sheets),
    ...sheets.map(({ name, about: what }) => row(link(name, name, SENTENCE), text(what, SENTENCE))),
    ...(official ? [GAP, ...signatures(view, 0, 1)] : []),
  ];
  return {
    name: view.say(SHEET_NAMES.cover),
    rows,
    widths: WIDTHS,
    landscape: false,
    onePage: true,
    freeze: null,
    repeat: null,
  };
}

/** The workbook's title, as the cover and the document's properties give it. */
export function titleOf(view: View): string {
  const { year } = view.year;
  const told = year === null ? '' : view.say({ vi: ` NĂM ${year}`, en: `, ${year}` });
  return `${view.say(WORDS.title)}${told}`;
}

function lines(name: string): readonly Row[] {
  const style: CellStyle = { ...PLAIN, size: 13 };
  return wrapped(name, WIDTHS[0] + WIDTHS[1], style).map((line) => row(text(line, style)));
}

function heading(view: View, words: Text): Row {
  return row(text(view.say(words), HEADING), text(null, HEADING));
}

function about(view: View): readonly (readonly [topic: string, sentence: string])[] {
  const { programme, programmeHash, version, settings, targets, asOf } = view.context;
  const { counted, expected, extra } = view.standing;
  const more =
    extra === 0
      ? ''
      : view.say({ vi: `, thêm ${extra} ngoài danh sách`, en: `, ${extra} more not on the roster` });
  const facts: (readonly [Text, string | null])[] = [
    [
      WORDS.received,
      view.say({ vi: `${counted} trên ${expected} đơn vị`, en: `${counted} of ${expected} departments` }) +
        more,
    ],
    [WORDS.made, dateText(asOf, view.language)],
    [WORDS.programme, `${programme.id} (SHA-256 ${programmeHash.slice(0, 12)})`],
    [WORDS.document, programme.documentNumber],
    [
      WORDS.targets,
      targets.set === null ? view.say({ vi: 'Không đặt chỉ tiêu.', en: 'None set.' }) : targetsLine(view),
    ],
    [WORDS.roster, settings.roster === null ? null : ownName(settings.roster)],
    [WORDS.handling, `${view.say(ON_ERROR[settings.onError])} ${view.say(DUPLICATES[settings.duplicates])}`],
    [WORDS.tool, `khuyenhoc ${version}`],
  ];
  return facts.flatMap(([topic, fact]) => (fact === null ? [] : [[view.say(topic), fact] as const]));
}

/** A file's own name: the folders above it differ from machine to machine. */
function ownName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function targetsLine(view: View): string {
  const { set } = view.context.targets;
  if (set === null) return '';
  const values = set.targets.map(({ value }) => percentText(value, view.language)).join(', ');
  const line = {
    vi: `${set.targets.length} chỉ tiêu (${values}).`,
    en: `${set.targets.length} targets (${values}).`,
  };
  return [view.say(line), basisNote(view)].filter((part) => part !== null).join(' ');
}
