import type { Finding } from '../domain/finding.ts';
import type { FailOn } from './options.ts';

/** Exit statuses that scripts rely on. */
export const DONE = 0;
export const FINDINGS = 1;
export const NOT_DONE = 2;
export const FAULT = 70;

const COUNTED: Record<FailOn, readonly Finding['severity'][]> = {
  error: ['error'],
  warning: ['error', 'warning'],
  target: ['error', 'warning', 'target'],
  never: [],
};

/** 1 where a finding stands at or above the chosen level, else 0. */
export function exitStatus(findings: readonly Finding[], failOn: FailOn): typeof DONE | typeof FINDINGS {
  return findings.some((finding) => COUNTED[failOn].includes(finding.severity)) ? FINDINGS : DONE;
}
