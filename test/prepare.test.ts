import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare, programmeInUse, rosterInUse } from '../src/prepare.ts';
import { settingsOf } from './helpers/settings.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'khuyenhoc-'));
});

async function programme() {
  const found = await programmeInUse({ programme: 'thanh-hoa-2023', paths: [], cwd, language: 'en' });
  return found.programme.programme;
}

describe('the roster of a run', () => {
  it('is the programme’s, which may be none', async () => {
    expect((await rosterInUse({ roster: null, cwd, language: 'en' }, await programme())).listed).toBeNull();
    const closed = { ...(await programme()), departments: ['SCT', 'STP'] };
    const { listed } = await rosterInUse({ roster: null, cwd, language: 'en' }, closed);
    expect(listed?.map(({ code }) => code).sort()).toEqual(['SCT', 'STP']);
  });
  it('goes before the programme’s where one is given', async () => {
    await writeFile(join(cwd, 'r.csv'), 'code,name\nSTP,Sở Tư pháp\n');
    const closed = { ...(await programme()), departments: ['SCT'] };
    const { listed } = await rosterInUse({ roster: 'r.csv', cwd, language: 'en' }, closed);
    expect(listed?.map(({ code }) => code)).toEqual(['STP']);
  });

  it.each([
    ['khong-co.csv', null, 'khong-co.csv does not exist', 'không tìm thấy khong-co.csv'],
    ['rong.csv', '', 'rong.csv is empty', 'rong.csv không có gì'],
    ['a.pdf', '%PDF-1.4\n', 'a.pdf is neither CSV nor Excel', 'a.pdf không phải CSV hay Excel'],
    [
      'hong.xlsx',
      'PK\u0003\u0004',
      'hong.xlsx is damaged (zip directory)',
      'hong.xlsx bị hỏng (zip directory)',
    ],
    [
      'rong-ngang.csv',
      ','.repeat(100_000),
      'rong-ngang.csv passes the limit columns (16384)',
      'rong-ngang.csv vượt giới hạn columns (16384)',
    ],
    [
      'cot.csv',
      'a,b\n1,2\n',
      "line 1 needs a column 'code' or 'name'",
      "dòng 1 phải có cột 'code' (mã) hoặc 'name' (tên)",
    ],
  ])('that cannot be used says why in the language of the run: %s', async (name, content, en, vi) => {
    if (content !== null) await writeFile(join(cwd, name), content);
    for (const [language, detail] of [
      ['en', en],
      ['vi', vi],
    ] as const) {
      const refused = rosterInUse({ roster: name, cwd, language }, await programme());
      await expect(refused).rejects.toMatchObject({ kind: 'roster', args: { path: name, detail } });
    }
  });
});

it('a programme whose departments nobody knows is refused, with the nearest known one', async () => {
  const closed = { ...(await programme()), departments: ['SCTT'] };
  await expect(rosterInUse({ roster: null, cwd, language: 'en' }, closed)).rejects.toMatchObject({
    kind: 'programme',
    args: { detail: 'department codes not in the register: SCTT; is it “SCT”?' },
  });
});

it('tells what files are held against, and waits until that is taken in, before it looks for files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'khuyenhoc-'));
  await writeFile(join(folder, 'a.csv'), '');
  const told: number[] = [];
  const { found } = await prepare(settingsOf(folder, ['.']), async ({ bodies }) => {
    await writeFile(join(folder, 'b.csv'), '');
    told.push(bodies.length);
  });
  expect(found.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  expect(told).toEqual([expect.any(Number)]);
});
