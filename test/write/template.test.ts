import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/catalogue/derive.ts';
import type { CheckedSubmission } from '../../src/domain/result.ts';
import { writeForm } from '../../src/write/template/form.ts';
import {
  askedIn,
  checked,
  consistent,
  DEPARTMENT,
  filled,
  programmes,
  questionsOf,
  requestOf,
  YEAR,
} from './filled-form.ts';

/*
 * The form is what departments fill in and what comes back: written by one end of the program and read by the
 * other, it must need no question.
 */

const forms = programmes.flatMap((programme) =>
  (['xlsx', 'csv'] as const).flatMap((as) =>
    (['vi', 'en'] as const).flatMap((language) =>
      [null, YEAR].map((year) => ({ programme, as, language, year })),
    ),
  ),
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khuyenhoc-form-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const named = forms.map((form) => {
  const { programme, as, language, year } = form;
  return [`${programme.id}, ${as}, ${language}, ${year ?? 'without a year'}`, form] as const;
});

describe.each(named)('the form of %s', (_, form) => {
  const ids = catalogueOf(form.programme).indicators.map(({ id }) => id);
  const filling = consistent(form);

  /** What a check makes of the bytes, under a name that tells neither department nor year. */
  async function readBack(bytes: Uint8Array): Promise<CheckedSubmission> {
    const file = join(folder, `bieu-mau.${form.as}`);
    await writeFile(file, bytes);
    return checked(file, form.programme.id);
  }

  it('has the same bytes every time', async () => {
    const [first, second] = [await writeForm(requestOf(form)), await writeForm(requestOf(form))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('blank: every figure asked for is found, no header is in question, and nothing is made up', async () => {
    const read = await readBack(await writeForm(requestOf(form)));
    expect(questionsOf(read).filter((code) => /^(H|R102)/.test(code))).toEqual([]);
    expect([...(await askedIn(join(folder, `bieu-mau.${form.as}`), form.programme.id))].sort()).toEqual(
      [...ids].sort(),
    );
    expect([...read.figures.values()].filter((value) => value !== null)).toEqual([]);
    expect(read.department).toBeNull();
    // The year in a programme's id is not the year of the report.
    expect(read.year).toBe(form.year);
  });

  it('filled in: is accepted without a single finding, every figure as it was written', async () => {
    const read = await readBack(await filled(form, filling));
    expect(questionsOf(read)).toEqual([]);
    expect(read.status).toBe('accepted');
    expect(read.department?.name).toBe(DEPARTMENT);
    expect(read.year).toBe(YEAR);
    expect(Object.fromEntries(read.figures)).toEqual(
      Object.fromEntries(ids.map((id) => [id, filling.figure(id)])),
    );
  });

  it('zero, "does not apply" and blank stay apart', async () => {
    const words = form.language === 'vi' ? 'không áp dụng' : 'not applicable';
    const apart = ids.filter((id) => /^(units|communit)/.test(id));
    const required = form.programme.indicators.filter(({ optional }) => !optional).map(({ id }) => id);
    const empty = required.find((id) => !apart.includes(id));
    expect(empty).toBeDefined();
    const figure = (id: string) => (apart.includes(id) ? words : id === empty ? null : 0);
    const read = await readBack(await filled(form, { ...filling, figure }));
    expect(questionsOf(read).map((code) => code.slice(0, 4))).toEqual(['C108']);
    expect([...read.notApplicable].sort()).toEqual([...apart].sort());
    const nulls = [...read.figures].filter(([, value]) => value === null).map(([id]) => id);
    expect(nulls.sort()).toEqual([...apart, empty].sort());
    expect(new Set([...read.figures.values()])).toEqual(new Set([0, null]));
  });
});

it('a date of signing in the year after is not the reporting year', async () => {
  const [programme] = programmes;
  if (programme === undefined) throw new Error('no programme');
  const form = { programme, as: 'csv', language: 'vi', year: YEAR } as const;
  const text = new TextDecoder().decode(await filled(form, consistent(form)));
  const file = join(folder, 'bieu-mau.csv');
  await writeFile(file, `${text}\r\n;;"Thanh Hóa, ngày 05 tháng 01 năm ${YEAR + 1}";;\r\n`);
  const read = await checked(file, programme.id);
  expect([read.year, ...questionsOf(read)]).toEqual([YEAR]);
});

it('the names offered for the department are not taken for the department', async () => {
  for (const programme of programmes) {
    const request = requestOf({ programme, as: 'xlsx', language: 'vi', year: YEAR });
    const file = join(folder, 'bieu-mau.xlsx');
    for (const departments of [['Sở Y tế'], ['Sở Y tế', 'Sở Tư pháp'], []]) {
      await writeFile(file, await writeForm({ ...request, departments }));
      const read = await checked(file, programme.id);
      expect(read.department).toBeNull();
      expect(questionsOf(read).map((code) => code.slice(0, 4))).toEqual(expect.arrayContaining(['R101']));
    }
  }
});
