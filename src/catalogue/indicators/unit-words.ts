import type { Text } from '../../domain/language.ts';

/** What one case of a figure is. */
export const PERSON: Text = { vi: 'người', en: 'persons' };
export const STUDENT: Text = { vi: 'học sinh', en: 'students' };
export const ORGANISATION: Text = { vi: 'tổ chức', en: 'organisations' };
export const UNIT: Text = { vi: 'đơn vị', en: 'units' };
export const AWARD: Text = { vi: 'suất', en: 'awards' };
export const DONG: Text = { vi: 'đồng', en: 'VND' };
