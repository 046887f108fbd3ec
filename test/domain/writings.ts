import fc from 'fast-check';

/** Ways of marking thousands and decimals. */
export const GROUPINGS = [
  { group: '', decimal: ',' },
  { group: '', decimal: '.' },
  { group: '.', decimal: ',' },
  { group: ',', decimal: '.' },
  { group: ' ', decimal: ',' },
  { group: '\u00a0', decimal: ',' },
  { group: '\u202f', decimal: '.' },
  { group: '\u2009', decimal: ',' },
] as const;

/** Puts a mark between groups of three digits. */
export function grouped(digits: string, mark: string): string {
  return digits.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, mark);
}

/** What clerks type, what they never would, and everything in between. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '1',
          '12',
          '150',
          '000',
          '0',
          '.',
          ',',
          ' ',
          '-',
          '(',
          ')',
          '/',
          '%',
          "'",
          '~',
          '+',
          'x',
          '…',
          '\u00a0',
        ],
        ...[
          'đồng',
          'đ',
          'triệu',
          'tr',
          'tỷ',
          'nghìn',
          'VNĐ',
          '₫',
          'người',
          'hơn',
          'trở lên',
          'không',
          'năm',
          '2022',
        ],
        ...[
          'tháng',
          'ngày',
          'giai đoạn',
          'học',
          'nhiệm vụ',
          'kết quả',
          '__proto__',
          '\u0301',
          '\u202e',
          '１',
          '٣',
        ],
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
);
