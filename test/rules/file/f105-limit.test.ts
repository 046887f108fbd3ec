import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../../src/catalogue/derive.ts';
import { NOWHERE, type Finding } from '../../../src/domain/finding.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { describeFinding } from '../../../src/rules/describe.ts';

const finding = (limit: string, allowed: number, found: number): Finding => ({
  code: 'F105',
  scope: 'file',
  severity: 'error',
  where: NOWHERE,
  args: { limit, allowed, found },
  found: null,
  expected: null,
  withholds: [],
});

const message = (limit: string, language: 'vi' | 'en'): string =>
  describeFinding(finding(limit, 1000, 2000), language, BUILT_IN).message;

describe('the sentence about a passed limit', () => {
  it('names the limit, what was found and what is allowed', () => {
    expect(message('columns', 'vi')).toBe(
      'Tệp vượt giới hạn về số cột: có 2.000, chỉ được đọc đến 1.000 (nâng giới hạn: --limit columns=N).',
    );
    expect(message('columns', 'en')).toBe(
      'The file passes the limit on the number of columns: 2,000 where at most 1,000 are read (to raise it: --limit columns=N).',
    );
  });

  it.each(Object.keys(LIMITS))('says %s in words and how to raise it', (limit) => {
    expect(message(limit, 'en')).toContain(`--limit ${limit}=N`);
    expect(message(limit, 'vi')).toContain(`--limit ${limit}=N`);
    expect(message(limit, 'vi').replace(`--limit ${limit}`, '')).not.toContain(limit);
  });

  it('claims no amount where the reading was stopped in its midst', () => {
    expect(message('seconds', 'vi')).toBe(
      'Đọc tệp quá 1.000 giây chưa xong nên đã dừng lại; các tệp khác vẫn được đọc (cho đọc lâu hơn: --limit seconds=N).',
    );
    expect(message('memory', 'en')).toBe(
      'Reading the file takes more than 1,000 MB of memory and was stopped; the other files are read (to allow more: --limit memory=N).',
    );
  });
});
