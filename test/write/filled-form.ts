import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { catalogueOf } from '../../src/catalogue/derive.ts';
import type { Programme } from '../../src/catalogue/programme.ts';
import { isValidIn } from '../../src/catalogue/validity.ts';
import type { Language } from '../../src/domain/language.ts';
import type { CheckedSubmission } from '../../src/domain/result.ts';
import { listBuiltIn, loadProgramme } from '../../src/read/programme-file.ts';
import { loadRegister } from '../../src/read/register.ts';
import { check } from '../../src/rollup.ts';
import { recognise } from '../../src/layout/recognise.ts';
import { prepare } from '../../src/prepare.ts';
import { readSource } from '../../src/read/read-file.ts';
import type { Settings } from '../../src/settings.ts';
import { writeForm, type FormRequest } from '../../src/write/template/form.ts';
import { ROOT } from '../meta/sources.ts';

/* Forms filled in as a person would, and what the program makes of them when they come back. */

export const YEAR = 2023;
export const DEPARTMENT = 'Sở Y tế';

const templates = join(ROOT, 'templates');
const register = await loadRegister(join(templates, 'registers', 'departments.csv'));

/** Every built-in programme. */
export const programmes: readonly Programme[] = await Promise.all(
  (await listBuiltIn(join(templates, 'programmes'))).map(
    async (id) => (await loadProgramme(id, join(templates, 'programmes'), ROOT)).programme,
  ),
);

export interface Form {
  readonly programme: Programme;
  readonly as: 'xlsx' | 'csv';
  readonly language: Language;
  readonly year: number | null;
}

export function requestOf({ programme, as, language, year }: Form): FormRequest {
  const bodies = register.filter((body) => year === null || isValidIn(body, year));
  const departments = bodies.map(({ name }) => name.vi);
  return { programme, catalogue: catalogueOf(programme), year, language, as, departments };
}

/** What is written into a form: words at its top, a figure or words in the cell of each indicator. */
export interface Filling {
  readonly department: string | null;
  /** Null where the form carries it already. */
  readonly year: number | null;
  readonly figure: (id: string) => number | string | null;
}

/** Figures that agree with each other: no part above its whole, and a fund that balances. */
export function consistent({ programme, year }: Form): Filling {
  const { indicators } = catalogueOf(programme);
  const fund = new Map([
    ['fundOpening', 20_000_000],
    ['fundRaised', 71_500_000],
    ['fundSpent', 60_500_000],
    ['fundBalance', 31_000_000],
  ]);
  const depth = (id: string): number => {
    const indicator = indicators.find((each) => each.id === id);
    return indicator === undefined ? 0 : 1 + Math.max(0, ...indicator.partOf.map(depth));
  };
  const figure = (id: string) => {
    const isMoney = indicators.find((each) => each.id === id)?.kind === 'money';
    return fund.get(id) ?? (isMoney ? 26_000_000 : 1_200 - 10 * depth(id));
  };
  return { department: DEPARTMENT, year: year === null ? YEAR : null, figure };
}

/** The form with words and figures put where a person would put them; fails where a line is not found. */
export async function filled(form: Form, filling: Filling): Promise<Uint8Array> {
  const request = requestOf(form);
  const bytes = await writeForm(request);
  const ids = new Map(request.catalogue.indicators.map(({ id, label }) => [label[form.language], id]));
  return form.as === 'csv'
    ? filledCsv(bytes, ids, filling, form.language === 'vi' ? ';' : ',')
    : filledWorkbook(bytes, ids, filling);
}

const DEPARTMENT_LABEL = /^(Đơn vị báo cáo|Reporting department):$/;
const YEAR_LABEL = /^(Năm báo cáo|Reporting year):$/;
type Ids = ReadonlyMap<string, string>;

async function filledWorkbook(bytes: Uint8Array, ids: Ids, { department, year, figure }: Filling) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const seen: string[] = [];
  book.worksheets[0]?.eachRow((row) => {
    const [first, label] = [row.getCell(1).text, row.getCell(2).text];
    const id = ids.get(label);
    if (DEPARTMENT_LABEL.test(first)) row.getCell(3).value = department;
    if (YEAR_LABEL.test(first) && year !== null) row.getCell(3).value = year;
    if (id === undefined) return;
    seen.push(id);
    row.getCell(4).value = figure(id);
  });
  assertAll(seen, ids);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function filledCsv(bytes: Uint8Array, ids: Ids, { department, year, figure }: Filling, delimiter: string) {
  const seen: string[] = [];
  const rows = (parse(Buffer.from(bytes), { bom: true, delimiter }) as string[][]).map((row) => {
    const [number = '', label = '', unit = '', value = '', ...rest] = row;
    const id = ids.get(label);
    if (DEPARTMENT_LABEL.test(label)) return [number, label, department ?? '', value, ...rest];
    if (YEAR_LABEL.test(label)) return [number, label, String(year ?? unit), value, ...rest];
    if (id === undefined) return row;
    seen.push(id);
    return [number, label, unit, String(figure(id) ?? ''), ...rest];
  });
  assertAll(seen, ids);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return Buffer.from(`\uFEFF${rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n')}\r\n`);
}

function assertAll(seen: readonly string[], ids: Ids): void {
  const unseen = [...ids.values()].filter((id) => !seen.includes(id));
  if (unseen.length > 0 || seen.length !== ids.size) throw new Error(`lines not found: ${unseen.join(', ')}`);
}

function settingsFor(file: string, programme: string): Settings {
  return {
    paths: [file],
    programme,
    year: null,
    roster: null,
    language: 'vi',
    failOn: 'error',
    onError: 'withhold',
    duplicates: 'stop',
    output: null,
    csv: null,
    asOf: '2024-01-15',
    force: false,
    official: false,
    departmentSheets: false,
    limits: {},
    jobs: 1,
    cwd: dirname(file),
  };
}

/** The indicators and rates that columns or rows of one file are for, whether they are filled in or not. */
export async function askedIn(file: string, programme: string): Promise<readonly string[]> {
  const { found, standard } = await prepare(settingsFor(file, programme));
  const sources = await Promise.all(found.map((each) => readSource(each)));
  return sources
    .flatMap((source) => recognise(source, standard.understanding))
    .flatMap(({ submission }) => [...(submission?.readings.keys() ?? [])]);
}

/** What a check makes of one file that holds one submission. */
export async function checked(file: string, programme: string): Promise<CheckedSubmission> {
  const { submissions } = await check(settingsFor(file, programme));
  const [only] = submissions;
  if (only === undefined || submissions.length > 1) throw new Error(`${submissions.length} submissions`);
  return only;
}

/** Code and cell of every finding but targets missed. */
export function questionsOf({ findings }: CheckedSubmission): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'target')
    .map(({ code, where }) => `${code} ${where.cell}`);
}
