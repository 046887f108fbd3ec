import { cellName } from '../domain/address.ts';
import type { Where } from '../domain/finding.ts';
import type { Field } from '../layout/table.ts';
import type { Meaning } from '../catalogue/meaning.ts';
import type { SubmissionContext } from './context.ts';

/** A field with the meaning asked for. */
export interface Meant<K extends Meaning['kind']> {
  readonly field: Field;
  readonly meaning: Extract<Meaning, { kind: K }>;
}

/** The fields of all tables whose header was understood in this way. */
export function* meant<K extends Meaning['kind']>(context: SubmissionContext, kind: K): Generator<Meant<K>> {
  for (const table of context.tables) {
    for (const field of table.fields) {
      if (field.meaning.kind === kind)
        yield { field, meaning: field.meaning as Extract<Meaning, { kind: K }> };
    }
  }
}

/** Where the header of a field stands. */
export function headerPlace(field: Pick<Field, 'address' | 'label'>, indicator: string | null = null): Where {
  const { sheet } = field.address;
  return { sheet, cell: cellName(field.address), row: null, column: field.label, indicator };
}
