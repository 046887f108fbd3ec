import type { Indicator } from './catalogue.ts';
import { AWARD_INDICATORS } from './indicators/awards.ts';
import { CITIZEN_INDICATORS } from './indicators/citizens.ts';
import { COMMUNITY_INDICATORS } from './indicators/community.ts';
import { FUND_INDICATORS } from './indicators/fund.ts';
import { ORGANISATION_INDICATORS } from './indicators/organisation.ts';
import { UNIT_INDICATORS } from './indicators/units.ts';

/** Every figure known, in the order of the official forms. */
export const INDICATORS: readonly Indicator[] = [
  ...ORGANISATION_INDICATORS,
  ...UNIT_INDICATORS,
  ...CITIZEN_INDICATORS,
  ...FUND_INDICATORS,
  ...AWARD_INDICATORS,
  ...COMMUNITY_INDICATORS,
];
