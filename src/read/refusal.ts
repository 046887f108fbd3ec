import type { ReadFailure } from '../domain/source.ts';
import type { Limits } from './limits.ts';

/** Carries a failure up to `readSource`, where it becomes a fact; only `readRows` lets it out. */
export class Refusal extends Error {
  constructor(readonly failure: ReadFailure) {
    super(failure.kind);
    this.name = 'Refusal';
  }
}

/** The program itself failed on a file: told as the file's failure, so that one file never ends a run. */
export const FAULT: ReadFailure = { kind: 'unreadable', reason: 'readerFailed' };

/** The container or a part of it contradicts itself or is cut off; `part` names where. */
export function damaged(part: string): Refusal {
  return new Refusal({ kind: 'damaged', part });
}

/** Throws when a limit is passed, naming it. */
export function within(limits: Limits, limit: keyof Limits, found: number): void {
  const allowed = limits[limit];
  if (found > allowed) throw new Refusal({ kind: 'limit', limit, allowed, found });
}
