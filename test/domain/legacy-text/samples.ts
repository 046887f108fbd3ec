import { TCVN3 } from '../../../src/domain/legacy-text/tcvn3.ts';
import { VNI } from '../../../src/domain/legacy-text/vni.ts';

/** The same text in Unicode, TCVN3 and VNI. The letter ư of TCVN3 cannot be seen, so it is written as an escape. */
export const SAMPLES: readonly (readonly [unicode: string, tcvn3: string, vni: string])[] = [
  [
    'Sở Nông nghiệp và Phát triển nông thôn',
    'Së N«ng nghiÖp vµ Ph¸t triÓn n«ng th«n',
    'Sôû Noâng nghieäp vaø Phaùt trieån noâng thoân',
  ],
  [
    'Sở Lao động, Thương binh và Xã hội',
    'Së Lao ®éng, Th\u00ad¬ng binh vµ X· héi',
    'Sôû Lao ñoäng, Thöông binh vaø Xaõ hoäi',
  ],
  ['Hội Khuyến học tỉnh Thanh Hóa', 'Héi KhuyÕn häc tØnh Thanh Hãa', 'Hoäi Khuyeán hoïc tænh Thanh Hoùa'],
  ['Quỹ khuyến học, khuyến tài', 'Quü khuyÕn häc, khuyÕn tµi', 'Quyõ khuyeán hoïc, khuyeán taøi'],
  ['Số tiền (triệu đồng)', 'Sè tiÒn (triÖu ®ång)', 'Soá tieàn (trieäu ñoàng)'],
  ['Đơn vị học tập', '§¬n vÞ häc tËp', 'Ñôn vò hoïc taäp'],
  ['Công dân học tập', 'C«ng d©n häc tËp', 'Coâng daân hoïc taäp'],
  ['Xếp loại khá trở lên', 'XÕp lo¹i kh¸ trë lªn', 'Xeáp loaïi khaù trôû leân'],
  ['Sở Tư pháp', 'Së T\u00ad ph¸p', 'Sôû Tö phaùp'],
  ['Sở Y tế', 'Së Y tÕ', 'Sôû Y teá'],
  ['Tổng cộng', 'Tæng céng', 'Toång coäng'],
  ['Cán bộ, công chức, viên chức', 'C¸n bé, c«ng chøc, viªn chøc', 'Caùn boä, coâng chöùc, vieân chöùc'],
  ['Số dư đầu năm', 'Sè d\u00ad ®Çu n¨m', 'Soá dö ñaàu naêm'],
  ['Người lập biểu', 'Ng\u00adêi lËp biÓu', 'Ngöôøi laäp bieåu'],
];

/** Too short to tell by themselves. */
export const SHORT: readonly (readonly [unicode: string, tcvn3: string, vni: string])[] = [
  ['Ghi chú', 'Ghi chó', 'Ghi chuù'],
  ['Số hộ', 'Sè hé', 'Soá hoä'],
  ['QĐ', 'Q§', 'QÑ'],
  ['đ', '®', 'ñ'],
];

const inverse = (letters: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...letters].reverse().map(([look, letter]) => [letter, look]));

const TO_TCVN3 = inverse(TCVN3);
const TO_VNI = inverse(VNI);

/** The text as it is stored when it is typed in such a font. */
export function inTcvn3(text: string): string {
  return Array.from(text, (letter) => TO_TCVN3.get(letter) ?? letter).join('');
}

export function inVni(text: string): string {
  return Array.from(text, (letter) => TO_VNI.get(letter) ?? letter).join('');
}
