import * as zlib from 'node:zlib';
import { crc32By } from '../../domain/crc32.ts';

/** By Node's own, which it has since 20.15, several times as fast. */
export const crc32 = crc32By((zlib as { crc32?: (bytes: Uint8Array, before: number) => number }).crc32);
