import { describe, expect, it } from 'vitest';
import type { Programme } from '../../src/catalogue/programme.ts';
import { catalogueOf } from '../../src/catalogue/derive.ts';
import { readCsv } from '../../src/read/csv.ts';
import { LIMITS } from '../../src/read/limits.ts';
import { read, understanding } from '../helpers/understanding.ts';

const known = await understanding();

/** What becomes of a table of this name, under the default programme or a change of it. */
function examined(name: string, lines: readonly string[], changes: Partial<Programme> = {}) {
  const { grid, notes } = readCsv(new TextEncoder().encode(lines.join('\n')), LIMITS);
  const programme = { ...known.measure.programme, ...changes };
  const measure = { ...known.measure, programme, catalogue: catalogueOf(programme) };
  const source = { file: name, name, sha256: null, modified: 0, grids: [grid], notes, failure: null };
  const [only] = read(source, { ...known, measure });
  if (only === undefined) throw new Error('nothing recognised');
  return only.checked;
}

describe('a stated rate', () => {
  const HEADER = 'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị có quỹ,Tỷ lệ đơn vị có quỹ (%)';
  it('is kept where it came without counts', () => {
    const { stated, rates } = examined('So-Y-te_2022.csv', [HEADER, '1,Sở,11,,100']);
    expect([...stated].map(([id, { percent }]) => [id, percent])).toEqual([['fundCoverageRate', 100]]);
    expect(rates.get('fundCoverageRate')).toMatchObject({ numerator: null, denominator: 11, percent: null });
  });
  it('says nothing beside both counts', () => {
    const { stated, rates } = examined('So-Y-te_2022.csv', [HEADER, '1,Sở,11,11,100']);
    expect([...stated]).toEqual([]);
    expect(rates.get('fundCoverageRate')).toMatchObject({ numerator: 11, denominator: 11, percent: 100 });
  });
});

describe('a figure named by an error', () => {
  it('is nowhere, and the side beside it is shown whole', () => {
    const { figures, rates, status } = examined('So-Y-te_2022.csv', [
      'STT,Tên đơn vị,Số hội viên,Hội viên xếp loại từ khá trở lên',
      '1,Phòng A,40,38',
      '2,Phòng B,20,25',
    ]);
    expect(status).toBe('needs-correction');
    expect(figures.get('members')).toBe(60);
    expect(figures.get('membersRatedGood')).toBeNull();
    expect(rates.get('membersGoodRate')).toMatchObject({ numerator: null, denominator: 60, met: null });
  });
});

describe('a target', () => {
  const ROWS = ['STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị đăng ký ĐVHT,Đơn vị đạt ĐVHT', '1,Sở,20,10,9'];
  const target = (denominator: string | null) => ({
    rate: 'learningUnitRate',
    value: 90,
    direction: 'at-least' as const,
    denominator,
    source: { vi: '', en: '' },
  });
  const targetSets = [
    { year: 2022, judgesFrom: 2022, targets: [target(null)] },
    { year: 2023, judgesFrom: 2023, targets: [target('unitsRegistered')] },
  ];
  it.each([
    ['So-Y-te_2022.csv', 20, false],
    ['So-Y-te_2023.csv', 10, true],
  ])('of its year chooses the whole: %s is taken of %i', (name, denominator, met) => {
    const { rates } = examined(name, ROWS, { targetSets });
    expect(rates.get('learningUnitRate')).toMatchObject({ numerator: 9, denominator, met });
  });
});
