import { expect, it } from 'vitest';
import { tidy } from '../../../src/layout/headers/tidy.ts';

it.each([
  ['Vận động trong năm, triệu đồng', 'Vận động trong năm', 'money'],
  ['Vận động trong năm, ĐVT:đồng', 'Vận động trong năm', 'money'],
  ['Vận động trong năm đơn vị tính:1.000 đồng', 'Vận động trong năm', 'money'],
  ['Vận động - 1000đ.', 'Vận động', 'money'],
  ['Số học sinh, người', 'Số học sinh', 'person'],
  ['Cộng đồng', 'Cộng đồng', null],
  ['XÃ BẠCH MAI', 'XÃ BẠCH MAI', null],
])('%s is %s in %s', (written, text, unit) => {
  expect(tidy(written)).toMatchObject({ text, unit });
});
