import { deflater } from './deflate.ts';
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
  private packing: Packing | null = null;
  private readonly packed: Packed[] = [];

  async take(piece: Piece): Promise<void> {
    this.packing ??= new Packing(await deflater());
    const part = this.packing.add(piece);
    if (part !== null) this.packed.push(part);
  }

  all(): Promise<readonly Packed[]> {
    return Promise.resolve(this.packed);
  }
}
