/*
 * Header spellings met in spreadsheets, by the term they were collected under. Where one alone cannot be taken for
 * its term, it is expected to be a question or to depend on its column, and the reason stands above it.
 */
export const ACCEPTED = `
  Stt => role number
  Thứ tự => role number
  Cơ quan => role department
  Ngành => role department
  Cơ quan, đơn vị báo cáo => role department
  Agency => role department
  Tổng số CBCCVC => staff
  Tổng số CB, CC, VC => staff
  Tổng số CBCCVCNLĐ => staff
  TS CBCCVC và NLĐ => staff
  Biên chế => staff
  Tổng số CB,CC,VC,NLĐ => staff
  Số CBCCVC-LĐ => staff
  Quân số => staff
  Employees => staff
  HV => members
  Số HV => members
  Hội viên khuyến học => members
  Tỉ lệ HV => rate membershipRate
  Hội cơ sở => organisations/associations
  HKH cơ sở => organisations/associations
  Hội trực thuộc => organisations/associations
  Ban KH => organisations/boards
  Ban khuyến học cơ quan => organisations/boards
  Ban KH trường học => organisations/boards
  HV xếp loại khá, tốt => membersRatedGood
  Hội viên đạt loại khá trở lên => membersRatedGood
  Xếp loại HV > Tốt => membersRatedGood/good
  HV loại khá trở lên => membersRatedGood
  Members rated good or better => membersRatedGood
  Hội, ban KH xếp loại khá trở lên => organisationsRatedGood
  Tổ chức Hội đạt khá, tốt => organisationsRatedGood/associations
  Organisations rated good or better => organisationsRatedGood
  Tổng số đơn vị => units
  Đăng ký ĐVHT => unitsRegistered
  ĐK "Đơn vị học tập" => unitsRegistered
  ĐVHT đăng ký => unitsRegistered
  Đơn vị học tập - Đăng ký => unitsRegistered
  Units registered Learning Unit => unitsRegistered
  Đạt ĐVHT => unitsAchieved
  Số đơn vị đạt ĐVHT => unitsAchieved
  Được công nhận ĐVHT => unitsAchieved
  Đơn vị học tập - Đạt => unitsAchieved
  Learning Units achieved => unitsAchieved
  Đơn vị có quỹ => unitsWithFund
  Số ĐV có quỹ KHKT => unitsWithFund
  Có/không có quỹ => unitsWithFund
  Units with a fund => unitsWithFund
  CDHT đăng ký => citizensRegistered
  Số người đăng ký CDHT => citizensRegistered
  ĐK Công dân học tập => citizensRegistered
  Registered Learning Citizens => citizensRegistered
  CDHT đạt => citizensAchieved
  Được công nhận CDHT => citizensAchieved
  Công dân học tập - Đạt => citizensAchieved
  Learning Citizens achieved => citizensAchieved
  Huy động trong năm => fundRaised
  Quỹ vận động => fundRaised
  Số tiền vận động => fundRaised
  Thu trong năm => fundRaised
  Quỹ KH huy động => fundRaised
  Xây dựng quỹ => fundRaised
  Fund raised => fundRaised
  Số dư => fundBalance
  Quỹ hiện có => fundBalance
  Dư cuối kỳ => fundBalance
  Fund balance => fundBalance
  Chi trong năm => fundSpent
  Đã chi => fundSpent
  Số tiền đã chi => fundSpent
  Số HS được khen thưởng => studentsAwarded
  HSSV khen thưởng => studentsAwarded
  Khen thưởng HS => studentsAwarded
  Số cháu được thưởng => studentsAwarded
  Students awarded => studentsAwarded
  Số suất HB => scholarships
  HB => scholarships
  Cấp học bổng => scholarships
  Giáo viên khen thưởng => teachersAwarded
  Khen thưởng GV => teachersAwarded
  Tiền thưởng => awardAmount
  Kinh phí khen thưởng => awardAmount
  Award amount => awardAmount
  Suất quà => gifts
  Quà tặng => gifts
  Phần quà => gifts
  Gifts => gifts
  Ghi Chú => role note
  Chú thích => role note
  Đvt => role unitOfMeasure
  ĐVT: 1.000 đồng => role unitOfMeasure
  Đơn vị tính: triệu đồng => role unitOfMeasure
  TL% => rate of previous
  Đạt % => rate of previous
`;

export const NOT_ALONE = [
  ['Tên đơn vị', 'role unitName', 'a unit by its words; the layout may find departments there'],
  ['ĐV trực thuộc', 'name or units', 'names or a number: the cells tell'],
  ['Units', 'name or units', 'names or a number: the cells tell'],
  ['Số ĐV', '? units', 'ĐV is also đảng viên and đoàn viên'],
  ['CHKH', '? organisations', 'chi hội count only where the programme says so'],
  ['Ban khuyến học dòng họ', '? organisations', 'of the clans, or of the department'],
  ['KH dòng họ', 'unknown', 'KH before dòng họ may be kế hoạch'],
  ['XL tổ chức hội', '? organisationsRatedGood', 'the band is not said'],
  ['GĐHH', '? familiesRegistered familiesAchieved', 'registered or achieved is not said'],
  ['DHHT', '? clansRegistered clansAchieved', 'registered or achieved is not said'],
  [
    'Cộng đồng khuyến học',
    '? communitiesRegistered communitiesAchieved',
    'registered or achieved is not said',
  ],
  ['CĐHT cấp xã', '? communitiesRegistered communitiesAchieved', 'another title than that of the village'],
  ['Tổng số quỹ', '? fundRaised fundBalance', 'flow or stock'],
  ['GV giỏi', '? teachersAwarded', 'a good teacher is not yet an awarded one'],
  ['Giá trị', 'role value', 'alone it heads the value column of a form'],
  ['Tổng số tiền', 'amount of previous', 'of what was counted before it'],
  ['Hội viên mới', 'outside', 'not asked for'],
  ['HV phát triển trong năm', 'outside', 'not asked for'],
  ['Tỷ lệ hội viên/dân số', 'outside', 'of the population, not of the staff'],
  ['BQ/người', 'outside', 'not asked for'],
  ['TTHTCĐ xếp loại tốt/khá', 'outside', 'not asked for'],
  ['XHHT', 'outside', 'not a figure'],
  ['Tổng cộng', 'unknown', 'a name of rows, not of columns'],
] as const;
