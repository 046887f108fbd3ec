import { beginning, ending } from './period-words.ts';
import type { PeriodText } from './period-words.ts';

/** What words before a year can make of it. */
export type ClauseRole = 'reporting' | 'plan' | 'comparison';

const PLAN = beginning(
  ...[
    'phương hướng',
    'nhiệm vụ',
    'kế hoạch',
    'mục tiêu',
    'dự toán',
    'dự kiến',
    'phấn đấu',
    'chương trình công tác',
  ],
  ...['plan', 'plans', 'planned', 'target', 'targets', 'tasks', 'forecast'],
);
// A target to reach, but in "báo cáo các chỉ tiêu" an indicator to be counted.
const TARGET_OR_INDICATOR = beginning('chỉ tiêu');
const COUNTING = beginning(
  'các',
  'biểu',
  'báo cáo',
  'tổng hợp',
  'số liệu',
  'thống kê',
  'tình hình',
  'hệ thống',
);
const REVIEW = beginning('tổng kết', 'sơ kết', 'review');
const RESULT = beginning('kết quả', 'thực hiện', 'đánh giá', 'results', 'result', 'actual', 'achieved');
const COMPARISON = beginning('so với', 'cùng kỳ', 'compared with', 'compared to');
const CLAUSE_JOINT = beginning('và', 'and');
const ENDS_IN_PLAN = ending('phương hướng', 'nhiệm vụ', 'kế hoạch', 'chỉ tiêu', 'mục tiêu', 'dự toán');
const PLANNING_OFFICE = ending('sở', 'phòng', 'ban', 'bộ');
const PLANNING_NAME = beginning('và đầu tư', 'đầu tư', 'hóa', 'và tài chính', 'tài chính');

/** What has been read of a clause: the role so far, and the words that decide what plan words mean. */
interface Clause {
  readonly role: ClauseRole;
  /** A plan behind these words is one that was carried out. */
  readonly resulting: boolean;
  readonly counting: boolean;
}
const NEW_CLAUSE: Clause = { role: 'reporting', resulting: false, counting: false };

/**
 * What the clause before a year makes of it. "kết quả thực hiện nhiệm vụ năm 2022" reports although "nhiệm vụ"
 * stands next to the year; a comma before it, as in "kết quả công tác, nhiệm vụ năm 2022", ends that.
 */
export function clauseRole(text: PeriodText, from: number, to: number): ClauseRole {
  let clause = NEW_CLAUSE;
  let sinceBreak = 0;
  for (let at = from; at < to; at++, sinceBreak++) {
    const { role, resulting, counting } = clause;
    const mark = text.tokens[at]?.text ?? '';
    if (/^[;>|]$/.test(mark)) clause = NEW_CLAUSE;
    else if (mark === ',' || CLAUSE_JOINT(text, at) > 0) {
      // A list of plan words stays under the word before it: "kết quả thực hiện phương hướng, nhiệm vụ".
      const goesOn = resulting && isPlanWord(text, at + 1, counting) && ENDS_IN_PLAN(text, at) > 0;
      clause = { role: role === 'comparison' ? 'reporting' : role, resulting: goesOn, counting: false };
      sinceBreak = 0;
    } else if (REVIEW(text, at) > 0) clause = { ...clause, role: 'reporting', resulting: true };
    else if (COMPARISON(text, at) > 0) clause = { ...NEW_CLAUSE, role: 'comparison' };
    else if (RESULT(text, at) > 0 && role !== 'comparison' && (role !== 'plan' || sinceBreak === 1)) {
      clause = { ...clause, role: 'reporting', resulting: true };
    } else if (COUNTING(text, at) > 0 && role === 'reporting') clause = { ...clause, counting: true };
    else if (!resulting && isPlanWord(text, at, counting)) clause = { ...clause, role: 'plan' };
  }
  return clause.role;
}

function isPlanWord(text: PeriodText, at: number, counting: boolean): boolean {
  if (TARGET_OR_INDICATOR(text, at) > 0) return !counting;
  return PLAN(text, at) > 0 && !isDepartmentOfPlanning(text, at);
}

/** "Sở Kế hoạch và Đầu tư", "Kế hoạch hóa gia đình": names, not plans. */
function isDepartmentOfPlanning(text: PeriodText, at: number): boolean {
  const behind = at + 2 + (/^[&-]$/.test(text.tokens[at + 2]?.text ?? '') ? 1 : 0);
  return PLANNING_OFFICE(text, at) > 0 || PLANNING_NAME(text, behind) > 0;
}
