import type { Rate } from './catalogue.ts';

/** The rates every output lists, whether or not a programme sets a target for them. */
export const RATES: readonly Rate[] = [
  {
    id: 'membershipRate',
    numerator: 'members',
    denominator: 'staff',
    label: { vi: 'Tỷ lệ hội viên', en: 'Membership rate' },
    short: { vi: 'Tỷ lệ hội viên', en: 'Membership rate' },
    headers: ['percent member staff?'],
  },
  {
    id: 'membersGoodRate',
    numerator: 'membersRatedGood',
    denominator: 'members',
    label: { vi: 'Tỷ lệ hội viên xếp loại từ khá trở lên', en: 'Rate of members rated good or better' },
    short: { vi: 'Tỷ lệ HV khá trở lên', en: 'Members good or better' },
    headers: ['percent member goodOrBetter rating? achieved? officer?'],
  },
  {
    id: 'organisationsGoodRate',
    numerator: 'organisationsRatedGood',
    denominator: 'organisations',
    label: {
      vi: 'Tỷ lệ tổ chức hội, ban khuyến học xếp loại từ khá trở lên',
      en: 'Rate of associations and boards rated good or better',
    },
    short: { vi: 'Tỷ lệ hội, ban KH khá trở lên', en: 'Organisations good or better' },
    headers: [
      'percent association board? organisation? goodOrBetter rating? achieved?',
      'percent organisation board? goodOrBetter rating? achieved?',
    ],
  },
  {
    id: 'unitRegistrationRate',
    numerator: 'unitsRegistered',
    denominator: 'units',
    label: {
      vi: 'Tỷ lệ đơn vị đăng ký “Đơn vị học tập”',
      en: 'Rate of units registered as Learning Unit',
    },
    short: { vi: 'Tỷ lệ đăng ký ĐVHT', en: 'Learning Units registered' },
    headers: ['percent learningUnit registered unit? subordinate? build?'],
  },
  {
    id: 'learningUnitRate',
    numerator: 'unitsAchieved',
    denominator: 'units',
    label: { vi: 'Tỷ lệ đơn vị đạt “Đơn vị học tập”', en: 'Rate of units recognised as Learning Unit' },
    short: { vi: 'Tỷ lệ đạt ĐVHT', en: 'Learning Units' },
    headers: ['percent learningUnit achieved? unit? subordinate? build?'],
  },
  {
    id: 'citizenRegistrationRate',
    numerator: 'citizensRegistered',
    denominator: 'staff',
    label: {
      vi: 'Tỷ lệ người đăng ký “Công dân học tập”',
      en: 'Rate of persons registered as Learning Citizen',
    },
    short: { vi: 'Tỷ lệ đăng ký CDHT', en: 'Learning Citizens registered' },
    headers: ['percent learningCitizen registered staff? person? build?'],
  },
  {
    id: 'learningCitizenRate',
    numerator: 'citizensAchieved',
    denominator: 'staff',
    label: {
      vi: 'Tỷ lệ người đạt “Công dân học tập”',
      en: 'Rate of persons recognised as Learning Citizen',
    },
    short: { vi: 'Tỷ lệ đạt CDHT', en: 'Learning Citizens' },
    headers: ['percent learningCitizen achieved? staff? person? build?'],
  },
  {
    id: 'fundCoverageRate',
    numerator: 'unitsWithFund',
    denominator: 'units',
    label: {
      vi: 'Tỷ lệ đơn vị có quỹ khuyến học, khuyến tài',
      en: 'Rate of units with a fund',
    },
    short: { vi: 'Tỷ lệ đơn vị có quỹ', en: 'Fund coverage' },
    headers: ['percent have fund unit? subordinate?', 'percent build fund unit subordinate?'],
  },
  ...titleRates(),
];

/** Rates shown only where the programme's departments report both sides. */
export const FURTHER_RATES: readonly Rate[] = [
  {
    id: 'workerCitizenRate',
    numerator: 'workersAchieved',
    denominator: 'workers',
    label: {
      vi: 'Tỷ lệ người lao động đạt “Công dân học tập”',
      en: 'Rate of workers recognised as Learning Citizen',
    },
    short: { vi: 'Tỷ lệ NLĐ đạt CDHT', en: 'Workers Learning Citizen' },
    headers: ['percent worker learningCitizen achieved? residents?'],
  },
];

function titleRates(): Rate[] {
  const rate = (id: string, noun: string, vi: string, en: string): Rate => ({
    id: `learning${noun}Rate`,
    numerator: `${id}Achieved`,
    denominator: id,
    label: { vi: `Tỷ lệ ${vi} đạt “${upperFirst(vi)} học tập”`, en: `Rate of ${en}` },
    short: { vi: `Tỷ lệ ${upperFirst(vi)} học tập`, en: upperFirst(en) },
    headers: [`percent learning${noun} achieved? ${noun.toLowerCase()}? build?`],
  });
  return [
    rate('families', 'Family', 'gia đình', 'Learning Families'),
    rate('clans', 'Clan', 'dòng họ', 'Learning Clans'),
    rate('communities', 'Community', 'cộng đồng', 'Learning Communities'),
  ];
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
