/** A body that submits in the bench. */
export interface Body {
  readonly code: string;
  readonly name: string;
}

/** Departments of the register that comes with the tool, as they stood in 2023. */
export const DEPARTMENTS: readonly Body[] = [
  { code: 'SNV-OLD', name: 'Sở Nội vụ' },
  { code: 'STP', name: 'Sở Tư pháp' },
  { code: 'SKHDT', name: 'Sở Kế hoạch và Đầu tư' },
  { code: 'STC-OLD', name: 'Sở Tài chính' },
  { code: 'SCT', name: 'Sở Công Thương' },
  { code: 'SNNPTNT', name: 'Sở Nông nghiệp và Phát triển nông thôn' },
  { code: 'SGTVT', name: 'Sở Giao thông vận tải' },
  { code: 'SXD-OLD', name: 'Sở Xây dựng' },
  { code: 'STNMT', name: 'Sở Tài nguyên và Môi trường' },
  { code: 'STTTT', name: 'Sở Thông tin và Truyền thông' },
  { code: 'SLDTBXH', name: 'Sở Lao động - Thương binh và Xã hội' },
  { code: 'SVHTTDL-OLD', name: 'Sở Văn hóa, Thể thao và Du lịch' },
  { code: 'SKHCN-OLD', name: 'Sở Khoa học và Công nghệ' },
  { code: 'SGDDT-OLD', name: 'Sở Giáo dục và Đào tạo' },
  { code: 'SYT-OLD', name: 'Sở Y tế' },
  { code: 'TTT', name: 'Thanh tra tỉnh' },
  { code: 'SNGV', name: 'Sở Ngoại vụ' },
  { code: 'BDT', name: 'Ban Dân tộc tỉnh' },
  { code: 'LDLD', name: 'Liên đoàn Lao động tỉnh' },
  { code: 'HND', name: 'Hội Nông dân tỉnh' },
  { code: 'HCCB', name: 'Hội Cựu chiến binh tỉnh' },
  { code: 'CA', name: 'Công an tỉnh' },
];

// No two are alike without their marks: file names and rough spellings must not mix two communes up.
const SYLLABLES = [
  'An Ba Bạch Bảo Bắc Bích Biên Cam Cát Cao Cầu Châu Chi Chính Cổ Cường Dân Diên Dũng Dương',
  'Đa Đại Đào Đăng Định Đoàn Đô Đông Đức Gia Giang Giao Hà Hải Hạnh Hậu Hiền Hiệp Hoa Hoàng',
  'Hồng Hợp Huệ Hùng Hương Hữu Ích Khánh Khê Khương Kiên Kiều Kim Kỳ Lạc Lai Lam Lập Lâu Lễ',
  'Liên Linh Long Lộc Luận Lương Mai Mạnh Minh Mộc Mỹ Nam Ngân Nghi Nghĩa Ngọc Nguyên Nhân Nhật Ninh',
  'Phong Phú Phúc Phương Quan Quảng Quế Quý Quỳnh Sơn Tam Tân Tây Thái Thạch Thanh Thiện Thịnh Thọ Thuận',
].flatMap((line) => line.split(' '));

/** Communes that do not exist, all of different names; at most as many as there are pairs of syllables. */
export function communes(count: number): readonly Body[] {
  return Array.from({ length: count }, (_, index) => ({
    code: `X${String(index + 1).padStart(5, '0')}`,
    name: `Xã ${SYLLABLES[Math.floor(index / SYLLABLES.length)]} ${SYLLABLES[index % SYLLABLES.length]}`,
  }));
}

const KINDS = ['Trường Mầm non', 'Trường Tiểu học', 'Trường THCS', 'Trung tâm', 'Thôn'];

/** A unit of a body, by the number of its row: no other body has a unit of this name in that row. */
export function unitName(seed: number, row: number): string {
  const kind = KINDS[row % KINDS.length];
  const first = SYLLABLES[(seed + row * 7) % SYLLABLES.length];
  const second = SYLLABLES[(Math.floor(seed / SYLLABLES.length) + row * 3) % SYLLABLES.length];
  return `${kind} ${first} ${second} số ${row + 1}`;
}
