import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../src/write/workbook/workbook.ts';
import { largeYear, sampleContext } from '../write/sample-year.ts';
import type { Element } from '../write/elements.ts';
import { all, parse } from '../write/elements.ts';
import { Desk, needing, unpack, wordsOfPdf } from './office.ts';
import { expectValid } from './schema.ts';

/* Charts as an office program takes them in and gives them back: nothing it does not know, nothing lost. */

const { skip, name } = needing('soffice', 'xmllint', 'pdftotext');

/** The charts of a workbook in the order of their parts. */
function chartsOf(file: string): readonly Element[] {
  return Object.entries(unzipSync(readFileSync(file)))
    .filter(([part]) => /^xl\/charts\/chart\d+\.xml$/.test(part))
    .sort(([a], [b]) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map(([, bytes]) => parse(strFromU8(bytes)));
}

const words = (chart: Element) => all(chart, 'a:t').map(({ text }) => text);
/** What each series shows: the cells of its name, names and values, `Sheet.$A$1` or `'Sheet'!$A$1` alike. */
const cells = (chart: Element) =>
  all(chart, 'c:ser').map((series) => all(series, 'c:f').map(({ text }) => text.replace(/['$]/g, '')));
const points = (chart: Element) =>
  all(chart, 'c:ser').map((series) =>
    all(series, 'c:cat')
      .flatMap((each) => all(each, 'c:v'))
      .map(({ text }) => text),
  );

describe.skipIf(skip).each([3, 60, 100])(`the charts of %i departments (${name})`, (count) => {
  const desk = new Desk();
  let file: string;
  beforeAll(async () => {
    file = desk.path(`${count}.xlsx`, await writeWorkbook(largeYear(count), sampleContext()));
  });
  afterAll(() => desk.clear());

  it('are valid in every part', () => {
    const parts = unpack(file, join(desk.folder, 'parts'));
    expect(parts.filter(({ name: part }) => part.startsWith('xl/charts/'))).toHaveLength(9);
    expectValid(parts);
  });

  it('are still there when LibreOffice has saved the workbook, over the same cells', () => {
    const before = chartsOf(file);
    const after = chartsOf(desk.convert(file, 'xlsx'));
    expect(after).toHaveLength(before.length);
    const found = new Map(after.map((chart) => [words(chart)[0], chart]));
    for (const chart of before) {
      const again = found.get(words(chart)[0]);
      if (again === undefined) throw new Error(`lost: ${words(chart)[0] ?? ''}`);
      expect([...words(again)].sort()).toEqual([...words(chart)].sort());
      expect(cells(again)).toEqual(cells(chart));
      expect(points(again)).toEqual(points(chart));
    }
  });

  it('are printed with every title, and the figures below them are not', () => {
    // Letters of a drawing are set one by one, and its spaces are only distances.
    const close = (text: string) => text.replaceAll(' ', '');
    const text = close(wordsOfPdf(desk.convert(file, 'pdf')));
    for (const chart of chartsOf(file)) {
      const [title = ''] = words(chart);
      expect(text).toContain(close(title));
    }
    expect(text).not.toContain(close('SỐ LIỆU CỦA CÁC BIỂU ĐỒ'));
  });
});
