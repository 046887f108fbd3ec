import type { Phrases } from './concept.ts';

/** People and bodies that are counted. */
export const BODIES: Phrases = [
  ['staffPart', 'cbcc'],
  ['civil', 'công chức|viên chức|cc|vc|civil servants|public employees'],
  ['staff', 'cbccvc|cbccvclđ|cbccvcnlđ|ccvc|ccvclđ|ccvcnlđ|cbccvc nlđ|cbvc lđ|cbvcnlđ|cbnv|biên chế|quân số'],
  [
    'staff',
    'cán bộ nhân viên|cán bộ viên chức|cán bộ giáo viên nhân viên|cbgvnv|cbgv nv|cb gv nv|cbql gv nv|cb nv|staff|employees|personnel',
  ],
  ['officer', 'cán bộ|cb|officers'],
  ['worker', 'người lao động|nlđ|lđ|worker|workers|working people'],
  ['employee', 'lao động|công nhân|nhân viên'],
  ['party', 'đảng viên'],
  ['person', 'người|person|persons|people'],
  [
    'member',
    'hội viên|hội viên khuyến học|hội viên hội khuyến học|hội viên hội kh|hội viên kh|hv|hvkh|hv kh|hv hội kh',
  ],
  [
    'member',
    'hội viên của hội khuyến học|h viên|members of the association|membership|association members|member|members',
  ],
  [
    'association',
    'tổ chức hội|tổ chức hội khuyến học|tổ chức hội kh|tổ chức hội cơ sở|tổ chức hội khuyến học cơ sở|tc hội',
  ],
  [
    'association',
    'hội khuyến học|hội kh|hkh|hội cơ sở|hội kh cơ sở|hkh cơ sở|hội khuyến học cơ sở|hội trực thuộc',
  ],
  ['association', 'tổ chức cơ sở hội|association|associations|base associations'],
  ['board', 'ban khuyến học|ban kh|bkh|ban khuyến học cơ quan|ban khuyến học trường học|ban kh cơ quan'],
  ['board', 'ban kh trường học|board|boards|study promotion board|study promotion boards'],
  [
    'chapter',
    'chi hội|chi hội khuyến học|chi hội kh|chkh|ch kh|chi hội cơ quan|chi hội trường học|chapter|chapters',
  ],
  [
    'organisation',
    'tổ chức hội và ban khuyến học|hội ban khuyến học|hội ban kh|hội và ban khuyến học|hội và ban kh|hội hoặc ban khuyến học',
  ],
  ['organisation', 'organisation|organisations|organization|organizations'],
  ['unit', 'đơn vị|đv|cơ quan đơn vị|unit|units'],
  ['subordinate', 'trực thuộc|trực thuộc ngành|trực thuộc sở|cơ sở|subordinate'],
  [
    'student',
    'học sinh|học sinh sinh viên|học sinh và sinh viên|hssv|hs|hs sv|hs và sv|các cháu|cháu|em học sinh',
  ],
  ['student', 'sinh viên|sv|các em|student|students|pupil|pupils|pupils and students'],
  ['teacher', 'giáo viên|gv|thầy cô giáo|nhà giáo|giảng viên|giáo viên giảng viên|teacher|teachers'],
  ['family', 'gia đình|hộ gia đình|hộ|family|families|household|households'],
  ['clan', 'dòng họ|clan|clans'],
  [
    'community',
    'cộng đồng|cộng đồng dân cư|khu dân cư|thôn bản tổ dân phố|thôn bản|thôn|tổ dân phố|thôn tổ dân phố',
  ],
  ['community', 'cộng đồng thôn bản tổ dân phố|thôn bản khu phố|communities|community|villages'],
  ['residents', 'trong gia đình dòng họ cộng đồng học tập|gia đình dòng họ cộng đồng học tập'],
  ['residents', 'trong gia đình dòng họ cộng đồng|in learning families clans and communities'],
];
