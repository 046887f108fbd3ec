import { words } from '../domain/text.ts';

/** A province or centrally run city, before or after the mergers of 1 July 2025. */
export interface Province {
  readonly name: string;
  /** Whether "thành phố X" means the province itself, and not a town inside it such as thành phố Thanh Hóa. */
  readonly city: boolean;
  /** The day from which it is a city and no province, where the reports of this program may be older. */
  readonly citySince?: string;
  /** Other spellings; short ones such as HN are left out, they stand for too much else. */
  readonly aliases: readonly string[];
}

const CITIES: readonly Province[] = [
  { name: 'Hà Nội', city: true, aliases: [] },
  { name: 'Hải Phòng', city: true, aliases: [] },
  { name: 'Đà Nẵng', city: true, aliases: [] },
  { name: 'Cần Thơ', city: true, aliases: [] },
  { name: 'Huế', city: true, citySince: '2025-01-01', aliases: ['Thừa Thiên Huế', 'TT Huế'] },
  { name: 'Hồ Chí Minh', city: true, aliases: ['TPHCM', 'HCM'] },
  { name: 'Đồng Nai', city: true, citySince: '2026-04-30', aliases: [] },
];

const WITH_ALIASES: readonly Province[] = [
  { name: 'Đắk Lắk', city: false, aliases: ['Đăk Lăk', 'Đắc Lắc', 'Dak Lak'] },
  { name: 'Đắk Nông', city: false, aliases: ['Đăk Nông', 'Đắc Nông'] },
  { name: 'Bà Rịa - Vũng Tàu', city: false, aliases: ['BR-VT'] },
];

// The 34 provinces in force and those of the 63 that were merged away: both stand in reports.
const PLAIN = (
  'An Giang|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|' +
  'Cao Bằng|Điện Biên|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Tĩnh|Hải Dương|Hậu Giang|Hòa Bình|Hưng Yên|' +
  'Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|' +
  'Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|' +
  'Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái'
).split('|');

/** Every province a department's name may carry. */
export const PROVINCES: readonly Province[] = [
  ...CITIES,
  ...WITH_ALIASES,
  ...PLAIN.map((name) => ({ name, city: false, aliases: [] })),
];

const BY_KEY = new Map(
  PROVINCES.flatMap((province) =>
    [province.name, ...province.aliases].map((name) => [keyOf(name), province]),
  ),
);

const LAST_WORDS = new Set(
  [...BY_KEY.values()].flatMap(({ name, aliases }) => [name, ...aliases].map(lastOf)),
);

/** Whether a text may end with a province's name; false spares a closer look. */
export function mayEndWithProvince(text: string): boolean {
  return LAST_WORDS.has(lastOf(text));
}

/** The province of a name in any spelling, or null. */
export function provinceNamed(text: string): Province | null {
  return BY_KEY.get(keyOf(text)) ?? null;
}

/** Whether a document of a day (ISO) calls the province of this name a city. */
export function isCityOn(name: string, day: string): boolean {
  return PROVINCES.some((known) => known.city && known.name === name && (known.citySince ?? '') <= day);
}

function keyOf(name: string): string {
  return words(name).join('');
}

function lastOf(text: string): string {
  return words(text.slice(-12)).at(-1) ?? '';
}
