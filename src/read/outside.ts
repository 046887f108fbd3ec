import type { ReadNote } from '../domain/source.ts';

/*
 * What a file takes from outside itself or carries within: it is counted and told, and never followed or opened.
 */

export interface Outside {
  /** Other files that cells are linked to. */
  readonly links: number;
  /** Requests to other programs (DDE), which an office program would start. */
  readonly dde: number;
  /** Documents, controls and programs within the file; pictures and charts are none. */
  readonly objects: number;
}

export const NOTHING_OUTSIDE: Outside = { links: 0, dde: 0, objects: 0 };

export function outsideNotes({ links, dde, objects }: Outside): readonly ReadNote[] {
  const notes: ReadNote[] = [];
  if (links > 0) notes.push({ kind: 'externalLinks', count: links });
  if (objects > 0) notes.push({ kind: 'embeddedObjects', count: objects });
  if (dde > 0) notes.push({ kind: 'ddeLinks', count: dde });
  return notes;
}

/**
 * Whether a formula asks another program, as in `=cmd|'/c calc'!A0`: outside quotes no formula has a bar but for that.
 */
export function isDdeFormula(formula: string): boolean {
  if (!formula.includes('|') || !formula.includes('!')) return false;
  const bare = formula.replace(/"[^"]*"/g, '').replace(/'[^']*'/g, 'x');
  return /[\w.]\|[\w.:\\/-]+!/.test(bare);
}
