import type { Indicator } from '../catalogue.ts';
import { PERSON } from './unit-words.ts';

/** Staff and the title "Công dân học tập". */
export const CITIZEN_INDICATORS: readonly Indicator[] = [
  {
    id: 'citizensRegistered',
    kind: 'count',
    group: 'citizens',
    unit: PERSON,
    label: { vi: 'Người đăng ký “Công dân học tập”', en: 'Persons registered as Learning Citizen' },
    short: { vi: 'Đăng ký CDHT', en: 'Learning Citizens registered' },
    help: {
      vi: 'Số cán bộ, công chức, viên chức, người lao động đã đăng ký “Công dân học tập”.',
      en: 'Staff who registered to become a Learning Citizen.',
    },
    headers: ['learningCitizen registered staff? person? build?', 'learningCitizen staff? person?'],
    spellings: [
      'CDHT đăng ký',
      'Số người đăng ký CDHT',
      'ĐK Công dân học tập',
      'Công dân học tập - Đăng ký',
      'Registered Learning Citizens',
    ],
    partOf: ['staff'],
  },
  {
    id: 'citizensAchieved',
    kind: 'count',
    group: 'citizens',
    unit: PERSON,
    label: { vi: 'Người đạt “Công dân học tập”', en: 'Persons recognised as Learning Citizen' },
    short: { vi: 'Đạt CDHT', en: 'Learning Citizens achieved' },
    help: {
      vi: 'Số cán bộ, công chức, viên chức, người lao động được công nhận “Công dân học tập”.',
      en: 'Staff recognised as a Learning Citizen.',
    },
    headers: ['learningCitizen achieved staff? person? build?', 'learningCitizen staff? person?'],
    spellings: ['CDHT đạt', 'Số người đạt CDHT', 'Được công nhận CDHT', 'Công dân học tập - Đạt'],
    partOf: ['citizensRegistered', 'staff'],
  },
];
