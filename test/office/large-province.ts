import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isValidIn } from '../../src/catalogue/validity.ts';
import { loadRegister } from '../../src/read/register.ts';
import { ROOT } from '../meta/sources.ts';

/* An invented province of sixty departments, the same on every machine: long sheets, long names, some of everything. */

export const YEAR = 2023;
const DEPARTMENTS = 60;
/** On the roster, and sent nothing. */
const SILENT = 2;

const PLACES =
  'An Sơn,Bến Gạo,Cẩm Lĩnh,Đông Hà Trung,Hòa Yên,Kim Thượng,Lạc Khê,Mỹ Tân,Ngọc Vân,Phú Trạch,Sơn Cẩm,Vĩnh Lâm'.split(
    ',',
  );
const KINDS = [
  'Trường Cao đẳng',
  'Bệnh viện Đa khoa khu vực',
  'Ban Quản lý rừng phòng hộ và phát triển lâm nghiệp',
];

const HEADER = [
  'TT',
  'Đơn vị',
  'Tổng số cán bộ, công chức, viên chức, người lao động',
  'Số hội viên',
  'Hội viên xếp loại từ khá trở lên',
  'Tổ chức hội, ban khuyến học',
  'Tổ chức hội, ban khuyến học xếp loại từ khá trở lên',
  'Tổng số đơn vị trực thuộc',
  'Đơn vị đăng ký "Đơn vị học tập"',
  'Đơn vị đạt "Đơn vị học tập"',
  'Đơn vị có quỹ khuyến học',
  'Người đăng ký "Công dân học tập"',
  'Người đạt "Công dân học tập"',
  'Quỹ vận động trong năm',
  'Số học sinh được khen thưởng',
  'Số tiền khen thưởng',
];

/** Pseudo-random whole numbers between two bounds (mulberry32). */
function numbersFrom(seed: number): (from: number, to: number) => number {
  let state = seed >>> 0;
  return (from, to) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return from + (((t ^ (t >>> 14)) >>> 0) % (to - from + 1));
  };
}

function unitRow(
  between: (from: number, to: number) => number,
  place: number,
  trouble: number,
): readonly unknown[] {
  const staff = between(20, 400);
  const members = staff - between(0, 9);
  const units = between(1, 9);
  const achieved = units - between(0, 1);
  const awarded = between(3, 90);
  const good = between(Math.floor(members * 0.8), members);
  return [
    place,
    `Phòng, ban, trung tâm trực thuộc số ${place}`,
    staff,
    // Every seventh department leaves a cell empty; every tenth has more good members than members.
    trouble % 7 === 3 && place === 2 ? '' : members,
    trouble % 10 === 4 && place === 1 ? members + 7 : good,
    units,
    between(0, units),
    units,
    units,
    trouble % 9 === 5 ? '' : achieved,
    units - between(0, 1),
    staff,
    between(Math.floor(staff / 3), staff),
    between(20, 900) * 100_000,
    awarded,
    awarded * between(1, 3) * 100_000,
  ];
}

const line = (cells: readonly unknown[]) =>
  cells
    .map((cell) => (/[",]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell)))
    .join(',');

/** Writes the submissions below `in/` and the roster beside them; gives both paths. */
export async function writeLargeProvince(folder: string): Promise<{ inbox: string; roster: string }> {
  const register = await loadRegister(join(ROOT, 'templates', 'registers', 'departments.csv'));
  const known = register
    .filter((body) => isValidIn(body, YEAR))
    .map(({ code, name }) => ({ code, name: name.vi }));
  const invented = KINDS.flatMap((kind, at) =>
    PLACES.map((place, index) => ({ code: `X${at}${index}`, name: `${kind} ${place}` })),
  );
  const departments = [...known, ...invented].slice(0, DEPARTMENTS);
  const inbox = join(folder, 'in');
  mkdirSync(inbox, { recursive: true });
  departments.slice(SILENT).forEach(({ name }, index) => {
    const between = numbersFrom(index + 1);
    const rows = Array.from({ length: between(2, 5) }, (_, unit) => unitRow(between, unit + 1, index));
    const lines = [
      [name.toUpperCase()],
      [`BÁO CÁO KẾT QUẢ CÔNG TÁC KHUYẾN HỌC NĂM ${YEAR}`],
      ['Đơn vị tính: đồng'],
      HEADER,
      ...rows,
    ];
    writeFileSync(
      join(inbox, `bao-cao-${String(index + 1).padStart(3, '0')}.csv`),
      lines.map(line).join('\n'),
    );
  });
  const roster = join(folder, 'danh-sach.csv');
  writeFileSync(roster, ['code,name', ...departments.map(({ code, name }) => line([code, name]))].join('\n'));
  return { inbox, roster };
}
