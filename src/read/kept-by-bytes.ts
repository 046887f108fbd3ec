import type { Limits } from './limits.ts';

/**
 * What is found out about the bytes of a file, once for whoever asks again under the same limits. It is kept as long
 * as the bytes are, which nobody may change; what was refused is found out again.
 */
export function keptByBytes<Found>(
  find: (bytes: Uint8Array, limits: Limits) => Found,
): (bytes: Uint8Array, limits: Limits) => Found {
  const kept = new WeakMap<Uint8Array, { readonly limits: Limits; readonly found: Found }>();
  return (bytes, limits) => {
    const before = kept.get(bytes);
    if (before?.limits === limits) return before.found;
    const found = find(bytes, limits);
    kept.set(bytes, { limits, found });
    return found;
  };
}
