import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsPersonalNumbers } from '../../src/layout/personal-numbers.ts';
import { numberCell, textCell } from '../domain/cells.ts';

const texts = (...written: readonly string[]) => written.map(textCell);

describe('holdsPersonalNumbers', () => {
  it.each([
    ['CCCD', texts('038201000001', '038201000002', '038 201 000 003')],
    ['CMND', texts('171234567', '171234568', "'171234569")],
    ['telephones', texts('0912345678', '0912.345.679', '+84 912 345 670', '(0912) 345-671')],
    ['CCCD without their nought', [38201000001, 38201000002, 38201000003].map((each) => numberCell(each))],
    ['telephones without their nought', [912345678, 912345679, 312345670].map((each) => numberCell(each))],
    ['four of five', texts('0912345678', '0912345679', '0912345670', '0912345671', 'không có')],
  ])('tells %s', (_, cells) => {
    expect(holdsPersonalNumbers(cells)).toBe(true);
    expect(holdsPersonalNumbers([undefined, ...cells, textCell(' ')])).toBe(true);
  });

  it.each([
    ['two cells', texts('0912345678', '0912345679')],
    ['three of four', texts('0912345678', '0912345679', '0912345670', 'không có')],
    ['amounts', [150_000_000, 230_500_000, 999_000_000].map((each) => numberCell(each))],
    ['grouped amounts', texts('152.347.891', '230.500.123', '999.000.111')],
    [
      'amounts shown in groups',
      [152347891, 230500123, 999000111].map((each) => numberCell(each, '#,##0', '152,347,891')),
    ],
    ['large amounts', texts('250000000000', '120000000000', '310500000000')],
    ['counts', [12, 40, 7, 1200].map((each) => numberCell(each))],
    ['codes of bodies', texts('1012345', '1012346', '1012347')],
    ['dates', texts('01/02/2022', '02/02/2022', '03/02/2022')],
    ['nothing', [undefined, undefined, undefined]],
  ])('does not tell %s', (_, cells) => {
    expect(holdsPersonalNumbers(cells)).toBe(false);
  });

  it('takes no counts or round amounts for them', () => {
    const count = fc.integer({ min: 0, max: 99_999_999 }).map((each) => numberCell(each));
    const amount = fc.integer({ min: 0, max: 999_999_999 }).map((each) => numberCell(each * 1000));
    fc.assert(
      fc.property(fc.array(fc.oneof(count, amount), { maxLength: 20 }), (cells) => {
        expect(holdsPersonalNumbers(cells)).toBe(false);
      }),
    );
  });
});
