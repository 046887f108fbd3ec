import type { Phrases } from './concept.ts';

/** Known words that say a column holds something else: a subset, a change, a plan, a neighbour of the same name. */
export const OUTSIDE: Phrases = [
  ['outside', 'nữ|dân tộc|dân tộc thiểu số|người cao tuổi|cựu giáo chức|hưu trí|female|male|women'],
  [
    'outside',
    'mới|phát triển mới|kết nạp|kết nạp mới|mới kết nạp|tăng|giảm|tăng thêm|tăng giảm|tăng mới|new',
  ],
  [
    'outside',
    'phát triển trong năm|so với|so với năm trước|năm trước|năm ngoái|cùng kỳ|previous year|last year',
  ],
  [
    'outside',
    'kế hoạch|dự kiến|phấn đấu|mục tiêu|chỉ tiêu giao|chỉ tiêu kế hoạch|giao|chỉ tiêu năm|kh giao|plan|planned|target',
  ],
  ['outside', 'không|chưa|không đạt|chưa đạt|chưa có|không có|không xếp loại|chưa xếp loại|not|without'],
  ['outside', 'trung bình|tb|yếu|kém|đạt yêu cầu|không hoàn thành|average|weak|poor|giảm khá'],
  [
    'outside',
    'dân số|người dân|tổng dân số|population|bình quân|bq|bình quân đầu người|mức bình quân|per head|average per',
  ],
  [
    'outside',
    'đoàn viên|công đoàn|đoàn viên công đoàn|hội viên phụ nữ|hội phụ nữ|hội nông dân|học viên|cao đẳng|đại học',
  ],
  [
    'topic',
    'trung tâm học tập cộng đồng|tthtcđ|tt htcđ|trung tâm htcđ|htcđ|community learning centre|community learning centres',
  ],
  [
    'topic',
    'xã hội học tập|xhht|xã hội hóa|xhh|learning society|khoa học kỹ thuật|khoa học và kỹ thuật|khoa học',
  ],
  ['outside', 'học sinh giỏi|hsg|hs giỏi|chiến sĩ thi đua|lao động tiên tiến'],
  ['outside', 'mã số thuế|mst|tax code'],
  ['outside', 'party members|chi bộ|đảng bộ|chi đoàn|lũy kế|cộng dồn'],
];
