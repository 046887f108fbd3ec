import type { Phrases } from './concept.ts';

/** The learning titles, and what becomes of a body on the way to one. GĐHH and DHHH are the titles before 2014. */
export const TITLES: Phrases = [
  ['learningUnit', 'đơn vị học tập|đvht|đv học tập|đv ht|learning unit|learning units'],
  ['learningCitizen', 'công dân học tập|cdht|cd học tập|công dân ht|learning citizen|learning citizens'],
  ['learningFamily', 'gia đình học tập|gđht|gđ học tập|gia đình ht|gia đình hiếu học|gđhh|gđ hiếu học'],
  ['learningFamily', 'learning family|learning families'],
  [
    'learningClan',
    'dòng họ học tập|dhht|dh học tập|dòng họ ht|dòng họ hiếu học|dòng họ khuyến học|dhhh|dh hiếu học',
  ],
  ['learningClan', 'learning clan|learning clans'],
  ['learningCommunity', 'cộng đồng học tập|cđht|cđ học tập|cộng đồng ht|cộng đồng khuyến học|cđ khuyến học'],
  ['learningCommunity', 'learning community|learning communities'],
  // A group over several titles adds nothing to the title below it.
  ['filler', 'danh hiệu học tập|các danh hiệu học tập|mô hình học tập|các mô hình học tập'],
  ['registered', 'đăng ký|đk|đã đăng ký|đăng ký phấn đấu|đăng ký đạt|đk đạt|được đăng ký|số đăng ký'],
  ['registered', 'đăng ký phấn đấu đạt|đăng ký thực hiện|đăng ký danh hiệu|register|registered|registration'],
  [
    'achieved',
    'đạt|đã đạt|được công nhận|công nhận|được công nhận đạt|được công nhận là|đạt chuẩn|đạt danh hiệu',
  ],
  [
    'achieved',
    'được công nhận danh hiệu|công nhận đạt|được cn|achieved|recognised|recognized|awarded the title',
  ],
  ['build', 'xây dựng|xd|thành lập|establish|established|build'],
  [
    'rating',
    'xếp loại|xl|phân loại|đánh giá|đánh giá xếp loại|kết quả xếp loại|đạt loại|loại|được xếp loại|rated|rating',
  ],
  ['rating', 'phân loại đánh giá|xếp loại thi đua|xếp hạng'],
  [
    'goodOrBetter',
    'khá trở lên|từ khá trở lên|từ loại khá trở lên|loại khá trở lên|khá tốt|tốt khá|khá và tốt|tốt và khá',
  ],
  [
    'goodOrBetter',
    'xuất sắc tốt khá|tốt khá xuất sắc|khá tốt xuất sắc|xs tốt khá|khá giỏi|giỏi khá|tốt và khá trở lên',
  ],
  [
    'goodOrBetter',
    'good or better|good and better|fair or better|good or above|xuất sắc tốt và khá|khá tốt và xuất sắc',
  ],
  ['excellent', 'xuất sắc|xs|hoàn thành xuất sắc|excellent'],
  ['good', 'tốt|loại tốt|good'],
  ['fair', 'khá|loại khá|fair'],
];
