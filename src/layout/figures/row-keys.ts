import { traitOfName } from '../../domain/name-trait.ts';
import { once } from '../../domain/remember.ts';
import { nameKey } from '../../domain/text.ts';
import type { Table } from '../table.ts';

/**
 * Keys by which rows of different tables are the same unit: the name, or the place where names repeat. They are made
 * when one is asked for: nobody does in a file of one table.
 */
export interface RowKeys {
  /** Whether no two of the rows have the same key. */
  readonly distinct: boolean;
  /** Whether several rows bear the same name. */
  readonly hasNameTwice: boolean;
  /** The key of the row at a place among those that the keys are for; totals behind them have none. */
  at(place: number): string;
}

/** The keys of some rows of a table, given by their indices in their order. */
export function rowKeys(table: Table, own: readonly number[]): RowKeys {
  const units = own.reduce((count, index) => count + (table.rows[index]?.kind === 'unit' ? 1 : 0), 0);
  // The only unit is the same in every table, whatever it is called.
  return units === 1 ? new OneUnit(own.length < 2) : new NameKeys(table, own);
}

class OneUnit implements RowKeys {
  readonly hasNameTwice = false;

  constructor(readonly distinct: boolean) {}

  at(): string {
    return '';
  }
}

class NameKeys implements RowKeys {
  readonly distinct = true;
  private readonly labels: readonly string[];
  private readonly names = once(() => this.labels.map(nameKey));
  private readonly repeated = once(() => repeatedAmong(this.names()));

  constructor(
    private readonly table: Table,
    private readonly own: readonly number[],
  ) {
    this.labels = own.map((index) => table.rows[index]?.label ?? '');
  }

  get hasNameTwice(): boolean {
    return repeatedAmong(suspectsAmong(this.labels).map(nameKey)).size > 0;
  }

  at(place: number): string {
    const name = this.names()[place];
    if (name === undefined) return '';
    if (name !== '' && !this.repeated().has(name)) return name;
    const index = this.own[place] ?? 0;
    return `${this.table.sheet ?? ''}#${this.table.rows[index]?.at ?? index}`;
  }
}

/** The names that stand there more than once. */
function repeatedAmong(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) repeated.add(name);
    else if (name !== '') seen.add(name);
  }
  return repeated;
}

/** Those that may have the key of another one, told without folding all of them. */
function suspectsAmong(names: readonly string[]): readonly string[] {
  const traits = new Float64Array(names.length);
  for (const [at, name] of names.entries()) {
    const trait = traitOfName(name);
    if (trait === null) return names;
    traits[at] = trait;
  }
  const shared = new Set<number>();
  const sorted = traits.slice().sort();
  for (let at = 1; at < sorted.length; at++)
    if (sorted[at] === sorted[at - 1]) shared.add(sorted[at] as number);
  return shared.size === 0 ? [] : names.filter((_, at) => shared.has(traits[at] as number));
}
