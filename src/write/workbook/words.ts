import type { GroupId } from '../../catalogue/catalogue.ts';
import type { Severity, Status } from '../../domain/finding.ts';
import type { Text } from '../../domain/language.ts';
import type { ExclusionReason } from '../../domain/result.ts';
import type { IgnoreReason } from '../../domain/source.ts';

/* The words that more than one sheet uses. Headings of a single sheet stand in that sheet's file. */

export const SHEET_NAMES = {
  cover: { vi: 'Bìa', en: 'Cover' },
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
  charts: { vi: 'Biểu đồ', en: 'Charts' },
  byDepartment: { vi: 'Chỉ tiêu theo đơn vị', en: 'Targets by department' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  community: { vi: 'Gia đình, dòng họ, cộng đồng', en: 'Families, clans, communities' },
  fund: { vi: 'Quỹ và khen thưởng', en: 'Fund and awards' },
  status: { vi: 'Tình trạng nộp', en: 'Submissions' },
  findings: { vi: 'Vấn đề', en: 'Findings' },
  sources: { vi: 'Nguồn số liệu', en: 'Sources' },
  reconciliation: { vi: 'Đối chiếu', en: 'Reconciliation' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
} satisfies Record<string, Text>;
export type SheetKey = keyof typeof SHEET_NAMES;

export const GROUPS: Readonly<Record<GroupId, Text>> = {
  organisation: { vi: 'Tổ chức hội và hội viên', en: 'Organisations and members' },
  units: { vi: 'Đơn vị học tập', en: 'Learning Units' },
  citizens: { vi: 'Công dân học tập', en: 'Learning Citizens' },
  fund: { vi: 'Quỹ khuyến học, khuyến tài', en: 'Study-promotion fund' },
  awards: { vi: 'Khen thưởng, học bổng, quà', en: 'Awards, scholarships, gifts' },
  community: { vi: 'Gia đình, dòng họ, cộng đồng học tập', en: 'Learning families, clans, communities' },
};

/** What stands where a number is missing: no cell of a table is empty. */
export const MARKS = {
  notApplicable: { vi: 'không áp dụng', en: 'not applicable' },
  withheld: { vi: 'đang hỏi lại', en: 'being asked back' },
  blank: { vi: 'chưa báo cáo', en: 'not reported' },
  noFigure: { vi: 'chưa có số liệu', en: 'no figures' },
  noTarget: { vi: 'không đặt', en: 'none set' },
  none: { vi: 'không có', en: 'none' },
  unknown: { vi: 'chưa rõ', en: 'not known' },
  stated: { vi: ' (nêu)', en: ' (stated)' },
} satisfies Record<string, Text>;

export const VERDICTS = {
  met: { vi: '✓ Đạt', en: '✓ Met' },
  missed: { vi: '✗ Chưa đạt', en: '✗ Not met' },
  none: { vi: '– Không đánh giá', en: '– Not assessed' },
} satisfies Record<string, Text>;

export const STATUSES: Readonly<Record<Status, Text>> = {
  accepted: { vi: '✓ Chấp nhận', en: '✓ Accepted' },
  'accepted-with-remarks': { vi: '✓ Chấp nhận, có lưu ý', en: '✓ Accepted with remarks' },
  'needs-correction': { vi: '✗ Cần sửa', en: '✗ Needs correction' },
  unreadable: { vi: '✗ Không đọc được', en: '✗ Unreadable' },
};

export const SEVERITIES: Readonly<Record<Severity, Text>> = {
  error: { vi: '✗ Lỗi', en: '✗ Error' },
  warning: { vi: '! Lưu ý', en: '! Warning' },
  info: { vi: 'i Thông tin', en: 'i Information' },
  target: { vi: '– Chỉ tiêu', en: '– Target' },
};

export const EXCLUSIONS: Readonly<Record<ExclusionReason, Text>> = {
  unreadable: { vi: 'Tệp không đọc được.', en: 'The file could not be read.' },
  noTable: { vi: 'Trong tệp không tìm thấy bảng số liệu.', en: 'No table of figures was found in the file.' },
  departmentUnknown: { vi: 'Chưa rõ đơn vị báo cáo.', en: 'The reporting department is not known.' },
  yearUnknown: { vi: 'Chưa rõ năm báo cáo.', en: 'The reporting year is not known.' },
  otherYear: { vi: 'Số liệu của năm khác.', en: 'The figures are of another year.' },
  duplicate: {
    vi: 'Đơn vị nộp hai báo cáo khác nhau; chưa tính báo cáo nào.',
    en: 'Two different submissions of one department; neither is counted.',
  },
  superseded: {
    vi: 'Đã có báo cáo mới hơn của đơn vị.',
    en: 'A newer submission of the department was used.',
  },
  onError: {
    vi: 'Báo cáo có lỗi nên không tính (theo lựa chọn khi chạy).',
    en: 'The submission has errors and was left out, as the run was asked to do.',
  },
};

export const IGNORED: Readonly<Record<IgnoreReason, Text>> = {
  officeLock: {
    vi: 'Tệp khóa tạm do chương trình bảng tính tạo ra.',
    en: 'A lock file that an office program left.',
  },
  hidden: { vi: 'Tệp ẩn.', en: 'A hidden file.' },
  otherKind: { vi: 'Loại tệp không chứa bảng số liệu.', en: 'A kind of file that holds no table.' },
  programmeFile: { vi: 'Tệp chương trình phối hợp.', en: 'The programme file.' },
  rosterFile: { vi: 'Danh sách đơn vị.', en: 'The roster of departments.' },
  ownOutput: { vi: 'Kết quả do công cụ này lập.', en: 'An output of this tool.' },
  link: { vi: 'Liên kết, không mở theo.', en: 'A link, not followed.' },
  notAFile: { vi: 'Không phải tệp thường.', en: 'Not an ordinary file.' },
  copy: { vi: 'Bản sao của một báo cáo đã tính.', en: 'A copy of a submission already counted.' },
};

export const NOUNS = {
  department: { vi: 'đơn vị', en: ['department', 'departments'] },
  file: { vi: 'tệp', en: ['file', 'files'] },
  figure: { vi: 'số liệu', en: ['figure', 'figures'] },
} as const;

export const PROVISIONAL: Text = { vi: 'TẠM TÍNH', en: 'PROVISIONAL' };
export const ORDINAL: Text = { vi: 'TT', en: 'No.' };
export const DEPARTMENT: Text = { vi: 'Đơn vị', en: 'Department' };
export const PROVINCE: Text = { vi: 'Toàn tỉnh', en: 'Province' };
