import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/catalogue/derive.ts';
import { targetsOf } from '../../../src/catalogue/programme.ts';
import { rollup } from '../../../src/rollup.ts';
import { describeFinding } from '../../../src/rules/describe.ts';
import { VERSION } from '../../../src/version.ts';
import { writeWorkbook } from '../../../src/write/workbook/workbook.ts';
import { settingsOf } from '../../helpers/settings.ts';
import { lookAt } from './checklist.ts';

const settings = (story: string) => settingsOf(process.cwd(), [`fixtures/${story}/in`], { failOn: 'never' });

describe.each(['sample-province', 'thanh-hoa-2022'])('the workbook of %s', (story) => {
  const run = rollup(settings(story));

  it.each([
    ['vi', false],
    ['vi', true],
    ['en', false],
    ['en', true],
  ] as const)(
    'meets the checklist in %s, official with sheets for departments: %s',
    async (language, full) => {
      const { result, programme } = await run;
      const catalogue = catalogueOf(programme.programme, result.year);
      const bytes = await writeWorkbook(result, {
        programme: programme.programme,
        programmeHash: programme.sha256,
        catalogue,
        targets: targetsOf(programme.programme, result.year),
        language,
        asOf: '2024-01-15',
        version: VERSION,
        settings: settings(story),
        contacts: new Map(),
        describe: (finding) => describeFinding(finding, language, catalogue),
        official: full,
        departmentSheets: full,
      });
      expect(lookAt(bytes).filter(({ ok }) => !ok)).toEqual([]);
    },
  );
});
