import type { Role } from '../meaning.ts';

/** Headers of columns that tell about the row itself, whole as they stand. Alternatives divided by "|". */
export const ROLES: readonly (readonly [Role, string])[] = [
  ['number', 'stt|tt|số tt|s t t|số thứ tự|thứ tự|#|no|no.|nr|number|item no|s tt'],
  ['unitName', 'tên đơn vị|tên các đơn vị|tên đơn vị trực thuộc|tên đv|tên cơ quan|tên cơ quan đơn vị'],
  [
    'unitName',
    'tên trường|tên phòng|tên phòng ban|phòng ban|tên đơn vị cơ sở|họ và tên đơn vị|tên|unit name|name of unit|name of the unit|name|units name',
  ],
  [
    'unitName',
    'tên tổ chức|tên tổ chức hội|tên hội|tên chi hội|danh sách đơn vị|subordinate unit name|tên xã|xã phường|tên xã phường',
  ],
  [
    'department',
    'đơn vị báo cáo|cơ quan báo cáo|cơ quan đơn vị báo cáo|sở ban ngành|sở ngành|sở|ngành|cơ quan|tên sở',
  ],
  [
    'department',
    'các sở ban ngành|sở ban ngành đoàn thể|tên sở ban ngành|tên ngành|đơn vị gửi báo cáo|department|agency',
  ],
  [
    'department',
    'tên sở ngành|sở ban ngành tỉnh|department agency|reporting department|department name|name of department',
  ],
  ['unitOfMeasure', 'đơn vị tính|đvt|đ v t|đv tính|đơn vị đo|unit of measure|measure|unit of measurement'],
  ['note', 'ghi chú|chú thích|g chú|ghi chú thêm|nhận xét|lý do|note|notes|remark|remarks|comment|comments'],
  [
    'indicatorName',
    'chỉ tiêu|nội dung|tên chỉ tiêu|các chỉ tiêu|nội dung chỉ tiêu|chỉ tiêu báo cáo|nội dung báo cáo|tiêu chí',
  ],
  [
    'indicatorName',
    'nội dung các chỉ tiêu|chỉ tiêu thống kê|danh mục|hạng mục|indicator|indicators|item|figure|content',
  ],
  [
    'indicatorName',
    'nội dung công việc|nội dung thực hiện|chỉ tiêu nội dung|nội dung chỉ tiêu báo cáo|các nội dung',
  ],
  [
    'value',
    'số liệu|kết quả|thực hiện|giá trị|số lượng|sl|kết quả thực hiện|số liệu báo cáo|số thực hiện|đã thực hiện',
  ],
  [
    'value',
    'kết quả đạt được|số liệu thực hiện|thực hiện trong năm|value|values|result|results|data|reported|quantity',
  ],
  ['year', 'năm|năm báo cáo|year|reporting year'],
];
