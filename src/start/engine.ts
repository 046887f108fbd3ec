import { setFlagsFromString } from 'node:v8';

/** Bytes of code that a function runs through before it is worth compiling for speed; the engine's own is 67,584. */
const BUDGET = 500_000;

/** Bytes of code of others that one function is compiled together with at most; the engine's own is 920. */
const INLINED = 460;

/** Per cent by which the heap may grow until it is gone through again; the engine's own is two to three times that. */
const GROWING = 50;

/**
 * Lets the engine wait longer before it compiles a function for speed. Checking goes through much code, little of it
 * often, and by its own measure the engine spends up to half of the processors' time of a run of some dozens or
 * hundreds of files on compiling, part of it in vain. What is compiled later is compiled in smaller pieces, for few
 * functions are run through so often that the larger ones pay. Memory that is no longer needed is looked for sooner: a
 * tenth less of it for no more time. Said only to the engine that was measured: later ones have a second, cheaper
 * compiler between, and another may not know the words.
 */
export function tuneEngine(versions: Pick<NodeJS.ProcessVersions, 'v8'> = process.versions): void {
  if (!versions.v8.startsWith('11.3.')) return;
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
  setFlagsFromString(`--heap-growing-percent=${GROWING}`);
}
