import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { ROLLUP_MARK } from '../../../src/domain/marks.ts';
import { planWorkbook, writeWorkbook } from '../../../src/write/workbook/workbook.ts';
import { formulasOf, partOf, readBack, rowWith, sheetOf, valuesOf } from '../read-back.ts';
import { cleanYear, largeYear, sampleContext, sampleYear } from '../sample-year.ts';

const bytes = await writeWorkbook(sampleYear(), sampleContext());
const book = readBack(bytes);

describe('the workbook', () => {
  it('has its sheets in the agreed order, in either language', async () => {
    expect(book.SheetNames).toEqual([
      'Bìa',
      'Chỉ tiêu',
      'Biểu đồ',
      'Chỉ tiêu theo đơn vị',
      'Số liệu',
      'Quỹ và khen thưởng',
      'Tình trạng nộp',
      'Vấn đề',
      'Nguồn số liệu',
      'Đối chiếu',
      'Ghi chú',
    ]);
    const english = readBack(await writeWorkbook(sampleYear(), sampleContext({ language: 'en' })));
    expect(english.SheetNames).toEqual([
      'Cover',
      'Targets',
      'Charts',
      'Targets by department',
      'Figures',
      'Fund and awards',
      'Submissions',
      'Findings',
      'Sources',
      'Reconciliation',
      'Notes',
    ]);
  });

  it('is the same to the byte for the same year, whatever the time zone', async () => {
    const zone = process.env['TZ'];
    const hashes = new Set<string>();
    try {
      for (const other of ['UTC', 'Asia/Ho_Chi_Minh', 'America/St_Johns']) {
        process.env['TZ'] = other;
        const again = await writeWorkbook(sampleYear(), sampleContext());
        hashes.add(createHash('sha256').update(again).digest('hex'));
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    expect(hashes).toEqual(new Set([createHash('sha256').update(bytes).digest('hex')]));
  });

  it('bears the mark by which the tool knows its own outputs, and the date it was asked for', () => {
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain(`<cp:category>${ROLLUP_MARK}</cp:category>`);
    expect(core).toContain('2023-01-15T00:00:00Z</dcterms:created>');
    expect(core).toContain('<dc:language>vi-VN</dc:language>');
    expect(core).toContain('<dc:creator>Hội Khuyến học tỉnh Thanh Hóa</dc:creator>');
  });

  it('stores a result beside every formula', () => {
    const formulas = book.SheetNames.flatMap((name) => formulasOf(sheetOf(book, name)));
    expect(formulas.length).toBeGreaterThan(150);
    expect(formulas.filter(({ cell }) => cell.v === undefined || cell.t === 'e')).toEqual([]);
  });

  it('makes totals by formulas whose results are the sums of their ranges', () => {
    let sums = 0;
    for (const name of ['Số liệu', 'Quỹ và khen thưởng']) {
      const sheet = sheetOf(book, name);
      for (const { cell } of formulasOf(sheet)) {
        const range = /^(SUM|COUNT)\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(cell.f ?? '');
        if (range === null) continue;
        const numbers = XLSX.utils
          .sheet_to_json<unknown[]>(sheet, { header: 1, range: range[2] ?? '', raw: true })
          .flat()
          .filter((value): value is number => typeof value === 'number');
        const expected = range[1] === 'COUNT' ? numbers.length : numbers.reduce((sum, each) => sum + each, 0);
        expect(cell.v).toBe(expected);
        sums++;
      }
    }
    expect(sums).toBe(46);
  });

  it('keeps numbers as numbers with a format, and text from submissions as inert text', () => {
    const sheet = sheetOf(book, 'Quỹ và khen thưởng');
    const row = rowWith(sheet, 'Sở Lao động, Thương binh và Xã hội');
    const raised = sheet[XLSX.utils.encode_cell({ r: row, c: 3 })] as XLSX.CellObject;
    expect(raised).toMatchObject({ t: 'n', v: 71_500_000, z: '#,##0' });

    const findings = sheetOf(book, 'Vấn đề');
    const cells = Object.values(findings) as XLSX.CellObject[];
    const found = cells.find(({ v }) => typeof v === 'string' && v.startsWith('=cmd'));
    expect(found).toMatchObject({ t: 's', v: "=cmd|' /C calc'!A0 121\\u0007\\u202e" });
    expect(found?.f).toBeUndefined();
    const label = cells.find(({ v }) => typeof v === 'string' && v.startsWith('=HYPERLINK'));
    expect(label?.f).toBeUndefined();
  });

  it('has one page width, repeated header rows and a page number on every data sheet', () => {
    for (let sheet = 1; sheet <= book.SheetNames.length; sheet++) {
      const xml = partOf(bytes, `xl/worksheets/sheet${sheet}.xml`);
      expect(xml).toContain('paperSize="9"');
      expect(xml).toContain('fitToWidth="1"');
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain('Trang &amp;P/&amp;N');
      expect(xml).not.toContain('<mergeCell');
    }
    const titles = partOf(bytes, 'xl/workbook.xml').match(/_xlnm\.Print_Titles/g);
    expect(titles).toHaveLength(book.SheetNames.length - 1);
  });

  it('adds a sheet for every department on request, with valid names that differ', async () => {
    const year = sampleYear();
    const [first, second] = year.departments;
    if (first === undefined || second === undefined) throw new Error('sample too small');
    const long = 'Sở [Nông/nghiệp]: và Phát triển nông thôn tỉnh Thanh Hóa';
    const departments = [{ ...first, name: long }, { ...second, name: long }, ...year.departments.slice(2)];
    const context = sampleContext({ departmentSheets: true });
    const names = planWorkbook({ ...year, departments }, context).map(({ name }) => name);
    expect(names).toHaveLength(19);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(19);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    const own = sheetOf(readBack(await writeWorkbook(year, context)), 'Sở Y tế');
    expect(valuesOf(own)[rowWith(own, 'Hội viên khuyến học')]).toContain(6013);
  });

  it('writes a year in which nothing could be counted', async () => {
    const empty = readBack(await writeWorkbook(sampleYear(0), sampleContext()));
    const figures = sheetOf(empty, 'Số liệu');
    expect(valuesOf(figures)[rowWith(figures, 'Tổng cộng các đơn vị')]?.[2]).toBe('chưa có số liệu');
    const targets = sheetOf(empty, 'Chỉ tiêu');
    const row = valuesOf(targets)[rowWith(targets, 'Tỷ lệ đơn vị đạt “Đơn vị học tập”')];
    expect(row?.slice(3, 7)).toEqual([
      'chưa có số liệu',
      'chưa có số liệu',
      'chưa có số liệu',
      '– Không đánh giá',
    ]);
  });

  it('refuses to be written where a total is not the sum over its sheet', async () => {
    const year = sampleYear();
    const figures = new Map(year.totals.figures).set('members', { value: 1, departments: 8, withheld: 0 });
    const wrong = { ...year, totals: { ...year.totals, figures } };
    await expect(writeWorkbook(wrong, sampleContext())).rejects.toThrow('does not reconcile');
  });

  it('has no sheet of targets where the programme’s figures make no rate', () => {
    const context = sampleContext();
    const indicators = [{ id: 'fundRaised', optional: false }];
    const programme = { ...context.programme, indicators, targetSets: [] };
    const targets = { set: null, basis: 'none' } as const;
    const plans = planWorkbook(sampleYear(), { ...context, programme, targets });
    expect(plans.map(({ name }) => name).slice(0, 4)).toEqual([
      'Bìa',
      'Biểu đồ',
      'Quỹ và khen thưởng',
      'Tình trạng nộp',
    ]);
  });

  it('leaves out a sheet whose figures the programme does not ask for, and its sentences', async () => {
    const context = sampleContext();
    const programme = {
      ...context.programme,
      indicators: context.programme.indicators.filter(
        ({ id }) => !/^fund|^gift|^award|Awarded|^scholar/.test(id),
      ),
    };
    const small = readBack(await writeWorkbook(cleanYear(), { ...context, programme }));
    expect(small.SheetNames).not.toContain('Quỹ và khen thưởng');
    expect(JSON.stringify(valuesOf(sheetOf(small, 'Bìa')))).not.toContain('Vận động được');
  });
});

describe('a workbook of many departments', () => {
  /** The packing thread as it is shipped, which leaves a mark that it was started. */
  const bundle = fileURLToPath(new URL('../../../dist/packing-thread.js', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'khuyenhoc-workbook-'));
  const [script, mark] = [join(folder, 'thread.mjs'), join(folder, 'started')];
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs';
    writeFileSync(${JSON.stringify(mark)}, '');
    await import(${JSON.stringify(pathToFileURL(bundle).href)});`,
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [999, false],
    [1000, true],
  ])('%i departments are packed in a thread: %s', async (count, inThread) => {
    rmSync(mark, { force: true });
    const year = largeYear(count);
    const bytes = await writeWorkbook(year, sampleContext(), script);
    expect(existsSync(mark)).toBe(inThread);
    expect(Buffer.from(bytes).equals(Buffer.from(await writeWorkbook(year, sampleContext())))).toBe(true);
  });
});
