import { SSF } from '@e965/xlsx';

/** A number as a format shows it; days count from 1900. Null where the format makes no sense. */
export function writeNumber(format: string, number: number): string | null {
  try {
    return String(SSF.format(format, number));
  } catch {
    return null;
  }
}
