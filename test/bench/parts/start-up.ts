import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import { contest } from '../measure/contest.ts';
import { endsWith, khuyenhoc, optionsOf, script, type Part } from './part.ts';

/** What a person waits for who asks a small thing, beside a Node script that does nothing. */
export const startUp: Part = async (bench) => {
  const departments = await bench.maker.departments();
  const brief = await bench.maker.briefCommunes(10);
  const [csv = ''] = await readdir(brief.folder);
  const workbook = join(departments.folder, '1.xlsx');
  const text = join(brief.folder, csv);
  const judge = endsWith(0);
  const never = ['--fail-on', 'never'];
  const rows = await contest(
    [
      { name: 'an empty Node script', command: script(bench, 'empty.mjs'), judge },
      { name: '--version', command: khuyenhoc(bench, '--version'), judge },
      { name: '--help', command: khuyenhoc(bench, '--help'), judge },
      { name: 'check of one .xlsx', command: khuyenhoc(bench, 'check', workbook, ...never), judge },
      {
        name: 'check of one .csv',
        command: khuyenhoc(bench, 'check', text, '--roster', brief.roster ?? '', ...never),
        judge,
      },
    ],
    optionsOf(bench, bench.sizes.startUpRounds),
  );
  return [{ id: 'start-up', title: 'Start-up', rows }];
};
