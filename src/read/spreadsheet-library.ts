import { read, SSF, type WorkBook } from '@e965/xlsx';
import { damaged, Refusal } from './refusal.ts';
import type { Opened } from './sheet-grid.ts';
import type { NumberFormats } from './spreadsheet-cell.ts';

/** Copied before any workbook adds its own. */
const BUILT_IN = { ...(SSF.get_table() as Readonly<Record<number, string | undefined>>) };

/** Number formats as the library knows and writes them. */
export const FORMATS: NumberFormats = {
  builtIn: (id) => BUILT_IN[id],
  isDate: (format) => SSF.is_date(format) === true,
  write: (format, number) => String(SSF.format(format, number)),
};

/** What a reader is asked for besides values. */
export interface Asked {
  /** Formulas written out, where no parts tell which cells are formulas; it costs time. */
  readonly cellFormula: boolean;
  /** Hidden rows and columns come with the styles; asked for where there are no facts of our own. */
  readonly cellStyles: boolean;
  /** Cells without a value, with their number formats. */
  readonly sheetStubs?: boolean;
}

/** The workbook as the library reads it. Throws a `Refusal`. */
export function parsed({ bytes, part }: Pick<Opened, 'bytes' | 'part'>, asked: Asked): WorkBook {
  const { buffer, byteOffset, byteLength } = bytes;
  try {
    return quietly(() =>
      read(Buffer.from(buffer, byteOffset, byteLength), {
        type: 'buffer',
        dense: true,
        nodim: true,
        cellNF: true,
        cellHTML: false,
        cellDates: false,
        ...asked,
      }),
    );
  } catch (error) {
    if (/password|encrypt|unsupported cipher/i.test(String(error))) throw new Refusal({ kind: 'encrypted' });
    throw damaged(part);
  }
}

/* eslint-disable no-console -- the reader remarks on odd records straight to the console, where only the edge may speak */
function quietly<T>(work: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}
/* eslint-enable no-console */
