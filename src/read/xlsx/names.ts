/** Names of elements and attributes as small numbers, told from bytes without making a text of each. */
export class Names {
  private readonly table: (readonly { readonly id: number; readonly bytes: Uint8Array }[])[] = [];
  private readonly texts: readonly string[];

  /** The number of a name is its place in the list, counted from 1. */
  constructor(names: readonly string[]) {
    this.texts = names;
    names.forEach((name, index) => {
      const bytes = Buffer.from(name, 'latin1');
      const slot = slotOf(hashOf(bytes));
      this.table[slot] = [...(this.table[slot] ?? []), { id: index + 1, bytes }];
    });
    for (let slot = 0; slot < SLOTS; slot++) this.table[slot] ??= [];
  }

  /** The number of the name in these bytes, 0 for a name not in the list. */
  tell(bytes: Uint8Array, from: number, to: number, hash: number): number {
    for (const known of this.table[slotOf(hash)] ?? []) {
      if (known.bytes.length !== to - from) continue;
      let same = 0;
      while (same < known.bytes.length && known.bytes[same] === bytes[from + same]) same++;
      if (same === known.bytes.length) return known.id;
    }
    return 0;
  }

  of(name: string): number {
    return this.texts.indexOf(name) + 1;
  }
}

const SLOTS = 128;

function slotOf(hash: number): number {
  return hash & (SLOTS - 1);
}

/** One step of the hash that `tell` is given. */
export function hashed(hash: number, byte: number): number {
  return (hash * 31 + byte) & 0xffffff;
}

function hashOf(bytes: Uint8Array): number {
  return bytes.reduce(hashed, 0);
}
