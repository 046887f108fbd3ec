import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runCommand } from '../measure/process.ts';

/** Whether a program starts and ends well; the peers are no part of this project and may be missing. */
async function works(program: string, ...args: readonly string[]): Promise<boolean> {
  try {
    return (await runCommand({ program, args })).status === 0;
  } catch {
    return false;
  }
}

/** The first Python that has what the peer needs; `BENCH_PYTHON` names one that would not be looked for. */
export async function pythonWithPandas(): Promise<string | null> {
  for (const program of [process.env['BENCH_PYTHON'], 'python3', '/usr/bin/python3', 'python'])
    if (program !== undefined && (await works(program, '-c', 'import pandas, openpyxl'))) return program;
  return null;
}

export async function officeProgram(): Promise<string | null> {
  return (await works('soffice', '--version')) ? 'soffice' : null;
}

export function hasPackage(name: string, root: string): boolean {
  try {
    createRequire(join(root, 'package.json')).resolve(name);
    return true;
  } catch {
    return false;
  }
}
