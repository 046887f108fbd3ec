import type { Phrases } from './concept.ts';

/** How a figure is counted, and words that change nothing. */
export const COUNTING: Phrases = [
  ['doubt', 'chỉ tiêu|phát triển'],
  ['promotion', 'khuyến học|khuyến tài|study promotion'],
  ['tier', 'cấp xã|cấp huyện|cấp tỉnh'],
  [
    'percent',
    'tỷ lệ|tỷ lệ %|tỷ lệ phần trăm|đạt tỷ lệ|tỷ lệ đạt|%|tl|tl %|đạt %|% đạt|rate of|rate|share|per cent|percent|percentage',
  ],
  ['percent', 'rate %|tỷ lệ đạt %|đạt tỷ lệ %|tỷ lệ đạt được|coverage'],
  ['count', 'số|số lượng|sl|số lượng các|no of|number of|number|count|số các'],
  ['total', 'tổng số|ts|t số|tsố|tổng|tổng cộng|tổng số các|total|total number of|toàn bộ|toàn ngành'],
  ['filler', 'các|của|và|hoặc|là|ở|tại|về|cho|từ|trong|được|đã|có được|thuộc|theo|do|trong đó|gồm|bao gồm'],
  [
    'filler',
    'trong năm|năm nay|trong kỳ|năm báo cáo|trong năm báo cáo|tính đến|hiện nay|hiện tại|hiện có|đến nay',
  ],
  [
    'filler',
    'trao|đã trao|trao tặng|được trao|cấp|đã cấp|đã tặng|danh hiệu|mô hình|công tác|kết quả|thực hiện|kết quả thực hiện|số liệu|tình hình|hoạt động|phong trào',
  ],
  [
    'filler',
    'các chỉ tiêu|nội dung|ngành|sở|toàn|nói chung|nếu có|cụ thể|chia ra|hằng năm|hàng năm|số thực hiện',
  ],
  [
    'filler',
    'kết quả thực hiện chỉ tiêu|kết quả thực hiện kế hoạch|công tác phát triển|xây dựng và phát triển|báo cáo|thống kê|đến cuối năm|tính đến cuối năm|đến ngày|ngày|đến|tính đến ngày',
  ],
  [
    'filler',
    'the|a|an|of|in|as|and|or|who|were|was|in the year|for the year|during the year|this year|to|by|on|at|from|which|year',
  ],
];
