import type { Indicator } from '../catalogue.ts';
import { ORGANISATION, PERSON } from './unit-words.ts';

/** Staff, members and organisations of the association in the department. */
export const ORGANISATION_INDICATORS: readonly Indicator[] = [
  {
    id: 'staff',
    kind: 'count',
    group: 'organisation',
    unit: PERSON,
    label: { vi: 'Tổng số cán bộ, công chức, viên chức, người lao động', en: 'Total staff' },
    short: { vi: 'Tổng số CBCCVC, NLĐ', en: 'Staff' },
    help: {
      vi: 'Mọi người làm việc trong ngành đến ngày 31/12, mỗi người tính một lần; đảng viên đã nằm trong số này.',
      en: 'Everyone employed on 31 December, each person once; party members are already among them.',
    },
    headers: ['staff person?', 'staff learningCitizen total'],
    spellings: [
      'Tổng số CBCCVC',
      'Tổng số CB, CC, VC',
      'Tổng số CBCCVC, NLĐ',
      'Tổng số CBCCVCNLĐ',
      'TS CBCCVC và NLĐ',
      'Biên chế',
      'Tổng số CB,CC,VC,NLĐ',
      'Số CBCCVC-LĐ',
      'Quân số',
      'Employees',
    ],
    partOf: [],
  },
  {
    id: 'members',
    kind: 'count',
    group: 'organisation',
    unit: PERSON,
    label: { vi: 'Hội viên khuyến học', en: 'Members of the association' },
    short: { vi: 'Hội viên', en: 'Members' },
    help: {
      vi: 'Toàn bộ hội viên đến ngày 31/12, không phải số mới kết nạp trong năm.',
      en: 'All members on 31 December, not those who joined during the year.',
    },
    headers: ['member officer? person? staff?'],
    spellings: ['Số hội viên', 'Tổng số hội viên', 'TS hội viên', 'HV', 'Số HV', 'HVKH'],
    partOf: [],
  },
  {
    id: 'membersRatedGood',
    kind: 'count',
    group: 'organisation',
    unit: PERSON,
    label: { vi: 'Hội viên xếp loại từ khá trở lên', en: 'Members rated good or better' },
    short: { vi: 'HV loại khá trở lên', en: 'Members good or better' },
    help: {
      vi: 'Hội viên xếp loại khá, tốt và xuất sắc cộng lại.',
      en: 'Members rated fair (khá), good (tốt) and excellent (xuất sắc) together.',
    },
    headers: ['member goodOrBetter rating? achieved? officer? person?'],
    spellings: [
      'Cán bộ, hội viên xếp loại từ khá trở lên',
      'Hội viên xếp loại khá trở lên',
      'HV xếp loại khá, tốt',
      'Hội viên đạt loại khá trở lên',
    ],
    partOf: ['members'],
    parts: [
      {
        id: 'excellent',
        label: { vi: 'Hội viên xếp loại xuất sắc', en: 'Members rated excellent' },
        headers: ['member excellent rating? achieved? goodOrBetter? officer?'],
      },
      {
        id: 'good',
        label: { vi: 'Hội viên xếp loại tốt', en: 'Members rated good' },
        headers: ['member good rating? achieved? goodOrBetter? officer?'],
      },
      {
        id: 'fair',
        label: { vi: 'Hội viên xếp loại khá', en: 'Members rated fair' },
        headers: ['member fair rating? achieved? goodOrBetter? officer?'],
      },
    ],
  },
  {
    id: 'organisations',
    kind: 'count',
    group: 'organisation',
    unit: ORGANISATION,
    label: { vi: 'Tổ chức hội, ban khuyến học', en: 'Associations and boards' },
    short: { vi: 'Tổ chức hội, ban KH', en: 'Organisations' },
    help: {
      vi: 'Số tổ chức hội cơ sở và ban khuyến học cộng lại; chi hội chỉ tính khi chương trình quy định.',
      en: 'Base-level associations and boards together; chapters only where the programme says so.',
    },
    headers: ['association board organisation?', 'organisation association? board?'],
    spellings: ['Hội, ban khuyến học', 'Tổng số tổ chức hội, ban KH', 'Tổ chức hội hoặc ban khuyến học'],
    partOf: [],
    parts: [
      {
        id: 'associations',
        label: { vi: 'Tổ chức hội', en: 'Associations' },
        headers: ['association organisation?'],
      },
      {
        id: 'boards',
        label: { vi: 'Ban khuyến học', en: 'Boards' },
        headers: ['board'],
      },
      {
        id: 'chapters',
        label: { vi: 'Chi hội khuyến học', en: 'Chapters' },
        headers: ['chapter'],
        onlyIfProgramme: true,
      },
    ],
  },
  {
    id: 'organisationsRatedGood',
    kind: 'count',
    group: 'organisation',
    unit: ORGANISATION,
    label: {
      vi: 'Tổ chức hội, ban khuyến học xếp loại từ khá trở lên',
      en: 'Associations and boards rated good or better',
    },
    short: { vi: 'Hội, ban KH loại khá trở lên', en: 'Organisations good or better' },
    help: {
      vi: 'Số tổ chức hội và ban khuyến học xếp loại khá, tốt và xuất sắc cộng lại.',
      en: 'Associations and boards rated fair (khá), good (tốt) and excellent (xuất sắc) together.',
    },
    headers: [
      'association board organisation? goodOrBetter rating? achieved?',
      'organisation board? goodOrBetter rating? achieved?',
    ],
    spellings: [
      'Tổ chức hội hoặc ban khuyến học xếp loại từ khá trở lên',
      'Hội, ban KH xếp loại khá trở lên',
      'Organisations rated good or better',
    ],
    partOf: ['organisations'],
    parts: [
      ...bands(),
      {
        id: 'associations',
        label: { vi: 'Tổ chức hội xếp loại từ khá trở lên', en: 'Associations rated good or better' },
        headers: ['association goodOrBetter rating? achieved? organisation?'],
      },
      {
        id: 'boards',
        label: { vi: 'Ban khuyến học xếp loại từ khá trở lên', en: 'Boards rated good or better' },
        headers: ['board goodOrBetter rating? achieved?'],
      },
      {
        id: 'chapters',
        label: { vi: 'Chi hội xếp loại từ khá trở lên', en: 'Chapters rated good or better' },
        headers: ['chapter goodOrBetter rating? achieved?'],
        onlyIfProgramme: true,
      },
    ],
  },
];

function bands(): NonNullable<Indicator['parts']>[number][] {
  const band = (id: string, vi: string, en: string) => ({
    id,
    label: { vi: `Tổ chức hội, ban khuyến học xếp loại ${vi}`, en: `Associations and boards rated ${en}` },
    headers: [
      `association board? organisation? ${id} rating? achieved? goodOrBetter?`,
      `board organisation? ${id} rating? achieved? goodOrBetter?`,
      `organisation ${id} rating? achieved? goodOrBetter?`,
    ],
  });
  return [
    band('excellent', 'xuất sắc', 'excellent'),
    band('good', 'tốt', 'good'),
    band('fair', 'khá', 'fair'),
  ];
}
