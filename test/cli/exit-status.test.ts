import { expect, it } from 'vitest';
import { exitStatus } from '../../src/cli/exit-status.ts';
import { allFindings } from '../../src/cli/findings.ts';
import { checkRun, finding, rollupRun, sound } from './runs.ts';

const of = (...severities: ('error' | 'warning' | 'info' | 'target')[]) =>
  severities.map((severity) => finding('C101', severity));

it.each([
  ['error', of('error'), 1],
  ['error', of('warning', 'target', 'info'), 0],
  ['error', [], 0],
  ['warning', of('error'), 1],
  ['warning', of('warning'), 1],
  ['warning', of('target', 'info'), 0],
  ['target', of('error'), 1],
  ['target', of('warning'), 1],
  ['target', of('target'), 1],
  ['target', of('info'), 0],
  ['never', of('error', 'warning', 'target'), 0],
] as const)('--fail-on %s', (failOn, findings, status) => {
  expect(exitStatus(findings, failOn)).toBe(status);
});

it('counts findings of submissions that were not counted in', () => {
  expect(exitStatus(allFindings(checkRun), 'error')).toBe(1);
});

it('counts findings about the run itself', () => {
  const run = { submissions: [{ ...sound, findings: [] }], findings: rollupRun.findings };
  expect(exitStatus(allFindings(run), 'warning')).toBe(1);
  expect(exitStatus(allFindings(run), 'error')).toBe(0);
});
