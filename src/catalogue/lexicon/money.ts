import type { Phrases } from './concept.ts';

/** The fund, and what is given from it. */
export const MONEY: Phrases = [
  ['fund', 'quỹ|quỹ khuyến học|quỹ kh|quỹ khkt|quỹ khuyến tài|quỹ khuyến học khuyến tài|quỹ kh kt|quỹ hội'],
  [
    'fund',
    'quỹ khuyến học và khuyến tài|quỹ khuyến học quỹ khuyến tài|fund|funds|study promotion fund|the fund',
  ],
  ['have', 'có|đã có|có hoặc không có|có không có|có không|with|having'],
  ['balance', 'số dư|dư|tồn|số tồn|tồn dư|còn|còn lại|hiện còn|số dư hiện có|số tiền còn lại|balance'],
  ['balance', 'số còn lại|kết dư|quỹ hiện có|số tiền hiện có|tiền hiện có'],
  [
    'opening',
    'đầu năm|đầu kỳ|đầu|năm trước chuyển sang|năm trước chuyển qua|kỳ trước chuyển sang|đến 01 01|đến 1 1',
  ],
  ['opening', 'tại 01 01|tại 1 1|ngày 01 01|ngày 1 1|đến ngày 01 01|opening|at the beginning of the year'],
  [
    'closing',
    'cuối năm|cuối kỳ|cuối|đến 31 12|đến ngày 31 12|tại 31 12|tại ngày 31 12|ngày 31 12|chuyển năm sau|chuyển sang năm sau',
  ],
  ['closing', 'closing|at the end of the year|on 31 december'],
  ['raised', 'vận động|huy động|vận động được|huy động được|đã vận động|đã huy động|thu|đã thu|thu được'],
  ['raised', 'quyên góp|ủng hộ|vận động ủng hộ|vận động huy động|đóng góp|raised|collected'],
  ['spent', 'chi|đã chi|chi từ|chi cho|sử dụng|đã sử dụng|chi tiêu|spent|expenditure'],
  [
    'amount',
    'số tiền|tiền|trị giá|giá trị|thành tiền|kinh phí|tổng số tiền|tổng tiền|tổng trị giá|tổng giá trị',
  ],
  ['amount', 'số kinh phí|tổng kinh phí|amount|value|money'],
  [
    'award',
    'khen thưởng|được khen thưởng|được khen|được thưởng|khen|thưởng|được tuyên dương khen thưởng|awarded|award|awards',
  ],
  ['merit', 'giỏi|xuất sắc tiêu biểu'],
  ['times', 'lượt|số lượt|lượt người|times'],
  ['receive', 'được cấp|được nhận|nhận|được hưởng|được tặng|receiving|received'],
  ['scholarship', 'học bổng|hb|cấp học bổng|trao học bổng|scholarship|scholarships'],
  ['gift', 'quà|suất quà|quà tặng|tặng quà|phần quà|phần thưởng|trao quà|suất quà tặng|gift|gifts'],
  ['slot', 'suất|số suất|phần|slots'],
];
