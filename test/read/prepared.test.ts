import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseProgramme } from '../../src/read/parse-programme.ts';
import { preparedFile, preparedOf, sha256Of } from '../../src/read/prepared.ts';
import { parseRegister } from '../../src/read/register.ts';

describe('what comes parsed', () => {
  it.each(readdirSync('templates/programmes'))('%s is what its text says', async (name) => {
    const list = join('templates', 'programmes', name);
    const bytes = readFileSync(list);
    expect(await preparedOf(list, sha256Of(bytes))).toStrictEqual(parseProgramme(bytes.toString('utf8')));
  });

  it('the register is what its text says', async () => {
    const list = 'templates/registers/departments.csv';
    const bytes = readFileSync(list);
    expect(await preparedOf(list, sha256Of(bytes))).toStrictEqual(await parseRegister(bytes, list));
  });
});

describe('a list', () => {
  let folder: string;
  let list: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'khuyenhoc-'));
    list = join(folder, 'programmes', 'a.yaml');
    await mkdir(join(folder, 'programmes'));
    await mkdir(join(folder, 'prepared'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('that nothing was made of is read itself', async () => {
    expect(await preparedOf(list, 'aa')).toBeNull();
  });
  it('that was changed since is read itself', async () => {
    await writeFile(preparedFile(list), JSON.stringify({ sha256: 'aa', value: [1] }));
    expect(await preparedOf(list, 'aa')).toEqual([1]);
    expect(await preparedOf(list, 'bb')).toBeNull();
  });
  it('whose other form is damaged is read itself', async () => {
    await writeFile(preparedFile(list), '{"sha256": "aa", "value": [');
    expect(await preparedOf(list, 'aa')).toBeNull();
  });
});
