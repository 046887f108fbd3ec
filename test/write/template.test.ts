import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/catalogue/derive.ts';
import type { Language } from '../../src/domain/language.ts';
import type { CheckedSubmission } from '../../src/domain/result.ts';
import { isValidIn } from '../../src/catalogue/validity.ts';
import { listBuiltIn, loadProgramme } from '../../src/read/programme-file.ts';
import { loadRegister } from '../../src/read/register.ts';
import { check } from '../../src/rollup.ts';
import { settingsSchema } from '../../src/settings.ts';
import { writeForm, type FormRequest } from '../../src/write/template/form.ts';
import { ROOT } from '../meta/sources.ts';

/*
 * The form is what departments fill in and what comes back: written by one end of the program and read by the
 * other, it must need no question.
 */

const YEAR = 2023;
const DEPARTMENT = 'Sở Y tế';
const DEPARTMENT_LABEL = /^(Đơn vị báo cáo|Reporting department):$/;
const YEAR_LABEL = /^(Năm báo cáo|Reporting year):$/;
const programmesFolder = join(ROOT, 'templates', 'programmes');
const programmes = await Promise.all(
  (await listBuiltIn(programmesFolder)).map(
    async (id) => (await loadProgramme(id, programmesFolder, ROOT)).programme,
  ),
);
const register = await loadRegister(join(ROOT, 'templates', 'registers', 'departments.csv'));

const forms = programmes.flatMap((programme) =>
  (['xlsx', 'csv'] as const).flatMap((as) =>
    (['vi', 'en'] as const).flatMap((language) =>
      [null, YEAR].map((year) => ({
        name: `${programme.id}, ${as}, ${language}, ${year}`,
        programme,
        as,
        language,
        year,
      })),
    ),
  ),
);
type Form = (typeof forms)[number];

function requestOf({ programme, as, language, year }: Form): FormRequest {
  const bodies = register.filter((body) => year === null || isValidIn(body, year));
  return {
    programme,
    catalogue: catalogueOf(programme),
    year,
    language,
    as,
    departments: bodies.map(({ name }) => name.vi),
  };
}

/** What is written into a form: words at its top, a figure or words in the cell of each indicator. */
interface Filling {
  readonly department: string | null;
  readonly year: number | null;
  readonly figure: (id: string) => number | string | null;
}

/** Figures that agree with each other: no part above its whole, and a fund that balances. */
function consistent(request: FormRequest): Filling['figure'] {
  const fund = new Map([
    ['fundOpening', 20_000_000],
    ['fundRaised', 71_500_000],
    ['fundSpent', 60_500_000],
    ['fundBalance', 31_000_000],
  ]);
  const depth = (id: string): number => {
    const indicator = request.catalogue.indicators.find((each) => each.id === id);
    return indicator === undefined ? 0 : 1 + Math.max(0, ...indicator.partOf.map(depth));
  };
  return (id) => {
    const indicator = request.catalogue.indicators.find((each) => each.id === id);
    return fund.get(id) ?? (indicator?.kind === 'money' ? 26_000_000 : 1_200 - 10 * depth(id));
  };
}

