import type { Indicator } from '../catalogue.ts';
import { UNIT } from './unit-words.ts';

/** Subordinate units and the title "Đơn vị học tập". */
export const UNIT_INDICATORS: readonly Indicator[] = [
  {
    id: 'units',
    kind: 'count',
    group: 'units',
    unit: UNIT,
    label: { vi: 'Tổng số đơn vị trực thuộc', en: 'Total subordinate units' },
    short: { vi: 'Số đơn vị', en: 'Number of units' },
    help: {
      vi: 'Số đơn vị trực thuộc ngành đến ngày 31/12.',
      en: 'Units subordinate to the department on 31 December.',
    },
    headers: ['unit subordinate?', 'unit learningUnit total subordinate?', 'learningUnit whole'],
    spellings: ['Tổng số đơn vị', 'Số đơn vị trực thuộc', 'TS đơn vị'],
    partOf: [],
  },
  {
    id: 'unitsRegistered',
    kind: 'count',
    group: 'units',
    unit: UNIT,
    label: {
      vi: 'Đơn vị đăng ký xây dựng “Đơn vị học tập”',
      en: 'Units registered as Learning Unit',
    },
    short: { vi: 'Đăng ký ĐVHT', en: 'Learning Units registered' },
    help: {
      vi: 'Số đơn vị trực thuộc đã đăng ký xây dựng “Đơn vị học tập” trong năm.',
      en: 'Subordinate units that registered to become a Learning Unit.',
    },
    headers: ['learningUnit registered unit? subordinate? build?', 'learningUnit'],
    spellings: [
      'Đăng ký ĐVHT',
      'Số đơn vị đăng ký ĐVHT',
      'ĐK "Đơn vị học tập"',
      'ĐVHT đăng ký',
      'Đơn vị học tập - Đăng ký',
      'Units registered Learning Unit',
    ],
    partOf: ['units'],
  },
  {
    id: 'unitsAchieved',
    kind: 'count',
    group: 'units',
    unit: UNIT,
    label: { vi: 'Đơn vị đạt “Đơn vị học tập”', en: 'Units recognised as Learning Unit' },
    short: { vi: 'Đạt ĐVHT', en: 'Learning Units achieved' },
    help: {
      vi: 'Số đơn vị trực thuộc được công nhận danh hiệu “Đơn vị học tập”.',
      en: 'Subordinate units recognised as a Learning Unit.',
    },
    headers: ['learningUnit achieved unit? subordinate? build?', 'learningUnit'],
    spellings: [
      'ĐVHT đạt',
      'Số đơn vị đạt ĐVHT',
      'Được công nhận ĐVHT',
      'Đơn vị học tập - Đạt',
      'Units achieved Learning Unit',
    ],
    partOf: ['unitsRegistered', 'units'],
  },
  {
    id: 'unitsWithFund',
    kind: 'count',
    group: 'units',
    unit: UNIT,
    label: { vi: 'Đơn vị có quỹ khuyến học, khuyến tài', en: 'Units with a fund' },
    short: { vi: 'Đơn vị có quỹ', en: 'With a fund' },
    help: {
      vi: 'Số đơn vị trực thuộc có quỹ khuyến học, khuyến tài; mỗi đơn vị tính một lần.',
      en: 'Subordinate units that have a study-promotion fund, each counted once.',
    },
    headers: ['have fund unit? subordinate?', 'build fund unit subordinate?'],
    spellings: ['Có quỹ KH', 'Số ĐV có quỹ KHKT', 'Có/không có quỹ', 'Units with a fund'],
    partOf: ['units'],
  },
];
