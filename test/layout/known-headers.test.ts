import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../src/catalogue/derive.ts';
import type { Range } from '../../src/domain/address.ts';
import { acrossHeaderAt } from '../../src/layout/find-across.ts';
import { indexMerges } from '../../src/layout/header-paths.ts';
import { openLevel } from '../../src/layout/headers/open-level.ts';
import { createMatcher } from '../../src/layout/match-headers.ts';
import { gridOf } from '../helpers/grid.ts';

/*
 * Headers are understood once whatever names stand in them and above them. What was understood before must never
 * show: a matcher that has seen many files says the same as one that has seen none.
 */

const fresh = () => createMatcher(BUILT_IN, { countsChapters: false });

const SYLLABLES = [
  'Hạc',
  'Thành',
  'Bạch',
  'Mai',
  'An',
  'Hội',
  'Học',
  'Viên',
  'Quỹ',
  'Mới',
  'Đông',
  'Sơn',
  'Y',
  'Tế',
];
const LEADS = ['Xã', 'Phường', 'Sở', 'UBND huyện', 'Công tác', '1.', 'II.', 'Số', 'Đơn vị'];
const HEADERS = [
  'STT',
  'Đơn vị',
  'Hội viên',
  'Hội vien',
  'Tổng số CBCCVC',
  'Số tiền (triệu đồng)',
  'Khen thưởng',
  'Tỷ lệ %',
  'Đạt',
  'Đăng ký',
  'Đơn vị học tập',
  'NĂM 2023',
  'BÁO CÁO KẾT QUẢ CÔNG TÁC KHUYẾN HỌC',
  'Đơn vị tính: đồng',
  'Ghi chú',
];

const name = fc
  .tuple(
    fc.constantFrom(...LEADS),
    fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', ' (người)', ' (triệu đồng)', ' 2023'),
    fc.boolean(),
  )
  .map(([lead, rest, unit, capitals]) => {
    const written = [lead, ...rest].join(' ') + unit;
    return capitals ? written.toUpperCase() : written;
  });
const level = fc.oneof(fc.constantFrom(...HEADERS), name);

describe('a path beside names', () => {
  it('means the same after others were understood', () => {
    const known = fresh();
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 4 }), (path) => {
        expect(known(path)).toEqual(fresh()(path));
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['XÃ BẠCH MAI', 'UBND TỈNH', 'Thị trấn Ngọc Lặc', 'Xã Hạc Thành'])(
    'is one for all: %s',
    (written) => {
      expect(openLevel(written)).not.toBeNull();
    },
  );

  it.each(['Hội viên', 'Hội vien', 'STT', 'NĂM 2023', 'Trong đó', ''])(
    'is none where words are known: %s',
    (text) => {
      expect(openLevel(text)).toBeNull();
    },
  );

  it('never hides what a programme counts itself', () => {
    const [members] = BUILT_IN.indicators;
    if (members === undefined) throw new Error('no indicator');
    const label = { vi: 'Xã Bạch Mai', en: 'Bach Mai' };
    const own = { ...members, id: 'own', label, short: label, headers: [], spellings: [] };
    const match = createMatcher(
      { ...BUILT_IN, indicators: [...BUILT_IN.indicators, own] },
      { countsChapters: false },
    );
    expect(match(['XÃ BẠCH SƠN'])).toEqual({ kind: 'unknown' });
    expect(match(['XÃ BẠCH MAI'])).toEqual({ kind: 'indicator', id: 'own', part: null });
  });
});

describe('a header among names', () => {
  const WIDTH = 6;
  const row = fc.array(fc.option(level, { freq: 3 }), { minLength: 1, maxLength: WIDTH });
  const merges = fc.array(
    fc
      .record({ top: fc.nat(5), left: fc.nat(WIDTH), height: fc.nat(1), width: fc.nat(3) })
      .map(({ top, left, height, width }): Range => ({
        top,
        left,
        bottom: top + height,
        right: left + width,
      })),
    { maxLength: 3 },
  );

  it('is the same after others were understood', () => {
    const known = fresh();
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), merges, (rows, merged) => {
        const grid = gridOf(rows, { merges: merged });
        const index = indexMerges(merged);
        for (const top of rows.keys())
          expect(acrossHeaderAt(grid, index, known, top)).toEqual(acrossHeaderAt(grid, index, fresh(), top));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the names of its own file', () => {
    const known = fresh();
    const paths = (name: string) => {
      const grid = gridOf([['STT', 'Đơn vị', 'Hội viên', 'Đạt ĐVHT', name]]);
      const header = acrossHeaderAt(grid, indexMerges([]), known, 0);
      return header?.columns.map(({ path }) => path.join());
    };
    for (const name of ['XÃ BẠCH MAI', 'XÃ BẠCH SƠN'])
      expect(paths(name)).toEqual(['STT', 'Đơn vị', 'Hội viên', 'Đạt ĐVHT', name]);
  });
});
