import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HOSTILE } from '../../read/hostile-files.ts';
import { contest, DONE, failed, type Contestant } from '../measure/contest.ts';
import { khuyenhoc, optionsOf, type Part } from './part.ts';

/** What it costs to refuse a file that was made to bring a reader down, beside the check of a sound one. */
export const hostile: Part = async (bench) => {
  const folder = join(bench.out, 'hostile');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { folder: sound } = await bench.maker.departments();
  const checked = (path: string) => khuyenhoc(bench, 'check', path, '--format', 'json', '--fail-on', 'never');
  const contestants: Contestant[] = [
    {
      name: 'a sound file',
      command: checked(join(sound, '1.xlsx')),
      judge: (run) => (run.status === 0 ? DONE : failed(run)),
    },
  ];
  for (const { name, code, make } of HOSTILE) {
    contestants.push({
      name,
      command: checked(await make(folder)),
      judge: (run) => {
        if (run.status !== 0) return failed(run);
        const codes = codesIn(run.stdout);
        if (codes.includes(code)) return { outcome: 'done', note: code };
        return { outcome: 'wrong', note: `${codes.join(', ') || 'nothing'} instead of ${code}` };
      },
    });
  }
  const rows = await contest(contestants, optionsOf(bench));
  await rm(folder, { recursive: true, force: true });
  return [{ id: 'hostile', title: 'Refusing hostile files', rows }];
};

function codesIn(json: string): readonly string[] {
  const { submissions } = JSON.parse(json) as {
    submissions: readonly { findings: readonly { code: string }[] }[];
  };
  return submissions.flatMap(({ findings }) => findings.map(({ code }) => code));
}
