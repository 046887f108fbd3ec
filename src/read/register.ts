import { readFileSync } from 'node:fs';
import type { Body } from '../catalogue/departments.ts';
import { cellAt, widthOf } from '../domain/grid.ts';
import { LIMITS } from './limits.ts';
import { preparedOf, sha256Of } from './prepared.ts';

const COLUMNS = ['code', 'name_vi', 'name_en', 'aliases', 'valid_from', 'valid_to', 'successors'] as const;

/**
 * Reads a register of departments: `code,name_vi,name_en,aliases,valid_from,valid_to,successors`, lists
 * separated by `|`, dates in ISO form, an empty date open. The register is part of the program, so a fault in
 * it is thrown as a plain Error that names file and row.
 */
export async function loadRegister(file: string): Promise<readonly Body[]> {
  const bytes = readFileSync(file);
  return preparedOf<readonly Body[]>(file, sha256Of(bytes)) ?? parseRegister(bytes, file);
}

/** As `loadRegister`, from the bytes alone; `file` is only named. */
export async function parseRegister(bytes: Uint8Array, file: string): Promise<readonly Body[]> {
  const { readCsv } = await import('./csv.ts');
  const { grid } = readCsv(bytes, LIMITS);
  const width = widthOf(grid);
  const [header = [], ...rows] = Array.from(grid.rows, (_, row) =>
    Array.from({ length: width }, (_, column) => cellAt(grid, row, column)?.text ?? ''),
  );
  if (COLUMNS.some((name, at) => header[at] !== name))
    throw new Error(`${file}: columns must be ${COLUMNS.join()}`);
  const bodies = rows.flatMap((row, at) =>
    row.every((text) => text === '') ? [] : [bodyOf(row, `${file}:${at + 2}`)],
  );
  const codes = new Set(bodies.map(({ code }) => code));
  if (codes.size !== bodies.length) throw new Error(`${file}: a code stands twice`);
  return bodies;
}

function bodyOf(row: readonly string[], place: string): Body {
  const [code = '', vi = '', en = '', aliases = '', validFrom = '', validTo = '', successors = ''] = row;
  if (code === '' || vi === '' || en === '') throw new Error(`${place}: code and both names are needed`);
  for (const date of [validFrom, validTo])
    if (date !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error(`${place}: not a date: ${date}`);
  return {
    code,
    name: { vi, en },
    aliases: list(aliases),
    validFrom: validFrom || null,
    validTo: validTo || null,
    successors: list(successors),
  };
}

function list(text: string): readonly string[] {
  return text === '' ? [] : text.split('|');
}
