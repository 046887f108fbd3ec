import { Packing, type Packed, type Piece } from './part.ts';

/** Who packs the parts of a package, which are handed over one after the other. */
export interface Packer {
  /** Takes the next piece, for good: its bytes are gone afterwards. Waits while there is enough to do. */
  take(piece: Piece): Promise<void>;
  /** The parts, in the order in which they were handed over. */
  all(): Promise<readonly Packed[]>;
}

/** Packs each piece when it comes. */
export class PackerHere implements Packer {
  private readonly packing = new Packing();
  private readonly packed: Packed[] = [];

  take(piece: Piece): Promise<void> {
    const part = this.packing.add(piece);
    if (part !== null) this.packed.push(part);
    return Promise.resolve();
  }

  all(): Promise<readonly Packed[]> {
    return Promise.resolve(this.packed);
  }
}
