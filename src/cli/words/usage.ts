/** Wrong usage, and runs that could not be done: one sentence each. */
const vi = {
  unknownOption: (option: string) => `Không có tùy chọn ${option}.`,
  unknownCommand: (command: string) => `Không có lệnh ${command}.`,
  didYouMean: (what: string) => `Có phải bạn muốn viết ${what}?`,
  missingArgument: (name: string) => `Thiếu đối số ${name}.`,
  missingValue: (option: string) => `Tùy chọn ${option} cần một giá trị.`,
  missingOption: (option: string) => `Cần có tùy chọn ${option}.`,
  tooMany: 'Thừa đối số.',
  wrongUsage: (detail: string) => `Dùng lệnh chưa đúng: ${detail}`,
  seeHelp: (command: string) => `Xem: ${command} --help`,
  notOneOf: (option: string, value: string, allowed: string) =>
    `${option} không nhận giá trị "${value}"; chỉ nhận: ${allowed}.`,
  notAYear: (option: string, value: string) =>
    `${option} cần một năm từ 1990 đến 2100, không phải "${value}".`,
  notADate: (option: string, value: string) =>
    `${option} cần một ngày dạng YYYY-MM-DD có trong lịch, không phải "${value}".`,
  notANumber: (option: string, value: string) =>
    `${option} cần một số nguyên không âm, không phải "${value}".`,
  notPositive: (option: string, value: string) =>
    `${option} cần một số nguyên từ 1 đến 9999, không phải "${value}".`,
  notALimit: (option: string, value: string, names: string) =>
    `${option} cần TÊN=SỐ với số nguyên dương, không phải "${value}"; các giới hạn: ${names}.`,
  empty: (option: string) => `${option} không được để trống.`,
  unknownCode: (code: string) => `Không có mã vấn đề ${code}.`,
  listCodes: 'Liệt kê mọi mã: khuyenhoc explain',
  needsSubject: (action: string) => `khuyenhoc programme ${action} cần mã hoặc tệp chương trình.`,
  noSubject: 'khuyenhoc programme list không nhận mã hay tệp chương trình.',
  asContradicts: (path: string, as: string) => `Tên tệp ${path} không hợp với --as ${as}.`,
  unknownExtension: (path: string) => `Không rõ dạng tệp của ${path}: dùng .xlsx hoặc .csv, hoặc thêm --as.`,
  notAWorkbook: (path: string) => `Sổ tổng hợp là tệp .xlsx, nên không ghi thành ${path}.`,
  pathMissing: (path: string) => `Không tìm thấy ${path}.`,
  noSubmission: (paths: string) =>
    paths === '' ? 'Không tìm thấy báo cáo nào.' : `Không tìm thấy báo cáo nào trong ${paths}.`,
  programme: (detail: string) => `Chương trình không dùng được: ${detail}`,
  roster: (detail: string) => `Danh sách đơn vị không dùng được: ${detail}`,
  severalYears: (years: string) =>
    `Các báo cáo thuộc nhiều năm; hãy chọn một năm bằng --year hoặc tách riêng. ${years}`,
  outputExists: (path: string) => `${path} đã có; thêm --force để ghi đè.`,
  outputNotOurs: (path: string) => `${path} đã có và không phải do khuyenhoc ghi, nên không bị ghi đè.`,
  outputIsInput: (path: string) => `${path} là tệp được đọc trong lần chạy này, nên không bị ghi đè.`,
  outputFolderMissing: (path: string) => `Không ghi được ${path}: thư mục chứa nó không có.`,
  outputReadOnly: (path: string, reason: string) =>
    `Không ghi được ${path}: thư mục không cho ghi (${reason}). Hãy chọn thư mục khác; chưa có gì được ghi.`,
  outputDiskFull: (path: string, reason: string) =>
    `Không ghi được ${path}: ổ đĩa đã đầy (${reason}). Hãy dọn bớt hoặc chọn ổ đĩa khác; chưa có gì được ghi.`,
  outputInUse: (path: string, reason: string, beside: string) =>
    `Không thay được ${path}: tệp đang mở ở chương trình khác hoặc bị khóa (${reason}). Kết quả mới nằm ở ${beside}: hãy dùng tệp đó, hoặc đóng tệp cũ rồi chạy lại.`,
  outputCannotBeWritten: (path: string, reason: string) =>
    `Không ghi được ${path}${reason === '' ? '' : ` (${reason})`}.`,
  fault: (message: string, version: string, node: string) =>
    `Lỗi của chính chương trình, không phải của bạn: ${message}. Hãy báo người phụ trách kèm dòng này (khuyenhoc ${version}, Node ${node}).`,
};