/** The form with words and figures put where a person would put them. */
async function filled(form: Form, { department, year, figure }: Filling): Promise<Uint8Array> {
  const request = requestOf(form);
  const bytes = await writeForm(request);
  const labels = new Map(request.catalogue.indicators.map(({ id, label }) => [label[form.language], id]));
  return form.as === 'csv' ? filledCsv() : filledWorkbook();

  async function filledWorkbook(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    const sheet = book.worksheets[0] as ExcelJS.Worksheet;
    let seen = 0;
    sheet.eachRow((row) => {
      const [first, label] = [row.getCell(1).text, row.getCell(2).text];
      const id = labels.get(label);
      if (DEPARTMENT_LABEL.test(first)) row.getCell(3).value = department;
      if (YEAR_LABEL.test(first) && year !== null) row.getCell(3).value = year;
      if (id === undefined) return;
      seen += 1;
      row.getCell(4).value = figure(id);
    });
    expect(seen).toBe(labels.size);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  function filledCsv(): Uint8Array {
    const delimiter = form.language === 'vi' ? ';' : ',';
    let seen = 0;
    const rows = (parse(Buffer.from(bytes), { bom: true, delimiter }) as string[][]).map((row) => {
      const [number = '', label = '', unit = '', value = '', ...rest] = row;
      const id = labels.get(label);
      if (DEPARTMENT_LABEL.test(label)) return [number, label, department ?? '', value, ...rest];
      if (YEAR_LABEL.test(label)) return [number, label, String(year ?? unit), value, ...rest];
      if (id === undefined) return row;
      seen += 1;
      return [number, label, unit, String(figure(id) ?? ''), ...rest];
    });
    expect(seen).toBe(labels.size);
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    return Buffer.from(`\uFEFF${rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n')}\r\n`);
  }
}

describe('the blank form', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'khuyenhoc-form-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** What a run makes of the bytes, under a name that tells neither department nor year. */
  async function readBack(form: Form, bytes: Uint8Array): Promise<CheckedSubmission> {
    const file = join(folder, `bieu-mau.${form.as}`);
    await writeFile(file, bytes);
    const settings = settingsSchema.parse({
      paths: [file],
      programme: form.programme.id,
      year: null,
      roster: null,
      language: 'vi',
      failOn: 'error',
      onError: 'withhold',
      duplicates: 'stop',
      output: null,
      asOf: '2024-01-15',
      force: false,
      official: false,
      departmentSheets: false,
      cwd: folder,
    });
    const { submissions } = await check(settings);
    expect(submissions).toHaveLength(1);
    return submissions[0] as CheckedSubmission;
  }

  const codes = ({ findings }: CheckedSubmission) =>
    findings
      .filter(({ severity }) => severity !== 'target')
      .map(({ code, where }) => `${code} ${where.cell}`);

  describe.each(forms.map((form) => [form.name, form] as const))('%s', (_, form) => {
    const ids = catalogueOf(form.programme).indicators.map(({ id }) => id);
    const filling: Filling = {
      department: DEPARTMENT,
      year: form.year === null ? YEAR : null,
      figure: consistent(requestOf(form)),
    };

    it('gives the same bytes every time', async () => {
      const request = requestOf(form);
      const [first, second] = [await writeForm(request), await writeForm(request)];
      expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    });

    it('blank: holds a table with every figure asked for, and no question about its headers', async () => {
      const read = await readBack(form, await writeForm(requestOf(form)));
      expect(codes(read).filter((code) => code.startsWith('H'))).toEqual([]);
      expect([...(read.submission?.readings.keys() ?? [])].sort()).toEqual([...ids].sort());
      expect([...read.figures.values()].filter((value) => value !== null)).toEqual([]);
    });

    it('blank: names no department, and no year that was not written on it', async () => {
      const read = await readBack(form, await writeForm(requestOf(form)));
      expect(read.department).toBeNull();
      expect(codes(read).filter((code) => code.startsWith('R102'))).toEqual([]);
      expect(read.year).toBe(form.year);
    });

    it('filled in: is accepted without a single finding, every figure as it was written', async () => {
      const read = await readBack(form, await filled(form, filling));
      expect(codes(read)).toEqual([]);
      expect(read.status).toBe('accepted');
      expect(read.department?.name).toBe(DEPARTMENT);
      expect(read.year).toBe(YEAR);
      expect(Object.fromEntries(read.figures)).toEqual(
        Object.fromEntries(ids.map((id) => [id, filling.figure(id)])),
      );
    });

    it('"does not apply" is neither zero nor blank', async () => {
      const words = form.language === 'vi' ? 'không áp dụng' : 'not applicable';
      const apart = ids.filter((id) => /^units|^community|^communit/.test(id));
      const figure = (id: string) => (apart.includes(id) ? words : filling.figure(id));
      const read = await readBack(form, await filled(form, { ...filling, figure }));
      expect(codes(read)).toEqual([]);
      expect([...read.notApplicable].sort()).toEqual([...apart].sort());
      for (const id of apart) expect(read.figures.get(id)).toBeNull();
    });

    it('zero is a figure', async () => {
      const read = await readBack(form, await filled(form, { ...filling, figure: () => 0 }));
      expect(codes(read)).toEqual([]);
      expect(new Set(read.figures.values())).toEqual(new Set([0]));
    });
  });
});
