import { describe, expect, it } from 'vitest';
import { BUILT_IN, catalogueOf, indicatorOf, rateOf } from '../../src/catalogue/derive.ts';
import type { Programme, Target } from '../../src/catalogue/programme.ts';

const NONE = { vi: '', en: '' };

function programme(changes: Partial<Programme>): Programme {
  return {
    id: 'test',
    name: NONE,
    province: null,
    documentNumber: null,
    period: { start: null, end: null },
    cadence: { kind: 'yearly' },
    milestones: [],
    parties: [],
    partiesNote: null,
    indicators: [],
    ownIndicators: [],
    targetSets: [],
    rating: { bands: [], goodFrom: '' },
    countsChapters: false,
    departments: null,
    dueDate: null,
    signatures: [],
    letterhead: null,
    seriesBreaks: [],
    ...changes,
  };
}

function asks(...ids: string[]) {
  return ids.map((id) => ({ id, optional: false }));
}

function target(rate: string, denominator: string | null): Target {
  return { rate, value: 90, direction: 'at-least', denominator, source: NONE };
}

describe('the built-in catalogue', () => {
  it('counts what the interface promises, in the order of the forms', () => {
    expect(BUILT_IN.indicators.map(({ id }) => id)).toEqual([
      ...['staff', 'members', 'membersRatedGood', 'organisations', 'organisationsRatedGood'],
      ...['units', 'unitsRegistered', 'unitsAchieved', 'unitsWithFund'],
      ...['citizensRegistered', 'citizensAchieved'],
      ...['fundOpening', 'fundRaised', 'fundSpent', 'fundBalance'],
      ...['studentsAwarded', 'awardAmount', 'teachersAwarded'],
      ...['scholarships', 'scholarshipAmount', 'gifts', 'giftAmount'],
      ...['families', 'familiesRegistered', 'familiesAchieved'],
      ...['clans', 'clansRegistered', 'clansAchieved'],
      ...['communities', 'communitiesRegistered', 'communitiesAchieved'],
      ...['workers', 'workersAchieved'],
    ]);
  });

  it('takes every rate of the two sides that the interface promises', () => {
    expect(
      BUILT_IN.rates.map(({ id, numerator, denominator }) => `${id} = ${numerator} / ${denominator}`),
    ).toEqual([
      'membershipRate = members / staff',
      'membersGoodRate = membersRatedGood / members',
      'organisationsGoodRate = organisationsRatedGood / organisations',
      'unitRegistrationRate = unitsRegistered / units',
      'learningUnitRate = unitsAchieved / units',
      'citizenRegistrationRate = citizensRegistered / staff',
      'learningCitizenRate = citizensAchieved / staff',
      'fundCoverageRate = unitsWithFund / units',
      'learningFamilyRate = familiesAchieved / families',
      'learningClanRate = clansAchieved / clans',
      'learningCommunityRate = communitiesAchieved / communities',
      'workerCitizenRate = workersAchieved / workers',
    ]);
  });

  it('has the amounts and nothing else in đồng', () => {
    const money = BUILT_IN.indicators.filter(({ kind }) => kind === 'money').map(({ id }) => id);
    expect(money).toEqual([
      ...['fundOpening', 'fundRaised', 'fundSpent', 'fundBalance'],
      ...['awardAmount', 'scholarshipAmount', 'giftAmount'],
    ]);
    for (const { kind, unit } of BUILT_IN.indicators) expect(unit.vi === 'đồng').toBe(kind === 'money');
  });

  it.each([
    ['membersRatedGood', ['members']],
    ['organisationsRatedGood', ['organisations']],
    ['unitsRegistered', ['units']],
    ['unitsAchieved', ['unitsRegistered', 'units']],
    ['unitsWithFund', ['units']],
    ['citizensRegistered', ['staff']],
    ['citizensAchieved', ['citizensRegistered', 'staff']],
    ['familiesAchieved', ['familiesRegistered', 'families']],
    ['clansRegistered', ['clans']],
    ['communitiesAchieved', ['communitiesRegistered', 'communities']],
    ['workersAchieved', ['workers']],
    ['fundSpent', []],
  ])('%s is part of %j', (id, wholes) => {
    expect(indicatorOf(BUILT_IN, id)?.partOf).toEqual(wholes);
  });

  it.each([
    ['awardAmount', 'studentsAwarded'],
    ['scholarshipAmount', 'scholarships'],
    ['giftAmount', 'gifts'],
    ['fundRaised', undefined],
  ])('%s needs the count %s', (id, count) => {
    expect(indicatorOf(BUILT_IN, id)?.amountOf).toBe(count);
  });

  it('adds chapters only where the programme says so', () => {
    for (const id of ['organisations', 'organisationsRatedGood']) {
      const parts = indicatorOf(BUILT_IN, id)?.parts ?? [];
      expect(parts.filter(({ onlyIfProgramme }) => onlyIfProgramme === true).map((part) => part.id)).toEqual([
        'chapters',
      ]);
    }
  });

  it('says everything in both languages', () => {
    for (const { label, short, help, unit } of BUILT_IN.indicators) {
      for (const text of [label, short, help, unit]) {
        expect(text.vi.trim()).not.toBe('');
        expect(text.en.trim()).not.toBe('');
        expect(text.vi).toBe(text.vi.normalize('NFC'));
      }
    }
    for (const { label, short } of BUILT_IN.rates) {
      for (const text of [label.vi, label.en, short.vi, short.en]) expect(text.trim()).not.toBe('');
    }
  });

  it('refers only to what it has', () => {
    for (const { partOf, amountOf } of BUILT_IN.indicators) {
      for (const id of [...partOf, ...(amountOf === undefined ? [] : [amountOf])])
        expect(indicatorOf(BUILT_IN, id)?.kind).toBe('count');
    }
    for (const { numerator, denominator } of BUILT_IN.rates) {
      expect(indicatorOf(BUILT_IN, numerator)?.partOf.concat('staff')).toContain(denominator);
    }
  });
});

