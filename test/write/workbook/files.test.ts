import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../src/domain/finding.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { fileNames, withShownFiles } from '../../../src/write/workbook/files.ts';
import { planWorkbook } from '../../../src/write/workbook/workbook.ts';
import { sampleContext, sampleYear } from '../sample-year.ts';

const year = (...files: string[]) => ({
  ...sampleYear(0),
  submissions: [],
  ignored: files.map((file) => ({ file, reason: 'hidden' as const })),
});

describe('the names of files', () => {
  it('are their paths below what was rolled up', () => {
    const shown = fileNames(year('/home/an/2022/a.xlsx', '/home/an/2022/bs/b.csv', 'c.csv'), [
      '/home/an/2022/',
      'c.csv',
    ]);
    expect(['/home/an/2022/a.xlsx', '/home/an/2022/bs/b.csv', 'c.csv'].map(shown)).toEqual([
      'a.xlsx',
      'bs/b.csv',
      'c.csv',
    ]);
    expect(fileNames(year('./a.xlsx'), ['.'])('./a.xlsx')).toBe('a.xlsx');
    expect(fileNames(year('C:/in/a.xlsx'), ['C:\\in'])('C:/in/a.xlsx')).toBe('a.xlsx');
  });

  it('stay whole where two would be one', () => {
    const shown = fileNames(year('x/a.csv', 'y/a.csv', 'y/b.csv'), ['x', 'y']);
    expect(['x/a.csv', 'y/a.csv', 'y/b.csv'].map(shown)).toEqual(['x/a.csv', 'y/a.csv', 'b.csv']);
  });

  it('stand in the sentences of findings too', () => {
    const shown = fileNames(year('in/a.csv', 'in/b.csv'), ['in']);
    const finding: Finding = {
      code: 'R201',
      scope: 'roster',
      severity: 'error',
      where: NOWHERE,
      args: { name: 'Sở Y tế', files: ['in/a.csv', 'in/b.csv', 2], other: 'in/a.csv', none: null },
      found: null,
      expected: null,
      withholds: [],
    };
    expect(withShownFiles(finding, shown).args).toEqual({
      name: 'Sở Y tế',
      files: ['a.csv', 'b.csv', 2],
      other: 'a.csv',
      none: null,
    });
  });

  it('make the same workbook wherever the folder lies', () => {
    const moved = (folder: string) => {
      const text = JSON.stringify(planOf(folder));
      return text;
    };
    expect(moved('/srv/2022')).toBe(moved('inbox'));
  });
});

/** The sheets of the sample as if it lay in another folder. */
function planOf(folder: string) {
  const rename = (file: string) => file.replace(/^inbox/, folder);
  const sample = sampleYear();
  const departments = sample.departments.map((each) => ({
    ...each,
    files: each.files.map(rename),
    checked: { ...each.checked, file: rename(each.checked.file) },
  }));
  const submissions = sample.submissions.map(({ checked, use }) => ({
    checked: { ...checked, file: rename(checked.file) },
    use,
  }));
  const ignored = sample.ignored.map((each) => ({
    ...each,
    file: rename(each.file),
    ...(each.copyOf === undefined ? {} : { copyOf: rename(each.copyOf) }),
  }));
  const settings = { ...sampleContext().settings, paths: [folder], roster: `${folder}/danh-sach.csv` };
  return planWorkbook({ ...sample, departments, submissions, ignored }, sampleContext({ settings }));
}
