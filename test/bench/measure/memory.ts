import { readFileSync, readdirSync } from 'node:fs';

/** MiB that the processes of a tree hold at most, each at its own peak; null where the system does not tell. */
export class MemoryWatch {
  private peak = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly root: number) {}

  /** Looks often at first, so that a run of a few milliseconds is seen at its end, and then seldom. */
  start(): void {
    let wait = 2;
    const look = (): void => {
      this.peak = Math.max(this.peak, treePeak(this.root));
      wait = Math.min(wait * 1.05, 25);
      this.timer = setTimeout(look, wait);
    };
    look();
  }

  stop(): number | null {
    if (this.timer !== null) clearTimeout(this.timer);
    return this.peak === 0 ? null : this.peak / 1024;
  }
}

/** KiB of a process and of all it has started that are alive; memory that two share is counted twice. */
function treePeak(root: number): number {
  return [root, ...descendants(root)].reduce((sum, id) => sum + peakOf(textOf(`/proc/${id}/status`)), 0);
}

/** KiB of physical memory that a process has held at most, by what the system says of it. */
export function peakOf(status: string): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
}

function descendants(id: number): readonly number[] {
  let threads: readonly string[] = [];
  try {
    threads = readdirSync(`/proc/${id}/task`);
  } catch {
    // It has ended, or this system shows no processes as files.
  }
  const children = threads.flatMap((thread) =>
    textOf(`/proc/${id}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
