import { Worker } from 'node:worker_threads';
import { PackerHere, type Packer } from './packer.ts';
import type { Packed, Piece } from './part.ts';

/**
 * Pieces on their way at most, three megabytes of what is written: they are packed faster than they are put together, and
 * wait while the thread starts and while it reads a sheet again.
 */
const MOST_WAITING = 48;
/** Milliseconds that a thread may say nothing; a piece takes about one. */
const PATIENCE = 10_000;
/** MiB for objects that are still young: what is packed lies outside the engine's own memory. */
const YOUNG = 2;

/** What was handed over is lost with the thread; it must be written again. */
class ThreadLost extends Error {}

/** Packs in a thread of its own what is handed over, while more is being made. */
class PackingThread implements Packer {
  private readonly worker: Worker;
  private readonly packed: Packed[] = [];
  private waiting = 0;
  private lost: ThreadLost | null = null;
  /** Whoever waits looks again. */
  private wake = (): void => undefined;

  constructor(
    script: string,
    private readonly patience: number,
  ) {
    this.worker = foreseenFor(script) ?? startedFrom(script);
    this.worker.on('message', (part: Packed | null) => {
      this.waiting -= 1;
      if (part !== null) this.packed.push(part);
      this.wake();
    });
    for (const event of ['error', 'messageerror', 'exit']) this.worker.on(event, () => this.lose(event));
  }

  async take(piece: Piece): Promise<void> {
    this.worker.postMessage(piece, [piece.bytes.buffer]);
    this.waiting += 1;
    await this.untilFewerThan(MOST_WAITING);
  }

  async all(): Promise<readonly Packed[]> {
    await this.untilFewerThan(1);
    return this.packed;
  }

  /** Must be called at the end; until then the program does not end by itself. */
  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private async untilFewerThan(waiting: number): Promise<void> {
    while (this.lost === null && this.waiting >= waiting) {
      const timer = setTimeout(() => this.lose('silence'), this.patience);
      await new Promise<void>((resolve) => (this.wake = resolve));
      clearTimeout(timer);
    }
    if (this.lost !== null) throw this.lost;
  }

  private lose(why: string): void {
    this.lost ??= new ThreadLost(`the packing thread was lost: ${why}`);
    this.wake();
  }
}

/** Threads that were started before they were wanted, by their programs. */
const foreseen = new Map<string, Worker>();

/**
 * Starts a thread that will be wanted soon. With every thread the engine lets the space for young objects grow until
 * the thread has said otherwise: 20 MB that are never given back, where the program makes much meanwhile. One that is
 * not wanted after all keeps nobody from ending, and waits for the next run.
 */
export function foreseePacking(script: string): void {
  if (foreseen.has(script)) return;
  try {
    const worker = startedFrom(script);
    worker.unref();
    foreseen.set(script, worker);
    // Whoever wants it starts another.
    for (const event of ['error', 'exit'])
      worker.once(event, () => void (foreseen.get(script) === worker && foreseen.delete(script)));
  } catch {
    // It is tried again when it is wanted.
  }
}

function foreseenFor(script: string): Worker | undefined {
  const worker = foreseen.get(script);
  foreseen.delete(script);
  worker?.ref();
  return worker;
}

function startedFrom(script: string): Worker {
  try {
    return new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
  } catch (cause) {
    throw new ThreadLost('the packing thread did not start', { cause });
  }
}

/**
 * Writes something whose parts are packed in a thread that runs the program `script`. Where the thread is lost,
 * whatever the reason, all is written anew and packed here, into the same bytes.
 */
export async function packedInThread<Written>(
  script: string,
  write: (packer: Packer) => Promise<Written>,
  patience = PATIENCE,
): Promise<Written> {
  let thread: PackingThread | null = null;
  try {
    thread = new PackingThread(script, patience);
    return await write(thread);
  } catch (error) {
    if (!(error instanceof ThreadLost)) throw error;
  } finally {
    await thread?.close();
  }
  return write(new PackerHere());
}
