import { join } from 'node:path';
import { expect, it } from 'vitest';
import { columnName } from '../../src/domain/address.ts';
import { rollup } from '../../src/rollup.ts';
import { describeFinding } from '../../src/rules/describe.ts';
import type { SheetPlan } from '../../src/write/workbook/plan.ts';
import { formatCode } from '../../src/write/workbook/plan.ts';
import { planWorkbook } from '../../src/write/workbook/workbook.ts';
import { settingsOf } from '../helpers/settings.ts';
import { ROOT } from '../meta/sources.ts';

/*
 * Every cell of a workbook, one a line, so that a change of what leaders see is seen in review.
 * After a change that is meant: npx vitest run test/write/golden.test.ts -u
 */

const settings = settingsOf(ROOT, ['fixtures/thanh-hoa-2022/in'], {
  asOf: '2023-01-15',
  official: true,
  departmentSheets: true,
});

/** `B7 = 272300000 [#,##0] =SUM(B3:B6)`: the value, how a number is shown, and the formula. */
function cellsOf(plan: SheetPlan): readonly string[] {
  return plan.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (cell === null || (cell.value === null && cell.formula === undefined)) return [];
      const shown =
        typeof cell.value === 'number' && cell.format !== undefined ? ` [${formatCode(cell.format)}]` : '';
      const formula = cell.formula === undefined ? '' : ` =${cell.formula}`;
      return [`${columnName(column)}${row + 1} = ${JSON.stringify(cell.value)}${shown}${formula}`];
    }),
  );
}

/** Everything of a sheet but its cells and how wide and high they came out: page, tables, charts and the like. */
function setupOf(plan: SheetPlan): readonly string[] {
  const elsewhere = ['name', 'rows', 'widths', 'heights'];
  return Object.entries(plan).flatMap(([key, value]) =>
    elsewhere.includes(key) ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
}

it('every cell of the workbook of thanh-hoa-2022 is the one that was reviewed', async () => {
  const { result, ...run } = await rollup(settings);
  const plans = planWorkbook(result, {
    programme: run.programme.programme,
    programmeHash: '0'.repeat(64),
    catalogue: run.catalogue,
    targets: run.targets,
    language: settings.language,
    asOf: settings.asOf,
    version: '0.0.0',
    settings,
    describe: (finding) => describeFinding(finding, settings.language, run.catalogue),
    contacts: new Map(),
    official: settings.official,
    departmentSheets: settings.departmentSheets,
  });
  const text = plans
    .map((plan) => [`## ${plan.name}`, ...setupOf(plan), ...cellsOf(plan), ''].join('\n'))
    .join('\n');
  await expect(text).toMatchFileSnapshot(join(ROOT, 'test', 'write', 'golden', 'thanh-hoa-2022.txt'));
});
