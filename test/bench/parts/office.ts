import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Inputs } from '../inputs/folders.ts';
import { DONE, failed, type Contestant } from '../measure/contest.ts';
import { officeProgram } from './installed.ts';
import type { Bench } from './part.ts';

/** LibreOffice, which only opens every file and saves it as CSV: somebody else must still add up. */
export async function office({ out }: Bench, inputs: Inputs): Promise<Contestant> {
  const program = await officeProgram();
  const converted = join(out, 'converted');
  const profile = `-env:UserInstallation=${pathToFileURL(join(out, 'office-profile'))}`;
  const files = (await readdir(inputs.folder)).map((name) => join(inputs.folder, name));
  const args = [profile, '--headless', '--convert-to', 'csv', '--outdir', converted, ...files];
  return {
    name: 'LibreOffice, to CSV only',
    command: program === null ? null : { program, args },
    note: 'no LibreOffice here',
    prepare: async () => {
      await rm(converted, { recursive: true, force: true });
      await mkdir(converted, { recursive: true });
    },
    judge: async (run) => {
      if (run.status !== 0) return failed(run);
      const { length } = await readdir(converted);
      const wrong = { outcome: 'wrong', note: `${length} files of ${inputs.files}` } as const;
      return length === inputs.files ? DONE : wrong;
    },
  };
}
