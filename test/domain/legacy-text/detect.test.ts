import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_SYLLABLES } from '../../../src/domain/legacy-text/common-syllables.ts';
import {
  canBeLegacy,
  decodeLegacy,
  detectLegacy,
  mayBeLegacy,
} from '../../../src/domain/legacy-text/detect.ts';
import { inTcvn3, inVni, SAMPLES, SHORT } from './samples.ts';

const MARKED = [...COMMON_SYLLABLES];

/** Words of other languages that Latin-1 holds, and signs of figures; none is Vietnamese in a legacy font. */
const FOREIGN = [
  'café crème, pâté, maïs, naïve, où, là, déjà vu, façade, garçon, cœur, Noël, haïr, Loïc, Anaïs, été, thé, blé',
  'élève, français, près, très, forêt, hôpital, île, août, sûr, mûr, goût, bûche, râ, Zoé, à la carte, Genève',
  'für, über, Müller, Köln, schön, Bär, Grün, Tübingen, Öl, Häuser, Größe, Straße, fünf, Löhne, tönt, Gäste',
  'año, niño, mañana, señor, José, Perú, más, sí, qué, tú, té, día, río, país, ¡Hola!, ¿Qué tal?, nº 5, 1ª, 2º',
  'São Paulo, não, mãe, pão, João, coração, ação, deã, você, avô, avó, português, irmã, alemã, bebê',
  'på, här, får, är, små, två, då, gå, så, må, båt, trång, häng, tö, dö, Malmö, Ångström, Örebro, Västerås',
  'før, bæ, kyø, tø, mæt, København, Ærø, brød, smørrebrød, gør, sø, bådø',
  'più, città, è, perché, Forlì, giù, né, sé, lunedì, virtù',
  'Dvořák, Gdańsk, Kraków, łódź, Žižkov, Škoda, Győr, İstanbul, gül, gün, Atatürk, það, Reykjavík',
].flatMap((line) => line.split(', '));

const SIGNS = [
  '',
  '12.500',
  '71,5 triệu',
  '5 µm',
  'µm',
  '25 °C',
  '± 3',
  '5 ÷ 10',
  '3×4',
  '12 m²',
  '½',
  '¼ năm',
  '§ 5',
  '§5',
  '«il»',
  '« oui »',
  '© 2023',
  '®',
  '£5',
  '¥100',
  '10 ¢',
  'N·m',
  'm·s',
  '·',
  '¶',
  'infor\u00admation',
  'https://example.org/?q=%C3%A9',
];

describe('detectLegacy', () => {
  it.each(SAMPLES)('tells both writings of %s, and not the Unicode one', (unicode, tcvn3, vni) => {
    expect(detectLegacy(tcvn3)).toBe('tcvn3');
    expect(detectLegacy(vni)).toBe('vni');
    expect(detectLegacy(unicode)).toBeNull();
    expect(detectLegacy(unicode.normalize('NFD'))).toBeNull();
  });

  it.each([...FOREIGN, ...SIGNS])('says nothing of “%s”', (text) => {
    expect(detectLegacy(text)).toBeNull();
    expect(detectLegacy(text.toUpperCase())).toBeNull();
    expect(detectLegacy(text.toLowerCase())).toBeNull();
  });

  it('says nothing of any sentence of such words', () => {
    const sentence = fc.array(fc.constantFrom(...FOREIGN, ...SIGNS, 'the', 'of', 'report'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(sentence, (words) => detectLegacy(words.join(' ')) === null),
      { numRuns: 3000 },
    );
  });

  it('says nothing of Vietnamese in Unicode, in any of its forms', () => {
    const sentence = fc.array(fc.constantFrom(...MARKED, 'ban', 'UBND', '2022', 'Hà', 'Toà', 'hoá'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(sentence, (words) => {
        const text = words.join(' ');
        for (const each of [text, text.toUpperCase(), text.normalize('NFD')]) {
          expect(detectLegacy(each)).toBeNull();
          expect(decodeLegacy(`Đơn vị: ${each}`, 'tcvn3')).toBe(`Đơn vị: ${each}`);
          expect(decodeLegacy(`Đơn vị: ${each}`, 'vni')).toBe(`Đơn vị: ${each}`);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('never takes one writing for the other', () => {
    const sentence = fc.array(fc.constantFrom(...MARKED), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sentence, (words) => {
        const text = words.join(' ');
        expect(['tcvn3', null]).toContain(detectLegacy(inTcvn3(text)));
        expect(['vni', null]).toContain(detectLegacy(inVni(text)));
      }),
      { numRuns: 3000 },
    );
  });

  it('says of words with blanks between them what it says of them on lines of their own', () => {
    const word = fc.oneof(
      fc.constantFrom(...MARKED),
      fc.constantFrom(...MARKED.map(inTcvn3), ...MARKED.map(inVni)),
      fc.constantFrom(...FOREIGN, '12', 'THCS', '(µg)', ''),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        expect(detectLegacy(words.join(' '))).toBe(detectLegacy(words.join('\n').replaceAll(' ', '\n')));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the legacy words that stand beside Unicode in one cell, and those only', () => {
    const mixed = 'M¸y mãc thiết bÞ, phụ tïng';
    expect(detectLegacy(mixed)).toBe('tcvn3');
    expect(decodeLegacy(mixed, 'tcvn3')).toBe('Máy móc thiết bị, phụ tùng');
    expect(detectLegacy('Đề tài, dự án trong chương trình')).toBeNull();
    expect(decodeLegacy('Đề tài, dự án 5 µg', 'tcvn3')).toBe('Đề tài, dự án 5 µg');
  });
});

describe('mayBeLegacy', () => {
  it.each(SHORT)('follows the file for %s', (unicode, tcvn3, vni) => {
    expect(mayBeLegacy(tcvn3, 'tcvn3')).toBe(true);
    expect(mayBeLegacy(vni, 'vni')).toBe(true);
    expect(mayBeLegacy(unicode, 'tcvn3')).toBe(false);
    expect(mayBeLegacy(unicode, 'vni')).toBe(false);
  });

  it('takes names that are no syllables where a sign stands within', () => {
    expect(mayBeLegacy('Ir¾c', 'tcvn3')).toBe(true);
    expect(mayBeLegacy('Xim¨ng Poãcl¨ng', 'tcvn3')).toBe(true);
  });

  it('leaves what makes more sense as it is', () => {
    for (const text of [
      'ban',
      '2022',
      'Café',
      'Tên',
      'Hà Nam',
      'Toà án',
      '5 ÷ 10',
      '3×4',
      '12 m²',
      'São Paulo',
    ])
      for (const encoding of ['tcvn3', 'vni'] as const) expect(mayBeLegacy(text, encoding)).toBe(false);
  });
});

describe('canBeLegacy', () => {
  it('asks only for look-alikes', () => {
    expect(canBeLegacy('Mai Dòng', 'tcvn3')).toBe(true);
    expect(canBeLegacy('Aã', 'tcvn3')).toBe(true);
    expect(canBeLegacy('Hà Nam', 'tcvn3')).toBe(false);
    expect(canBeLegacy('Đơn vị', 'tcvn3')).toBe(false);
    expect(canBeLegacy('ban', 'tcvn3')).toBe(false);
    expect(canBeLegacy('tÊn', 'vni')).toBe(false);
  });
});