describe('the catalogue of a programme', () => {
  it('has its indicators in the order of the catalogue, its own ones last', () => {
    const [members] = BUILT_IN.indicators;
    if (members === undefined) throw new Error('no indicator');
    const libraries = { ...members, id: 'libraries' };
    const { indicators } = catalogueOf(
      programme({ indicators: asks('libraries', 'fundRaised', 'members'), ownIndicators: [libraries] }),
    );
    expect(indicators.map(({ id }) => id)).toEqual(['members', 'fundRaised', 'libraries']);
  });

  it('lists every promised rate, and further ones where both sides are reported', () => {
    const ids = (...indicators: string[]) =>
      catalogueOf(programme({ indicators: asks(...indicators) })).rates.map(({ id }) => id);
    expect(ids('members')).toHaveLength(11);
    expect(ids('workers')).not.toContain('workerCitizenRate');
    expect(ids('workers', 'workersAchieved')).toContain('workerCitizenRate');
  });

  it('takes a rate of the whole that the latest targets choose', () => {
    const early = { year: 2023, judgesFrom: 2022, targets: [target('learningUnitRate', 'unitsRegistered')] };
    const late = { year: 2025, judgesFrom: 2025, targets: [target('learningUnitRate', null)] };
    const chosen = catalogueOf(programme({ targetSets: [early] }));
    expect(rateOf(chosen, 'learningUnitRate')?.denominator).toBe('unitsRegistered');
    expect(rateOf(chosen, 'fundCoverageRate')?.denominator).toBe('units');
    const back = catalogueOf(programme({ targetSets: [late, early] }));
    expect(rateOf(back, 'learningUnitRate')?.denominator).toBe('units');
  });

  it('takes a rate of the whole that the targets of the year choose', () => {
    const ofUnits = { year: 2023, judgesFrom: 2022, targets: [target('learningUnitRate', null)] };
    const ofRegistered = {
      year: 2025,
      judgesFrom: 2025,
      targets: [
        target('learningUnitRate', 'unitsRegistered'),
        target('learningCitizenRate', 'citizensRegistered'),
      ],
    };
    const targetSets = [ofRegistered, ofUnits];
    const wholes = (year: number) => {
      const catalogue = catalogueOf(programme({ targetSets }), year);
      return ['learningUnitRate', 'learningCitizenRate'].map((id) => rateOf(catalogue, id)?.denominator);
    };
    expect([2022, 2023, 2024].map((year) => wholes(year)[0])).toEqual(['units', 'units', 'units']);
    expect([2025, 2026].map((year) => wholes(year)[0])).toEqual(['unitsRegistered', 'unitsRegistered']);
    expect(wholes(2023)[1]).toBe('citizensRegistered');
  });

  it('does not find what it has not', () => {
    expect(indicatorOf(catalogueOf(programme({})), 'members')).toBeUndefined();
    expect(indicatorOf(BUILT_IN, '__proto__')).toBeUndefined();
    expect(rateOf(BUILT_IN, 'constructor')).toBeUndefined();
  });
});
