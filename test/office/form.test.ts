import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/catalogue/derive.ts';
import { loadProgramme } from '../../src/read/programme-file.ts';
import { writeForm } from '../../src/write/template/form.ts';
import { ROOT } from '../meta/sources.ts';
import { Desk, needing, pagesOf, unpack, wordsOfPdf } from './office.ts';
import { expectValid } from './schema.ts';

/* The blank form as it is printed and signed. */

const { skip, name } = needing('soffice', 'xmllint', 'pdftotext', 'pdfinfo');
const folder = join(ROOT, 'templates', 'programmes');
const ids = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''));
const forms = ids.flatMap((id) => (['vi', 'en'] as const).map((language) => [id, language] as const));

describe.skipIf(skip)(`the form (${name})`, () => {
  const desk = new Desk();
  afterAll(() => desk.clear());

  it.each(forms)('of %s in %s stands on at most two pages of A4, with every word', async (id, language) => {
    const { programme } = await loadProgramme(id, folder, ROOT);
    const catalogue = catalogueOf(programme);
    const departments = ['Sở Y tế', 'Sở Tư pháp'];
    const bytes = await writeForm({ programme, catalogue, year: 2023, language, as: 'xlsx', departments });
    const file = desk.path(`${id}.${language}.xlsx`, bytes);
    expectValid(unpack(file, join(desk.folder, `${id}.${language}`)));
    const pdf = desk.convert(file, 'pdf');
    const pages = pagesOf(pdf);
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      pages.map(() => [595, 842]),
    );
    const printed = new Map<string, number>();
    const printedText = wordsOfPdf(pdf);
    for (const word of printedText.split(' ')) printed.set(word, (printed.get(word) ?? 0) + 1);
    expect(printedText).not.toMatch(/###|Err:\d/);
    // A line that does not fit its row is cut off, and its words are missing on paper.
    const due = new Map<string, number>();
    for (const { label, help } of catalogue.indicators)
      for (const word of `${label[language]} ${help[language]}`.split(/\s+/))
        due.set(word, (due.get(word) ?? 0) + 1);
    const cutOff = [...due].filter(([word, times]) => (printed.get(word) ?? 0) < times);
    expect(cutOff).toEqual([]);
    for (const words of [programme.id, '2023']) expect(printedText).toContain(words);
  });
});