const en: typeof vi = {
  unknownOption: (option) => `There is no option ${option}.`,
  unknownCommand: (command) => `There is no command ${command}.`,
  didYouMean: (what) => `Did you mean ${what}?`,
  missingArgument: (name) => `The argument ${name} is missing.`,
  missingValue: (option) => `The option ${option} needs a value.`,
  missingOption: (option) => `The option ${option} is required.`,
  tooMany: 'Too many arguments.',
  wrongUsage: (detail) => `Wrong usage: ${detail}`,
  seeHelp: (command) => `See: ${command} --help`,
  notOneOf: (option, value, allowed) => `${option} does not take "${value}"; it takes: ${allowed}.`,
  notAYear: (option, value) => `${option} needs a year from 1990 to 2100, not "${value}".`,
  notADate: (option, value) => `${option} needs a calendar date as YYYY-MM-DD, not "${value}".`,
  notANumber: (option, value) => `${option} needs a whole number, 0 or more, not "${value}".`,
  notPositive: (option, value) => `${option} needs a whole number from 1 to 9999, not "${value}".`,
  notALimit: (option, value, names) =>
    `${option} needs NAME=NUMBER with a whole number above 0, not "${value}"; the limits: ${names}.`,
  empty: (option) => `${option} must not be empty.`,
  unknownCode: (code) => `There is no finding code ${code}.`,
  listCodes: 'All codes: khuyenhoc explain',
  needsSubject: (action) => `khuyenhoc programme ${action} needs the id or file of a programme.`,
  noSubject: 'khuyenhoc programme list takes no id or file.',
  asContradicts: (path, as) => `The file name ${path} contradicts --as ${as}.`,
  unknownExtension: (path) => `The format of ${path} is not clear: end it in .xlsx or .csv, or add --as.`,
  notAWorkbook: (path) => `The consolidated workbook is an .xlsx file, so it is not written as ${path}.`,
  pathMissing: (path) => `${path} does not exist.`,
  noSubmission: (paths) => (paths === '' ? 'No submission found.' : `No submission found in ${paths}.`),
  programme: (detail) => `The programme cannot be used: ${detail}`,
  roster: (detail) => `The roster cannot be used: ${detail}`,
  severalYears: (years) =>
    `The submissions are of several years; choose one with --year, or keep them apart. ${years}`,
  outputExists: (path) => `${path} exists; add --force to overwrite it.`,
  outputNotOurs: (path) => `${path} exists and was not written by khuyenhoc, so it is not overwritten.`,
  outputIsInput: (path) => `${path} is read in this run, so it is not overwritten.`,
  outputFolderMissing: (path) => `${path} cannot be written: its folder does not exist.`,
  outputReadOnly: (path, reason) =>
    `${path} cannot be written: its folder does not let files be written (${reason}). Choose another folder; nothing has been written.`,
  outputDiskFull: (path, reason) =>
    `${path} cannot be written: the disk is full (${reason}). Free some space or choose another disk; nothing has been written.`,
  outputInUse: (path, reason, beside) =>
    `${path} cannot be replaced: it is open in another program, or locked (${reason}). The new result is ${beside}: use that file, or close the old one and run again.`,
  outputCannotBeWritten: (path, reason) => `${path} cannot be written${reason === '' ? '' : ` (${reason})`}.`,
  fault: (message, version, node) =>
    `A fault of the program itself, not yours: ${message}. Please report it to its maintainer with this line (khuyenhoc ${version}, Node ${node}).`,
};

export const usageWords = { vi, en };
