import type { Indicator } from '../catalogue.ts';
import { DONG } from './unit-words.ts';

/** The study-promotion fund: two balances and the flows between them. */
export const FUND_INDICATORS: readonly Indicator[] = [
  {
    id: 'fundOpening',
    kind: 'money',
    group: 'fund',
    unit: DONG,
    label: { vi: 'Số dư quỹ khuyến học đầu năm', en: 'Fund opening balance' },
    short: { vi: 'Số dư đầu năm', en: 'Opening balance' },
    help: {
      vi: 'Số tiền còn trong quỹ vào ngày 01/01, kể cả phần năm trước chuyển sang.',
      en: 'What the fund held on 1 January, with what was carried over.',
    },
    headers: ['balance opening fund? amount?', 'fund opening amount?'],
    spellings: ['Dư đầu kỳ', 'Tồn quỹ đầu năm', 'Quỹ năm trước chuyển sang'],
    partOf: [],
  },
  {
    id: 'fundRaised',
    kind: 'money',
    group: 'fund',
    unit: DONG,
    label: { vi: 'Quỹ khuyến học vận động trong năm', en: 'Fund raised in the year' },
    short: { vi: 'Vận động trong năm', en: 'Fund raised' },
    help: {
      vi: 'Số tiền vận động được trong năm báo cáo, không phải số dư.',
      en: 'Money raised during the reporting year; not the balance.',
    },
    headers: ['raised fund? amount? build?', 'fund build amount?'],
    spellings: [
      'Huy động trong năm',
      'Quỹ vận động',
      'Số tiền vận động',
      'Thu trong năm',
      'Tổng thu',
      'Quỹ KH huy động',
      'Xây dựng quỹ',
    ],
    partOf: [],
  },
  {
    id: 'fundSpent',
    kind: 'money',
    group: 'fund',
    unit: DONG,
    label: { vi: 'Chi quỹ khuyến học trong năm', en: 'Fund spent in the year' },
    short: { vi: 'Đã chi', en: 'Fund spent' },
    help: {
      vi: 'Tổng số tiền đã chi từ quỹ trong năm, cho khen thưởng, học bổng và việc khác.',
      en: 'Everything paid from the fund in the year: awards, scholarships and other uses.',
    },
    headers: ['spent fund? amount?', 'spent award scholarship fund? gift? amount?'],
    spellings: ['Chi trong năm', 'Tổng chi', 'Chi khen thưởng, học bổng', 'Số tiền đã chi'],
    partOf: [],
  },
  {
    id: 'fundBalance',
    kind: 'money',
    group: 'fund',
    unit: DONG,
    label: { vi: 'Số dư quỹ khuyến học cuối năm', en: 'Fund closing balance' },
    short: { vi: 'Số dư cuối năm', en: 'Closing balance' },
    help: {
      vi: 'Số tiền còn trong quỹ vào ngày 31/12.',
      en: 'What the fund held on 31 December.',
    },
    headers: ['balance closing? fund? amount?', 'fund closing amount?'],
    spellings: [
      'Số dư',
      'Số dư quỹ',
      'Số dư quỹ khuyến học',
      'Tồn quỹ',
      'Quỹ hiện có',
      'Dư cuối kỳ',
      'Số dư đến 31/12',
      'Fund balance',
    ],
    partOf: [],
  },
];
