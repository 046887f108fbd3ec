import { setFlagsFromString } from 'node:v8';

/** Bytes of code that a function runs through before it is worth compiling for speed; the engine's own is 67,584. */
const BUDGET = 500_000;

/** The same in a run that has threads: over so many files more functions pay for it. */
const BUDGET_OF_MANY = 250_000;

/** Bytes of code of others that one function is compiled together with at most; the engine's own is 920. */
const INLINED = 230;

/** Per cent by which the heap may grow until it is gone through again; the engine's own is two to three times that. */
const GROWING = 40;

/** The same once the workbook is being written: of what was written much waits to be let go. */
const GROWING_LATE = 20;

/** MiB of either half of the space for young objects, of which the engine's own may grow to 16. */
const YOUNG = 8;

/**
 * Lets the engine wait longer before it compiles a function for speed. Checking goes through much code, little of it
 * often, and by its own measure the engine spends up to half of the processors' time of a run of some dozens or
 * hundreds of files on compiling, part of it in vain. What is compiled later is compiled in smaller pieces, for few
 * functions are run through so often that the larger ones pay. Memory that is no longer needed is looked for sooner: a
 * tenth less of it for no more time. Said only to the engine that was measured: later ones have a second, cheaper
 * compiler between, and another may not know the words.
 */
export function tuneEngine(versions: Versions = process.versions): void {
  if (!isMeasured(versions)) return;
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
  setFlagsFromString(`--heap-growing-percent=${GROWING}`);
  // The engine forgets what it made of a function that was not called for a while; here all comes to its turn.
  setFlagsFromString('--no-flush-bytecode');
  // Threads begin with it, for what follows keeps them from growing to it.
  setFlagsFromString(`--min-semi-space-size=${YOUNG}`);
}

/**
 * What a run over so many files wants that it has threads: each says so as it begins, for all of them.
 *
 * - The space for young objects stays as large as it is. What a file needs is let go within hundredths of a second, so
 *   that more room for it saves no work and takes 30 MB of a run over thousands. The program's own thread has grown to
 *   what it needs when another one starts; the engine takes the word back with every thread that it makes.
 * - Every thread goes through its objects alone, young ones and all. Helpers come late where all processors have work,
 *   waiting for them took a fortieth of the time of such a run, and their looking through the memory beside it a thirtieth
 *   of its processor time.
 * - Functions are compiled for speed sooner, a twentieth of that time.
 */
export function tuneForMany(versions: Versions = process.versions): void {
  if (!isMeasured(versions)) return;
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--no-parallel-scavenge');
  setFlagsFromString('--no-concurrent-array-buffer-sweeping');
  setFlagsFromString('--no-concurrent-marking');
  setFlagsFromString(`--interrupt-budget=${BUDGET_OF_MANY}`);
}

/** Lets memory be looked for sooner: for when most of it was needed once, a fifteenth less of a run over thousands. */
export function spareMemory(versions: Versions = process.versions): void {
  if (isMeasured(versions)) setFlagsFromString(`--heap-growing-percent=${GROWING_LATE}`);
}

type Versions = Pick<NodeJS.ProcessVersions, 'v8'>;

function isMeasured({ v8 }: Versions): boolean {
  return v8.startsWith('11.3.');
}
