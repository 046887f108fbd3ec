import type { Text } from '../../domain/language.ts';
import { capital, countOf, listText } from './format.ts';
import { awardsSentence, fundSentence, giftsSentence } from './summary-figures.ts';
import { metSentence, missedSentence, unassessedSentence } from './summary-targets.ts';
import type { View } from './view.ts';
import { NOUNS } from './words.ts';

/** One statement of the cover: what it is about, and the sentence. */
export interface Statement {
  readonly topic: string;
  readonly sentence: string;
}

const TOPICS: readonly (readonly [Text, (view: View) => string | null])[] = [
  [{ vi: 'Chỉ tiêu đạt', en: 'Targets met' }, metSentence],
  [{ vi: 'Chỉ tiêu chưa đạt', en: 'Targets not met' }, missedSentence],
  [{ vi: 'Chưa đánh giá được', en: 'Not yet assessed' }, unassessedSentence],
  [{ vi: 'Quỹ khuyến học', en: 'Study-promotion fund' }, fundSentence],
  [{ vi: 'Khen thưởng', en: 'Awards' }, awardsSentence],
  [{ vi: 'Học bổng, quà', en: 'Scholarships, gifts' }, giftsSentence],
  [{ vi: 'Báo cáo nhận được', en: 'Submissions' }, receivedSentence],
  [{ vi: 'Đang hỏi lại', en: 'Being asked back' }, openSentence],
];

/** Names beyond so many are counted, not listed: the cover stays one page. */
const NAMED = 6;

/** The figures that matter, in plain sentences; a topic with nothing to say is left out. */
export function summaryOf(view: View): readonly Statement[] {
  return TOPICS.flatMap(([topic, make]) => {
    const sentence = make(view);
    return sentence === null ? [] : [{ topic: view.say(topic), sentence: capital(sentence) }];
  });
}

function receivedSentence(view: View): string {
  const { counted, expected, extra, closed } = view.standing;
  const sentences = [
    view.say({
      vi: `Đã tổng hợp ${counted} trên ${expected} đơn vị ${closed ? 'trong danh sách' : 'có gửi báo cáo'}.`,
      en: `${counted} of ${expected} departments ${closed ? 'on the roster' : 'that sent something'} are counted.`,
    }),
  ];
  if (extra > 0) {
    sentences.push(
      view.say({ vi: `Thêm ${extra} đơn vị ngoài danh sách.`, en: `${extra} more are not on the roster.` }),
    );
  }
  const missing = view.year.missing.map(({ name }) => name);
  if (missing.length > 0) {
    const names = missing.slice(0, NAMED);
    const rest = missing.length - names.length;
    if (rest > 0) names.push(view.say({ vi: `${rest} đơn vị khác`, en: `${rest} others` }));
    const list = listText(names, view.language);
    sentences.push(view.say({ vi: `Chưa nộp: ${list}.`, en: `Not received: ${list}.` }));
  }
  return sentences.join(' ');
}

function openSentence(view: View): string | null {
  const { withheld, unusable } = view.standing;
  const parts: string[] = [];
  if (withheld > 0) {
    const figures = countOf(withheld, NOUNS.figure, view.language);
    parts.push(
      view.say({
        vi: `${figures} có lỗi, chưa cộng vào tổng`,
        en: `${figures} with errors, not in the totals`,
      }),
    );
  }
  if (unusable.length > 0) {
    const files = countOf(unusable.length, NOUNS.file, view.language);
    parts.push(view.say({ vi: `${files} chưa dùng được`, en: `${files} that could not be used` }));
  }
  if (parts.length === 0) return null;
  const list = listText(parts, view.language);
  return view.say({
    vi: `${list}. Chi tiết ở trang “Vấn đề”.`,
    en: `${list}. Details are on the sheet “Findings”.`,
  });
}

/** What is still open, for the mark "provisional"; null when everyone expected is in and clean. */
export function provisionalReason(view: View): string | null {
  const { provisional, counted, expected, unusable, withheld } = view.standing;
  if (!provisional) return null;
  const { say, language } = view;
  const lacking = expected - counted;
  const departments = countOf(lacking, NOUNS.department, language);
  const files = countOf(unusable.length, NOUNS.file, language);
  const figures = countOf(withheld, NOUNS.figure, language);
  const reasons = [
    ...(lacking > 0
      ? [say({ vi: `còn ${departments} chưa tổng hợp được`, en: `${departments} not yet counted` })]
      : []),
    ...(unusable.length > 0
      ? [say({ vi: `${files} chưa dùng được`, en: `${files} could not be used` })]
      : []),
    ...(withheld > 0 ? [say({ vi: `${figures} đang hỏi lại`, en: `${figures} being asked back` })] : []),
  ];
  if (reasons.length === 0) return say({ vi: 'còn báo cáo cần sửa', en: 'some submissions need correction' });
  return listText(reasons, language);
}
