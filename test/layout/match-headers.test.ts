import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/catalogue/catalogue.ts';
import { BUILT_IN, indicatorOf } from '../../src/catalogue/derive.ts';
import { bare } from '../../src/domain/text.ts';
import { createMatcher } from '../../src/layout/match-headers.ts';
import * as clerks from './headers/clerks.ts';
import { ACCEPTED, NOT_ALONE } from './headers/glossary.ts';
import { examples, told } from './headers/told.ts';

const match = createMatcher(BUILT_IN, { countsChapters: false });
const meant = (...path: string[]) => told(match(path));

/** Every name of an indicator, in either language. */
const NAMES = BUILT_IN.indicators.flatMap(({ id, label, short, spellings }) =>
  [...new Set([label.vi, label.en, short.vi, short.en, ...spellings])].map((name) => [name, id] as const),
);

function idOf(...path: string[]): string | null {
  const meaning = match(path);
  return meaning.kind === 'indicator' ? meaning.id : null;
}

describe('the names of the catalogue', () => {
  it.each(NAMES)('%s is %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it.each(BUILT_IN.rates.flatMap(({ id, label }) => [label.vi, label.en].map((name) => [name, id] as const)))(
    '%s is the rate %s',
    (name, id) => {
      expect(meant(name)).toBe(`rate ${id}`);
    },
  );

  it('of parts are parts, chapters where they count', () => {
    const counting = createMatcher(BUILT_IN, { countsChapters: true });
    for (const { id, parts = [] } of BUILT_IN.indicators) {
      for (const part of parts) {
        for (const name of [part.label.vi, part.label.en])
          expect(`${name}: ${told(counting([name]))}`).toBe(`${name}: ${id}/${part.id}`);
      }
    }
  });
});

describe('headers of clerks', () => {
  it.each(examples(clerks.ACROSS))('across the page: %s', (_, path, meaning) => {
    expect(told(match(path))).toBe(meaning);
  });
  it.each(examples(clerks.GROUPED))('in groups: %s', (_, path, meaning) => {
    expect(told(match(path))).toBe(meaning);
  });
  it.each(examples(clerks.DOWN))('down the page: %s', (_, path, meaning) => {
    expect(told(match(path))).toBe(meaning);
  });
  it.each(examples(clerks.BARE))('without diacritics: %s', (_, path, meaning) => {
    expect(told(match(path))).toBe(meaning);
  });
  it.each(examples(clerks.ROLES))('about the row: %s', (_, path, meaning) => {
    expect(told(match(path))).toBe(meaning);
  });
  it.each(examples(clerks.QUESTIONS))('left open: %s', (_, path, meaning) => {
    expect(told(match(path))).toBe(meaning);
  });
  it.each(examples(clerks.MISSPELT))('misspelt: %s', (_, path, meaning) => {
    expect(told(match(path))).toBe(meaning);
  });
  it.each(examples(clerks.TRAPS))('traps: %s', (_, path, meaning) => {
    expect(['outside', 'unknown']).toContain(meaning);
    expect(told(match(path))).toBe(meaning);
  });
  it.each(examples(ACCEPTED))('collected: %s', (_, path, meaning) => {
    expect(told(match(path))).toBe(meaning);
  });
  it.each(NOT_ALONE)('collected: %s is %s, for it is %s', (header, meaning) => {
    expect(meant(header)).toBe(meaning);
  });
});

