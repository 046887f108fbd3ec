import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { YearResult } from '../../../src/domain/result.ts';
import { assertFinished } from '../../../src/write/proof/proof.ts';
import type { WorkbookContext } from '../../../src/write/workbook/context.ts';
import { writeWorkbook } from '../../../src/write/workbook/workbook.ts';
import { cleanYear, sampleContext, sampleYear } from '../sample-year.ts';

const year = sampleYear();
const context = sampleContext();
const bytes = await writeWorkbook(year, context);

/** The finished workbook with one thing changed in every sheet that has it; fails where none has. */
function changed(pattern: RegExp, by: string): Uint8Array {
  let times = 0;
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, content];
    const xml = strFromU8(content);
    const other = xml.replace(pattern, by);
    if (other !== xml) times++;
    return [name, strToU8(other)];
  });
  expect(times).toBeGreaterThan(0);
  return zipSync(Object.fromEntries(parts));
}

const faultOf = (finished: Uint8Array, of: YearResult = year) => {
  try {
    assertFinished(finished, of, context);
    return null;
  } catch (error) {
    return String(error);
  }
};

describe('the finished workbook', () => {
  it.each<[string, YearResult, Partial<WorkbookContext>]>([
    ['of a year with everything that can go wrong', year, {}],
    ['in English', year, { language: 'en' }],
    ['for signing, with a sheet for each department', year, { official: true, departmentSheets: true }],
    ['of a clean year', cleanYear(), {}],
    ['of a year in which nothing could be counted', sampleYear(0), {}],
    [
      'of a programme whose words look like markup',
      year,
      {
        programme: context.programme,
        catalogue: {
          ...context.catalogue,
          indicators: context.catalogue.indicators.map((each) =>
            each.id === 'members' ? { ...each, label: { vi: 'A & B <"_x0041_">\n1', en: 'x' } } : each,
          ),
        },
      },
    ],
  ])('%s holds', async (_, of, more) => {
    const own = sampleContext(more);
    assertFinished(await writeWorkbook(of, own), of, own);
  });

  it('is refused where a figure of a department was lost or changed on the way', () => {
    // 6013 members of one department, which stand in no other total.
    expect(faultOf(changed(/<v>6013<\/v>/, '<v>6014</v>'))).toMatch(/is 32719, beside it stands 32718$/);
    expect(faultOf(changed(/<v>6013<\/v>/, ''))).toMatch(/is 26705, beside it stands 32718$/);
  });

  it('is refused where a total is not the sum', () => {
    expect(faultOf(changed(/<v>32718<\/v>/, '<v>32719</v>'))).toContain('32718');
  });

  it('is refused where formula and values agree with each other but not with the year', () => {
    const { used, ...rest } = year.reconciliation;
    const reconciliation = { ...rest, used: used + 1 };
    expect(faultOf(bytes, { ...year, reconciliation })).toContain('Tệp đã tính should be 9');
    const seen = { ...year.reconciliation, filesSeen: 12 };
    expect(faultOf(bytes, { ...year, reconciliation: seen })).toContain('Tổng số tệp đã gặp should be 12');
    for (const id of ['members', 'giftAmount', 'units']) {
      const { value, ...of } = year.totals.figures.get(id) ?? { value: null, departments: 0, withheld: 0 };
      const figures = new Map(year.totals.figures).set(id, { ...of, value: (value ?? 0) + 1 });
      expect(faultOf(bytes, { ...year, totals: { ...year.totals, figures } })).toContain('should be');
    }
    const rate = year.totals.rates.get('learningUnitRate');
    if (rate === undefined) throw new Error('the sample has that rate');
    const rates = new Map(year.totals.rates).set('learningUnitRate', { ...rate, numerator: 51 });
    expect(faultOf(bytes, { ...year, totals: { ...year.totals, rates } })).toContain('số đạt should be 51');
  });

  it('is refused where a total stands there as a number and was not added again', () => {
    expect(faultOf(changed(/<f>(?:'|&apos;)Số liệu(?:'|&apos;)![^<]*<\/f>/g, ''))).toContain('should be');
  });

  it('is refused where the package is cut off or a part of it is not whole', () => {
    expect(faultOf(bytes.subarray(0, bytes.length - 1))).toContain('no end');
    expect(faultOf(new Uint8Array())).toContain('no end');
    const parts = unzipSync(bytes);
    delete parts['xl/sharedStrings.xml'];
    expect(faultOf(zipSync(parts))).toContain('sharedStrings.xml');
    const torn = bytes.slice();
    torn.fill(0, 2000, 20_000);
    expect(faultOf(torn)).not.toBeNull();
  });
});
