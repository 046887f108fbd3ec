import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { TIDY_COLUMNS } from '../../../src/domain/marks.ts';
import type { YearResult } from '../../../src/domain/result.ts';
import { LIMITS } from '../../../src/read/limits.ts';
import { isOwnOutput } from '../../../src/read/own-output.ts';
import { tidyCsv, tidyName } from '../../../src/write/csv/tidy.ts';
import { sampleContext, sampleYear } from '../sample-year.ts';

type Row = Readonly<Record<(typeof TIDY_COLUMNS)[number], string>>;

function rowsOf(year: YearResult, language: 'vi' | 'en' = 'vi'): readonly Row[] {
  return parse(Buffer.from(tidyCsv(year, sampleContext({ language }))), { bom: true, columns: true });
}

const rows = rowsOf(sampleYear());
const row = (code: string, indicator: string) =>
  rows.find((each) => each.department_code === code && each.indicator === indicator);

describe('the year as tidy data', () => {
  it('has one row for each counted department and each indicator or rate asked for', () => {
    const year = sampleYear();
    const asked = new Set(rows.map(({ indicator }) => indicator));
    expect(asked.size).toBe(30);
    expect(rows).toHaveLength(year.departments.length * asked.size);
    expect(new Set(rows.map((each) => `${each.department_code} ${each.indicator}`)).size).toBe(rows.length);
    expect(new Set(rows.map((each) => each.year))).toEqual(new Set(['2022']));
  });

  it('tells a figure with its value and where it stands', () => {
    expect(row('SYT', 'members')).toEqual({
      department_code: 'SYT',
      department: 'Sở Y tế',
      indicator: 'members',
      label: 'Hội viên khuyến học',
      unit: 'người',
      year: '2022',
      value: '6013',
      numerator: '',
      denominator: '',
      status: 'reported',
      target: '',
      source_file: 'inbox/so-y-te.xlsx',
      source_sheet: 'Biểu 1',
      source_cells: 'D10:D12',
    });
    expect(row('SGDDT', 'fundRaised')).toMatchObject({ value: '1348750000', unit: 'đồng' });
    expect(row('STP', 'members')).toMatchObject({ source_file: 'inbox/so-tu-phap.csv', source_sheet: '' });
  });

  it('tells a rate with both sides, its target and the cells of both', () => {
    expect(row('SYT', 'learningUnitRate')).toMatchObject({
      unit: '%',
      value: '81.82',
      numerator: '9',
      denominator: '11',
      status: 'reported',
      target: '90',
      source_cells: 'J10:J12; H10:H12',
    });
    expect(row('SYT', 'membershipRate')).toMatchObject({ value: '93.81', target: '' });
  });

  it('keeps zero, not reported, not applicable, withheld and stated apart', () => {
    const year = sampleYear();
    const departments = year.departments.map((each) =>
      each.code === 'SYT' ? { ...each, figures: new Map([...each.figures, ['gifts', 0]]) } : each,
    );
    const zero = rowsOf({ ...year, departments }).find(
      (each) => each.department_code === 'SYT' && each.indicator === 'gifts',
    );
    expect(zero).toMatchObject({ value: '0', status: 'zero' });
    expect(row('SYT', 'gifts')).toMatchObject({ value: '', status: 'blank', source_cells: '' });
    expect(row('TINHDOAN', 'units')).toMatchObject({ value: '', status: 'notApplicable' });
    expect(row('SGDDT', 'unitsAchieved')).toMatchObject({ value: '', status: 'withheld', source_cells: '' });
    expect(row('SGDDT', 'learningUnitRate')).toMatchObject({
      value: '',
      numerator: '',
      denominator: '118',
      status: 'withheld',
    });
    expect(row('SLDTBXH', 'fundCoverageRate')).toMatchObject({
      value: '100',
      numerator: '',
      status: 'stated',
      source_sheet: 'Biểu 2',
      source_cells: 'C4',
    });
  });

  it('adds up to the totals of the year', () => {
    const year = sampleYear();
    for (const [id, { value, departments }] of year.totals.figures) {
      const values = rows.flatMap((each) =>
        each.indicator === id && each.value !== '' ? [Number(each.value)] : [],
      );
      expect([id, values.reduce((sum, each) => sum + each, 0), values.length]).toEqual([
        id,
        value ?? 0,
        departments,
      ]);
    }
  });

  it('never lets a name run as a formula', () => {
    const year = sampleYear();
    const [first] = year.departments;
    if (first === undefined) throw new Error('sample too small');
    const name = '=HYPERLINK("http://x.vn","Sở Y tế")';
    const [told] = rowsOf({ ...year, departments: [{ ...first, name }] });
    expect(told?.department).toBe(`'${name}`);
  });

  it('has the same columns and ids in English, with English labels', () => {
    const english = rowsOf(sampleYear(), 'en');
    expect(english.map(({ indicator, value }) => [indicator, value])).toEqual(
      rows.map(({ indicator, value }) => [indicator, value]),
    );
    expect(english.find(({ indicator }) => indicator === 'members')?.label).not.toBe('Hội viên khuyến học');
    expect(Object.keys(english[0] ?? {})).toEqual([...TIDY_COLUMNS]);
  });

  it('is told by its header line, also when saved again with another separator', () => {
    const bytes = tidyCsv(sampleYear(), sampleContext());
    expect(isOwnOutput(bytes, LIMITS)).toBe(true);
    const header = TIDY_COLUMNS.join(',');
    for (const text of [
      `${header}\r\n`,
      `\uFEFF${header.replaceAll(',', ';')}\r\nSYT`,
      `${header.replaceAll(',', '\t')}\n`,
      `"${header.replaceAll(',', '","')}"\n`,
    ])
      expect([text, isOwnOutput(new TextEncoder().encode(text), LIMITS)]).toEqual([text, true]);
    for (const text of [`${header},x\r\n`, header.slice(1), `x\n${header}\r\n`])
      expect([text, isOwnOutput(new TextEncoder().encode(text), LIMITS)]).toEqual([text, false]);
  });

  it('is named by its year', () => {
    expect([tidyName(2022), tidyName(null)]).toEqual(['so-lieu-2022.csv', 'so-lieu.csv']);
  });
});
