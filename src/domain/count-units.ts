import { phrases, spoken } from './phrases.ts';

/**
 * What clerks write behind a number of persons, units or organisations. "lượt" (times) is no person and
 * stands here on purpose nowhere; nor do money and scale words, which mean that the column is another one.
 */
const UNITS = phrases([
  ...[
    'người',
    'đơn vị',
    'ĐV',
    'ĐV trực thuộc',
    'đơn vị trực thuộc',
    'cơ quan',
    'cơ sở',
    'tổ chức',
    'tập thể',
  ],
  ...['suất', 'suất quà', 'suất học bổng', 'suất HB', 'phần', 'phần quà', 'phần thưởng', 'quà', 'học bổng'],
  ...['em', 'cháu', 'học sinh', 'HS', 'sinh viên', 'SV', 'HSSV', 'học viên', 'con em'],
  ...[
    'hội viên',
    'HV',
    'hội viên khuyến học',
    'hội',
    'ban',
    'chi hội',
    'tổ chức hội',
    'hội khuyến học',
    'tổ',
  ],
  ...['ban khuyến học', 'chi hội khuyến học', 'chi nhánh'],
  ...['cán bộ', 'CB', 'công chức', 'CC', 'viên chức', 'VC', 'người lao động', 'lao động', 'NLĐ', 'CBCCVC'],
  ...['CBCC', 'CBVC', 'CNVC', 'đảng viên', 'đoàn viên', 'giáo viên', 'GV', 'giảng viên', 'thầy cô'],
  ...['gia đình', 'GĐ', 'hộ', 'hộ gia đình', 'dòng họ', 'cộng đồng', 'công dân'],
  ...['đơn vị học tập', 'gia đình học tập', 'dòng họ học tập', 'cộng đồng học tập', 'công dân học tập'],
  ...['trường', 'trường học', 'trung tâm', 'phòng', 'lớp', 'thôn', 'xã', 'quỹ', 'quỹ khuyến học'],
  ...['person', 'persons', 'people', 'unit', 'units', 'agency', 'agencies', 'body', 'bodies', 'staff'],
  ...['student', 'students', 'pupil', 'pupils', 'child', 'children', 'teacher', 'teachers', 'gift', 'gifts'],
  ...['scholarship', 'scholarships', 'award', 'awards', 'member', 'members', 'official', 'officials'],
  ...['employee', 'employees', 'organisation', 'organisations', 'organization', 'organizations', 'board'],
  ...['boards', 'chapter', 'chapters', 'association', 'associations', 'family', 'families', 'household'],
  ...['households', 'clan', 'clans', 'community', 'communities', 'citizen', 'citizens', 'fund', 'funds'],
]);
const JOINING = phrases(['và', 'hoặc', 'and', 'or']);

/** Whether the text behind a number only names what was counted: "học sinh, sinh viên", "(người)". */
export function isCountUnit(text: string): boolean {
  if (!/^[\p{L}\p{M} ,()]+$/u.test(text)) return false;
  const all = spoken(text);
  let at = 0;
  while (at < all.words.length) {
    const length = UNITS.lengthAt(all, at);
    if (length === 0) return false;
    at += length;
    const joint = JOINING.lengthAt(all, at);
    if (joint > 0 && at + joint < all.words.length) at += joint;
  }
  return at > 0;
}
