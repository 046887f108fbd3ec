import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegister } from '../../src/read/register.ts';

const HEADER = 'code,name_vi,name_en,aliases,valid_from,valid_to,successors';

describe('the register', () => {
  it('holds the departments with dates and successors', async () => {
    const bodies = await loadRegister('templates/registers/departments.csv');
    expect(bodies.find(({ code }) => code === 'STTTT')).toEqual({
      code: 'STTTT',
      name: { vi: 'Sở Thông tin và Truyền thông', en: 'Department of Information and Communications' },
      aliases: ['Sở TT&TT', 'Sở TTTT', 'Sở TT-TT', 'Sở TT và TT', 'STT&TT', 'STTTT'],
      validFrom: null,
      validTo: '2025-02-28',
      successors: ['SKHCN', 'SVHTTDL'],
    });
    expect(bodies.find(({ code }) => code === 'SVHTTDL')?.name.vi).toBe('Sở Văn hóa, Thể thao và Du lịch');
  });

  it('names only successors that it holds, and is composed text', async () => {
    const bodies = await loadRegister('templates/registers/departments.csv');
    const codes = new Set(bodies.map(({ code }) => code));
    for (const body of bodies) {
      for (const code of body.successors) expect(codes).toContain(code);
      for (const text of [body.name.vi, ...body.aliases]) expect(text).toBe(text.normalize('NFC'));
    }
  });
});

describe('a damaged register', () => {
  let file = '';
  beforeAll(async () => {
    file = join(await mkdtemp(join(tmpdir(), 'register-')), 'r.csv');
  });
  afterAll(() => rm(join(file, '..'), { recursive: true }));

  it.each([
    ['code,name\nA,B\n', /columns must be/],
    [`${HEADER}\nA,Một,,,,,\n`, /:2: code and both names/],
    [`${HEADER}\nA,Một,One,,2025-1-1,,\n`, /:2: not a date: 2025-1-1/],
    [`${HEADER}\nA,Một,One,,,,\n\nA,Hai,Two,,,,\n`, /stands twice/],
  ])('%#', async (text, expected) => {
    await writeFile(file, text);
    await expect(loadRegister(file)).rejects.toThrow(expected);
  });
});
