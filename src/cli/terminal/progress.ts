import type { Progress } from '../../rollup.ts';
import { visible } from '../../domain/text.ts';
import type { Session } from '../session.ts';
import type { Words } from '../words.ts';
import { loadWidths, widthsLoaded, wrap } from './width.ts';

/** Milliseconds before a progress line appears, and between two of them. */
const PATIENCE = 1000;
const PACE = 100;

export interface ProgressLine {
  readonly tell: Progress;
  /** Takes the line away again. */
  readonly end: () => void;
}

/** One line on stderr that is drawn over itself, once a run has taken longer than a second. */
export function progressLine(
  write: (text: string) => void,
  columns: number,
  words: Words['outcome'],
  milliseconds: () => number = () => performance.now(),
): ProgressLine {
  let next = milliseconds() + PATIENCE;
  let drawn = false;
  return {
    tell: (done, total, file) => {
      const now = milliseconds();
      if (now < next) return;
      if (!widthsLoaded()) return void loadWidths();
      next = now + PACE;
      drawn = true;
      const line = `${words.reading(String(done), String(total))}  ${visible(file)}`;
      write(`\r\u001b[2K${wrap(line, columns - 1)[0] ?? ''}`);
    },
    end: () => {
      if (drawn) write('\r\u001b[2K');
    },
  };
}

/** Runs something with a progress line where one is wanted, and takes the line away whatever happens. */
export async function withProgress<R>(session: Session, work: (tell?: Progress) => Promise<R>): Promise<R> {
  if (!session.progress) return work();
  const line = progressLine(session.remark, session.columns, session.words.outcome);
  try {
    return await work(line.tell);
  } finally {
    line.end();
  }
}
