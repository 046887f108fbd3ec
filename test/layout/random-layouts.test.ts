import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellName } from '../../src/domain/address.ts';
import { figuresOf, read, understanding } from '../helpers/understanding.ts';
import { gridOf, sourceOf, type Content } from '../helpers/grid.ts';

/*
 * A table keeps its meaning wherever it stands: moving it, blank rows, the order of columns and of title lines
 * change addresses and nothing else. An error planted in one cell is found at that cell.
 */

const COLUMNS = [
  { id: 'staff', header: 'Tổng số CBCCVC, NLĐ' },
  { id: 'members', header: 'Hội viên khuyến học' },
  { id: 'membersRatedGood', header: 'HV xếp loại khá trở lên' },
  { id: 'unitsRegistered', header: 'Đăng ký ĐVHT' },
  { id: 'unitsAchieved', header: 'Đạt ĐVHT' },
  { id: 'citizensRegistered', header: 'Đăng ký CDHT' },
  { id: 'citizensAchieved', header: 'Đạt CDHT' },
  { id: 'fundRaised', header: 'Vận động trong năm (triệu đồng)' },
  { id: 'studentsAwarded', header: 'Số HS được khen thưởng' },
] as const;

const TITLES = [
  'UBND TỈNH THANH HÓA',
  'SỞ Y TẾ',
  'BÁO CÁO KẾT QUẢ CÔNG TÁC KHUYẾN HỌC NĂM 2022',
  'Kính gửi: Hội Khuyến học tỉnh',
];

const FAULTS = [
  { content: 'hai trăm', code: 'V101' },
  { content: -3, code: 'V102' },
  { content: '-3', code: 'V102' },
  { content: '11/12', code: 'V108' },
  { content: 'khoảng 20', code: 'V106' },
] as const;

const layouts = fc.record({
  units: fc.integer({ min: 1, max: 6 }),
  order: fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
  titles: fc.shuffledSubarray(TITLES, { minLength: TITLES.length }),
  down: fc.nat(5),
  right: fc.nat(3),
  blanks: fc.array(fc.nat(8), { maxLength: 4 }),
  blankBelowTitles: fc.boolean(),
  numbered: fc.boolean(),
  total: fc.constantFrom('first', 'last', 'none'),
  signature: fc.boolean(),
  csv: fc.boolean(),
  fault: fc.option(
    fc.record({ unit: fc.nat(5), column: fc.nat(COLUMNS.length - 1), what: fc.nat(FAULTS.length - 1) }),
    { nil: null, freq: 2 },
  ),
});

type Layout = typeof layouts extends fc.Arbitrary<infer T> ? T : never;

function valueAt(unit: number, id: string): number {
  const base = { staff: 40, members: 30, membersRatedGood: 28, fundRaised: 12, studentsAwarded: 7 }[id];
  if (base !== undefined) return base + unit;
  return id.startsWith('units') ? 1 : id === 'citizensRegistered' ? 30 : 20;
}

function laidOut(layout: Layout) {
  const rows: Content[][] = [];
  const pad = Array.from({ length: layout.right }, () => null);
  for (let i = 0; i < layout.down; i++) rows.push([]);
  for (const title of layout.titles) rows.push([...pad, title]);
  if (layout.blankBelowTitles) rows.push([]);
  rows.push([...pad, 'STT', 'Tên đơn vị', ...layout.order.map(({ header }) => header)]);
  if (layout.numbered) rows.push([...pad, ...layout.order.map((_, i) => `(${i + 1})`), '(10)', '(11)']);
  const fault = layout.fault === null ? null : { ...layout.fault, unit: layout.fault.unit % layout.units };
  const expected: Record<string, number> = {};
  for (const { id } of COLUMNS) {
    const scale = id === 'fundRaised' ? 1_000_000 : 1;
    let sum = 0;
    for (let unit = 0; unit < layout.units; unit++) sum += valueAt(unit, id);
    expected[id] = sum * scale;
  }
  const total = [
    ...pad,
    null,
    'Tổng cộng',
    ...layout.order.map(({ id }) => (expected[id] ?? 0) / (id === 'fundRaised' ? 1_000_000 : 1)),
  ];
  if (layout.total === 'first') rows.push(total);
  let planted: string | null = null;
  for (let unit = 0; unit < layout.units; unit++) {
    for (const at of layout.blanks) if (at === unit) rows.push([]);
    const cells: Content[] = layout.order.map(({ id }, column) => {
      if (fault !== null && fault.unit === unit && fault.column === column) {
        planted = cellName({ row: rows.length, column: layout.right + 2 + column });
        return FAULTS[fault.what]?.content;
      }
      const value = valueAt(unit, id);
      return layout.csv ? String(value) : value;
    });
    rows.push([...pad, unit + 1, `Đơn vị số ${String.fromCharCode(65 + unit)}`, ...cells]);
  }
  if (layout.total === 'last') rows.push(total);
  if (layout.signature) {
    rows.push(
      [],
      [...pad, null, null, 'Thanh Hóa, ngày 10 tháng 01 năm 2023'],
      [...pad, 'NGƯỜI LẬP BIỂU', null, null, 'GIÁM ĐỐC'],
    );
  }
  const text = (content: Content) => (content === null || content === undefined ? content : String(content));
  const grid = layout.csv ? gridOf(rows.map((row) => row.map(text))) : gridOf(rows, { sheet: 'Biểu 01' });
  return { grid, planted, fault, expected };
}

describe('a table keeps its meaning wherever it stands', () => {
  let using: Awaited<ReturnType<typeof understanding>>;
  beforeAll(async () => {
    using = await understanding();
  });

  it('in 1,000 random layouts', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const { grid, planted, fault, expected } = laidOut(layout);
        const [only, ...others] = read(sourceOf([grid]), using);
        expect(others).toEqual([]);
        const { checked } = only ?? expect.fail('no submission');
        expect(checked.department?.code).toBe('SYT-OLD');
        expect(checked.year).toBe(2022);
        const errors = checked.findings.filter(({ severity }) => severity === 'error');
        if (fault === null) {
          expect(errors).toEqual([]);
          expect(figuresOf(checked)).toEqual(expected);
        } else {
          const id = layout.order[fault.column]?.id ?? '';
          const codes = errors.map(({ code, where }) => `${code} ${where.cell}`);
          expect(codes).toContain(`${FAULTS[fault.what]?.code} ${planted}`);
          const rest = Object.entries(expected).filter(([other]) => other !== id);
          expect(figuresOf(checked)).toEqual(Object.fromEntries(rest));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