describe('habits of typing', () => {
  const name = fc.constantFrom(...NAMES);
  const swaps: readonly (readonly [string, string])[] = [
    ['ỷ', 'ỉ'],
    ['ký', 'kí'],
    ['kỳ', 'kì'],
    ['Đ', '\u00d0'],
    [' ', '  '],
    [' ', '\u00a0'],
    ['ươ', 'u\u031bo\u031b'],
  ];

  it('do not matter: capitals, decomposed letters, i for y, spaces', () => {
    const habit = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => `"${text}"`,
      (text) => `${text} `,
      (text) => `${text}:`,
      ...swaps.map(
        ([from, to]) =>
          (text: string) =>
            text.replaceAll(from, to),
      ),
    );
    fc.assert(
      fc.property(name, fc.array(habit, { maxLength: 3 }), ([text, id], habits) => {
        expect(idOf(habits.reduce((written, change) => change(written), text))).toBe(id);
      }),
      { numRuns: 1000 },
    );
  });

  it('the tone may stand on either vowel', () => {
    expect(meant('Hoà nhập xã hội hoá')).toBe(meant('Hòa nhập xã hội hóa'));
    expect(meant('Xã hội hoá')).toBe('outside');
    expect(meant('Xã hội hóa')).toBe('outside');
  });

  it.each(['Số', 'Tổng số', 'TS', 'Số lượng'])('%s before a name changes nothing', (prefix) => {
    for (const [text, id] of NAMES) expect(`${text}: ${idOf(`${prefix} ${text}`)}`).toBe(`${text}: ${id}`);
  });

  it('a unit after a name changes nothing', () => {
    const unitsOf = ({ kind, unit }: Indicator) =>
      kind === 'money'
        ? [' (triệu đồng)', ' (đồng)', ' (ĐVT: nghìn đồng)', ', triệu đồng', ' (1.000đ)', ' (VND million)']
        : [` (${unit.vi})`, `(${unit.en})`, ` (ĐVT: ${unit.vi})`, ' (2)', ' (3=1+2)'];
    for (const [text, id] of NAMES) {
      const indicator = indicatorOf(BUILT_IN, id);
      for (const unit of indicator === undefined ? [] : unitsOf(indicator))
        expect(`${text}${unit}: ${idOf(text + unit)}`).toBe(`${text}${unit}: ${id}`);
    }
  });

  const SETTINGS: readonly ((text: string) => readonly string[])[] = [
    (text) => [`${text} năm 2022`],
    (text) => [`1.2. ${text}`],
    (text) => [`II. ${text}`],
    (text) => [`- ${text}`],
    (text) => [`a) ${text}`],
    (text) => ['Kết quả thực hiện năm 2022', text],
    (text) => ['Trong đó', text],
    (text) => [text, text],
  ];
  it.each(SETTINGS.map((place) => [place('…').join(' > '), place] as const))(
    'a name placed as %s is the same',
    (_, place) => {
      for (const [text, id] of NAMES) expect(`${text}: ${idOf(...place(text))}`).toBe(`${text}: ${id}`);
    },
  );

  it('without diacritics a name is its own indicator, or asks for it among others', () => {
    for (const { id, label } of BUILT_IN.indicators) {
      const meaning = match([label.vi.toLowerCase().split(' ').map(bare).join(' ')]);
      const ids =
        meaning.kind === 'indicator' ? [meaning.id] : meaning.kind === 'question' ? meaning.candidates : [];
      expect(`${label.vi}: ${ids.join(' ')}`).toContain(id);
    }
  });
});

describe('a word more', () => {
  const MORE = ['nữ', 'mới', 'dân tộc thiểu số', 'vùng cao', 'tiểu học', 'nghỉ hưu', 'năm trước', 'chưa đạt'];
  const sure = ['indicator', 'rate', 'nameOrIndicator'];

  it.each(MORE)('%s makes it another figure, never the same', (more) => {
    for (const [text] of NAMES) {
      for (const path of [[`${text} ${more}`], [text, more], [more, text]])
        expect(sure.includes(match(path).kind) ? path : []).toEqual([]);
    }
  });

  it('is looked for in headers only, not in paragraphs', () => {
    expect(meant('Hội viên '.repeat(40))).toBe('members');
    expect(meant('Hội viên '.repeat(40_000))).toBe('unknown');
  });

  it('never breaks the reading of a header, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (path) => {
        expect(match(path)).toEqual(createMatcher(BUILT_IN, { countsChapters: false })(path));
      }),
    );
  });
});

describe('a programme', () => {
  const narrow = createMatcher(
    {
      indicators: BUILT_IN.indicators.filter(({ id }) => id === 'members' || id === 'fundRaised'),
      rates: BUILT_IN.rates.filter(({ id }) => id === 'membershipRate'),
    },
    { countsChapters: false },
  );

  it.each([
    ['Hội viên', 'members'],
    ['Học bổng', 'outside'],
    ['Đơn vị trực thuộc', 'name or units'],
    ['Tỷ lệ hội viên', 'rate membershipRate'],
    ['Tỷ lệ đơn vị có quỹ', 'outside'],
    ['Tổng quỹ', '? fundRaised'],
    ['Đơn vị học tập', 'outside'],
    ['Học bỗng', 'unknown'],
  ])('that asks for little takes %s for %s', (header, meaning) => {
    expect(told(narrow([header]))).toBe(meaning);
  });

  it('counts chapters, or asks', () => {
    const counting = createMatcher(BUILT_IN, { countsChapters: true });
    expect(told(counting(['Chi hội']))).toBe('organisations/chapters');
    expect(meant('Chi hội')).toBe('? organisations');
  });

  it('knows its own indicators by their spellings', () => {
    const [members] = BUILT_IN.indicators;
    if (members === undefined) throw new Error('no indicator');
    const own: Indicator = {
      ...members,
      id: 'newMembers',
      label: { vi: 'Hội viên mới kết nạp', en: 'New members' },
      short: { vi: 'HV mới', en: 'New' },
      headers: [],
      spellings: ['Hội viên mới', 'Phát triển mới trong năm'],
    };
    const mine = createMatcher(
      { indicators: [...BUILT_IN.indicators, own], rates: BUILT_IN.rates },
      { countsChapters: false },
    );
    expect(told(mine(['HỘI VIÊN MỚI (người)']))).toBe('newMembers');
    expect(told(mine(['Kết quả', '2. Phát triển mới trong năm']))).toBe('newMembers');
    expect(told(mine(['Hội viên']))).toBe('members');
    expect(told(mine(['Hội viên nữ']))).toBe('outside');
  });
});
