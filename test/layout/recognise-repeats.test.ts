import { describe, expect, it } from 'vitest';
import { submittedAlone } from '../helpers/submitted.ts';

/* A unit's name twice in one table: one unit counted twice, a second version of the table, or two units of one name. */

type Row = readonly (string | number)[];

const HEADER = ['STT', 'Tên đơn vị', 'Tổng số CBCCVC', 'Hội viên'] as const;
const OFFICE = [1, 'Văn phòng', 100, 90] as const;
const CLINIC = [2, 'Phòng khám', 50, 40] as const;
const OTHER_OFFICE = [1, 'Văn phòng', 101, 90] as const;
const OTHER_CLINIC = [2, 'Phòng khám', 52, 41] as const;
const HOSPITAL = [3, 'Bệnh viện C', 30, 20] as const;
const TWO = [OFFICE, CLINIC] as const;

async function findings(...body: Row[]): Promise<readonly string[]> {
  const title = [['SỞ Y TẾ'], ['BÁO CÁO KẾT QUẢ CÔNG TÁC KHUYẾN HỌC NĂM 2022'], []];
  return (await submittedAlone([...title, HEADER, ...body])).findings;
}

describe('a name that stands twice below one header', () => {
  it('is asked about where both rows say the same, whatever the spelling', async () => {
    expect(await findings(...TWO, [3, ' VĂN PHÒNG '.normalize('NFD'), 100, 90])).toEqual(['C114 B7']);
  });

  it('is remarked on each time where the figures differ', async () => {
    const again = [4, 'Phòng khám', 9, 8];
    expect(await findings(...TWO, HOSPITAL, again)).toEqual(['C115 B8']);
    expect(await findings(OFFICE, CLINIC, HOSPITAL, again, [5, 'Phòng khám', 7, 6])).toEqual([
      'C115 B8',
      'C115 B9',
    ]);
  });

  it('is asked about where a third row says the same as the second', async () => {
    expect(await findings(...TWO, HOSPITAL, OTHER_CLINIC, OTHER_CLINIC)).toEqual(['C114 B9', 'C115 B8']);
  });

  it('is no matter where a row reports nothing, only zero, or other figures than the first', async () => {
    const none = await findings(...TWO, HOSPITAL, [4, 'Trạm D', 0, 0], [5, 'Trạm D', 0, 0]);
    expect(none).toEqual([]);
    const halves = await findings(...TWO, HOSPITAL, [4, 'Trạm D', 5, ''], [5, 'Trạm D', '', 4]);
    expect(halves).toEqual(['V202 D8', 'V202 C9']);
  });
});

describe('a table that stands twice', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    ['below its header', [...TWO, HEADER, OTHER_OFFICE, OTHER_CLINIC], ['C114 B8', 'C114 B9']],
    ['with some of its units', [...TWO, HOSPITAL, HEADER, OTHER_OFFICE, CLINIC], ['C114 B9', 'C114 B10']],
    ['without a header between', [...TWO, OTHER_OFFICE, OTHER_CLINIC], ['C114 B7', 'C114 B8']],
    ['of one unit', [OFFICE, HEADER, OTHER_OFFICE], ['C114 B7']],
    [
      'below a title of its own',
      [...TWO, ['Bảng 2 (bản sửa)'], HEADER, OTHER_OFFICE, CLINIC],
      ['C114 B9', 'C114 B10'],
    ],
    [
      'with its groups',
      [['I', 'Khối A'], ...TWO, HEADER, ['I', 'Khối A'], OTHER_OFFICE, OTHER_CLINIC],
      ['C114 B10', 'C114 B11'],
    ],
  ])('%s: every unit that stands again is asked about', async (_, body, expected) => {
    expect(await findings(...body)).toEqual(expected);
  });

  it('goes on after a page break: one name that stands again is only remarked on', async () => {
    const page = [HEADER, [4, 'Trạm D', 5, 4], [5, 'Phòng khám', 7, 6], [6, 'Trạm E', 8, 7]];
    expect(await findings(...TWO, HOSPITAL, ...page)).toEqual(['C115 B10']);
    expect(await findings(...TWO, HEADER, HOSPITAL)).toEqual([]);
  });
});

describe('units of one name below different headings', () => {
  it.each<[string, readonly Row[]]>([
    ['groups', [['I', 'Khối A'], ...TWO, ['II', 'Khối B'], ...TWO]],
    ['groups with sums', [['I', 'Khối A', 150, 130], ...TWO, ['II', 'Khối B', 150, 130], ...TWO]],
    ['titles without numbers', [['', 'Chi cục A'], ...TWO, ['', 'Chi cục B'], ...TWO]],
    [
      'titles with the numbers going on',
      [['', 'Chi cục A'], ...TWO, ['', 'Chi cục B'], [3, 'Văn phòng', 100, 90], [4, 'Phòng khám', 50, 40]],
    ],
    ['sums below each', [...TWO, ['', 'Cộng khối A', 150, 130], ...TWO, ['', 'Cộng khối B', 150, 130]]],
    [
      'groups of groups',
      [['I', 'Khối A'], [1, 'Chi cục A'], ['1.1', 'Phòng khám', 9, 8], CLINIC, ['II', 'Khối B'], CLINIC],
    ],
    ['a title above the header', [...TWO, HOSPITAL, ['Chi cục B'], HEADER, OFFICE, [4, 'Trạm D', 5, 4]]],
  ])('%s: are two units', async (_, body) => {
    expect(await findings(...body)).toEqual([]);
  });

  it('are told apart in a list without numbers too', async () => {
    const bare = (row: Row): Row => ['', ...row.slice(1)];
    const body = [['', 'Chi cục A'], ...TWO.map(bare), ['', 'Chi cục B'], ...TWO.map(bare)];
    expect((await findings(...body)).filter((told) => !told.startsWith('V202'))).toEqual([]);
  });
});

describe('a column that is not counted', () => {
  it('tells two units of one name apart where it differs', async () => {
    const rows = (second: string): Row[] => [
      ['SỞ Y TẾ'],
      ['BÁO CÁO KẾT QUẢ CÔNG TÁC KHUYẾN HỌC NĂM 2022'],
      ['STT', 'Tên đơn vị', 'Huyện', 'Hội viên'],
      [1, 'Phòng khám', 'Hà Trung', 40],
      [2, 'Phòng khám', second, 40],
    ];
    expect((await submittedAlone(rows('Hà Trung'))).findings).toContain('C114 B5');
    expect((await submittedAlone(rows('Nga Sơn'))).findings).toContain('C115 B5');
  });
});
