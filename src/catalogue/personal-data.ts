/*
 * Words that head columns of personal data: numbers of identity papers, bank accounts, telephones, dates of birth,
 * addresses, personal tax and insurance numbers. Such columns are remarked on and never read. Alternatives are
 * divided by "|"; spellings without diacritics follow from those with them.
 */

/** A header that holds one of these phrases. */
export const PERSONAL_PHRASES = [
  'cccd|cmnd|cmtnd|cmt|căn cước|chứng minh nhân dân|chứng minh thư|số định danh|định danh cá nhân|mã định danh',
  'hộ chiếu|giấy tờ tùy thân|thẻ căn cước',
  'số tài khoản|tài khoản ngân hàng|stk|số tk ngân hàng|tài khoản cá nhân',
  'điện thoại|đtdđ|sđt|số di động|zalo',
  'ngày sinh|tháng năm sinh|năm sinh|ntns',
  'địa chỉ|hộ khẩu|thường trú|tạm trú|nơi ở|chỗ ở|quê quán',
  'mã số thuế cá nhân|mst cá nhân|mã số thuế tncn|mst tncn',
  'số bhxh|mã bhxh|sổ bhxh|mã số bhxh|số bảo hiểm xã hội|mã số bảo hiểm xã hội|sổ bảo hiểm xã hội',
  'số thẻ bhyt|mã thẻ bhyt|mã số bhyt|số thẻ bảo hiểm y tế',
  'id card|identity card|identity number|identity no|national id|citizen id|id number|passport',
  'bank account|account number|account no|phone|telephone|mobile number|email|e mail',
  'date of birth|birth date|birthdate|birthday|year of birth|home address|address|place of residence',
  'personal tax code|personal tax number|social insurance number|social insurance no|health insurance number',
] as const;

/** A header that is one of these and nothing more; within other words they mean something else. */
export const PERSONAL_HEADERS =
  'đt|số đt|đt liên hệ|số tk|tk|tài khoản|di động|đ c|đ chỉ|dob|mobile|tel' as const;

/** Phrases that say something else without diacritics: "nam sinh" are boys, DT a minority or an area. */
export const NEVER_UNMARKED = 'năm sinh|đt|số đt|đt liên hệ|đ c' as const;

/** Phrases that hide such words: they are taken out first. */
export const HARMLESS_PHRASES = 'sinh viên|học sinh sinh viên' as const;

/** Words that make a count, an amount or a body's own particulars of it: "Số người có CCCD", "Địa chỉ cơ quan". */
export const NOT_PERSONAL = [
  'số người|số hội viên|số học sinh|số đơn vị|số lượng|số lượt|số cuộc|số máy|tổng|ts|tỷ lệ|%|đã cấp|được cấp',
  'tiền|kinh phí|trị giá|giá trị|phí|cước điện thoại|hóa đơn|quỹ|vốn|ngân sách|doanh thu|thu|chi|đồng|triệu',
  'nghìn|tỷ|vnđ|đơn vị|cơ quan|trụ sở|trường|tổ chức|công sở',
  'number of|total|rate|share|percent|amount|cost|fee|fund|value|budget|unit|office|organisation|organization|agency',
] as const;

/** A list of persons has one of these headers beside those of personal data; a letterhead has none. */
export const LIST_HEADERS =
  'stt|tt|số tt|họ và tên|họ tên|tên|họ và tên học sinh|họ tên học sinh|no|name|full name' as const;
