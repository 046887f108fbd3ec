import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Machine, Report, Section } from './result.ts';

export async function machineOf(root: string, quick: boolean): Promise<Machine> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    version,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryMiB: Math.round(totalmem() / 1024 / 1024),
    quick,
  };
}

/** What an earlier run on the same machine and in the same sizes has measured; otherwise nothing is taken over. */
export async function reportBefore(path: string, machine: Machine): Promise<Report> {
  const fresh: Report = { schema: 'khuyenhoc/bench/1', machine, sections: [] };
  try {
    const before = JSON.parse(await readFile(path, 'utf8')) as Report;
    return before.schema === fresh.schema && isDeepStrictEqual(before.machine, machine) ? before : fresh;
  } catch {
    return fresh;
  }
}

/** With a section in the place of an earlier one of the same id, or at the end. */
export function withSection(report: Report, section: Section): Report {
  const known = report.sections.some(({ id }) => id === section.id);
  const sections = known
    ? report.sections.map((each) => (each.id === section.id ? section : each))
    : [...report.sections, section];
  return { ...report, sections };
}
