/** What a header says, told from its path (group > sub-header) and its words. */
export type Meaning =
  | { readonly kind: 'indicator'; readonly id: string; readonly part: string | null }
  /** A stated rate in per cent. */
  | { readonly kind: 'rate'; readonly id: string }
  /** A column about the row itself and not a figure. */
  | { readonly kind: 'role'; readonly role: Role }
  /** "Đơn vị", "Đơn vị trực thuộc": names of units where the cells hold text, else the number of units. */
  | { readonly kind: 'nameOrIndicator'; readonly id: string }
  /** "Số tiền", "Tỷ lệ %" alone: means the count or numerator in the column before it, if there is one. */
  | { readonly kind: 'ofPrevious'; readonly what: 'amount' | 'rate' }
  /** Two or more indicators fit. */
  | { readonly kind: 'question'; readonly candidates: readonly string[] }
  /** Nothing fits, but one indicator would if the word were spelt `suggestion`. */
  | { readonly kind: 'misspelt'; readonly candidate: string; readonly suggestion: string }
  /** Known and not asked for: Đảng viên, Hội viên mới, TTHTCĐ. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'unknown' };

export type Role =
  | 'number' // STT
  | 'unitName'
  | 'department'
  | 'unitOfMeasure' // ĐVT
  | 'indicatorName' // Chỉ tiêu, Nội dung: a form that runs down the page
  | 'value' // Số liệu, Kết quả: the value column of such a form
  | 'year'
  | 'note';
