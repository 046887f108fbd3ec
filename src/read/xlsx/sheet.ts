import type { Range } from '../../domain/address.ts';
import type { Limits } from '../limits.ts';
import { PackedBuilder } from '../packed/builder.ts';
import { coverMerged, isCovered } from '../packed/merged.ts';
import type { PackedCells, PackedStyle } from '../packed/packed-cells.ts';
import { damaged, within } from '../refusal.ts';
import { columnOfPlace, placeIn, rangeIn, rangeNamed, ROWS, rowOfPlace, wholeIn } from './bytes.ts';
import { OpenCell } from './open-cell.ts';
import { PlainCell } from './plain-cell.ts';
import { RowsAlike } from './rows-alike.ts';
import type { XmlScanner, XmlVisitor } from './scanner.ts';
import { WORD } from './words.ts';

/** What the parts that all sheets share say of their cells. */
export interface Shared {
  readonly strings: readonly string[];
  /** The last one is plain, for cells that name none of the others. */
  readonly styles: readonly PackedStyle[];
  readonly date1904: boolean;
}

/** What a worksheet part holds. */
export interface SheetContent {
  readonly cells: PackedCells;
  readonly merges: readonly Range[];
  /** Hidden rows that hold a cell; hiding the empty rest of a sheet says nothing. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Formulas without a stored result. */
  readonly uncomputed: number;
  /** Formulas that ask another program. */
  readonly ddeFormulas: number;
}

/** Cells and merged areas of all sheets so far. */
export interface Spent {
  cells: number;
}

/** No sheet has more columns to describe. */
const COLUMNS = 16_384;

/** The fewest that a cell with a value usually takes; room for cells that are not there costs no memory until it is used. */
const BYTES_A_CELL = 30;

/** A worksheet part, `size` bytes long. Cells without content are passed over, however many there are and however they are styled. */
export class Sheet implements XmlVisitor {
  root = 0;
  private readonly into: PackedBuilder;
  private readonly cell: OpenCell;
  private readonly plain = new PlainCell();
  private readonly alike = new RowsAlike();
  private readonly merges: Range[] = [];
  private readonly hidden = new Set<number>();
  /** 1 for each that is hidden; null where none is. */
  private hiddenColumns: Uint8Array | null = null;
  private described = 0;
  private inData = false;
  private rowsHidden = false;
  /** Whether the tag of the row at hand hides it. */
  private rowHidden = false;
  private row = -1;
  private column = -1;

  constructor(
    shared: Shared,
    private readonly part: string,
    private readonly limits: Limits,
    private readonly spent: Spent,
    size: number,
  ) {
    const expected = Math.min(Math.ceil(size / BYTES_A_CELL), limits.xlsxCells);
    this.into = new PackedBuilder(shared.strings, shared.styles, expected);
    this.cell = new OpenCell(shared, this.into, part, limits);
  }

  open(name: number, scanner: XmlScanner): void {
    if (this.root === 0) this.root = name === WORD.worksheet ? name : -1;
    if (this.cell.isOpen) this.cell.openWithin(name);
    // Anchors of form controls have rows and columns of their own, outside the data.
    else if (name === WORD.sheetData) this.inData = true;
    else if (name === WORD.c && this.inData) this.openCell(scanner);
    else if (name === WORD.row && this.inData) this.openRow(scanner);
    else if (name === WORD.sheetFormatPr && !this.inData)
      this.rowsHidden = isTrue(scanner.attribute(WORD.zeroHeight));
    else if (name === WORD.col && !this.inData) this.describeColumns(scanner);
    else if (name === WORD.mergeCell && !this.inData) this.merge(scanner);
  }

  close(name: number): void {
    if (this.cell.isOpen) {
      if (name === WORD.c) this.cell.close();
      else this.cell.closeWithin(name);
    } else if (name === WORD.row) this.alike.closed();
    else if (name === WORD.sheetData) this.inData = false;
  }

  text(bytes: Uint8Array, from: number, to: number, literal: boolean): void {
    if (this.cell.isOpen) this.cell.text(bytes, from, to, literal);
  }

  takeAhead(bytes: Uint8Array, from: number): number {
    if (!this.inData || this.cell.isOpen) return from;
    this.alike.goesOn(bytes, from);
    let at = from;
    for (;;) {
      const end = this.plain.read(bytes, at);
      if (end < 0) {
        const next = this.alike.read(bytes, at);
        if (next < 0) return at;
        this.beginRow(this.alike.number - 1);
        at = next;
        continue;
      }
      if (!this.plain.isEmpty && !this.cell.canTake(this.plain)) return at;
      this.column = this.plain.column;
      this.spend();
      if (!this.plain.isEmpty) this.cell.take(this.plain);
      at = end;
    }
  }

  finish(): SheetContent {
    const cells = this.into.finish(this.part);
    coverMerged(cells, this.merges, this.part);
    const hidden = new Set<number>();
    const { hiddenColumns } = this;
    if (hiddenColumns !== null)
      cells.columns.forEach((column, at) => {
        if (hiddenColumns[column] === 1 && !isCovered(cells, at)) hidden.add(column);
      });
    return {
      cells,
      merges: this.merges,
      hiddenRows: new Set(
        [...this.hidden]
          .sort((a, b) => a - b)
          .filter((row) => (cells.starts[row] ?? 0) < (cells.starts[row + 1] ?? 0)),
      ),
      hiddenColumns: new Set([...hidden].sort((a, b) => a - b)),
      uncomputed: this.cell.uncomputed,
      ddeFormulas: this.cell.ddeFormulas,
    };
  }

  private openRow(scanner: XmlScanner): void {
    this.alike.closed();
    const row = scanner.value(WORD.r, this.row + 1, (bytes, from, to) => {
      this.alike.opened(bytes, from, to);
      return wholeIn(bytes, from, to) - 1;
    });
    if (row < 0 || row >= ROWS) throw damaged(this.part);
    const hidden = scanner.attribute(WORD.hidden);
    // Where all rows are hidden but for some, those have a height of their own.
    const shown = !this.rowsHidden || scanner.has(WORD.ht) || hidden !== undefined;
    this.rowHidden = isTrue(hidden) || isNought(scanner, WORD.ht) || !shown;
    this.beginRow(row);
  }

  private beginRow(row: number): void {
    this.row = row;
    this.column = -1;
    if (this.rowHidden) this.hidden.add(row);
  }

  private openCell(scanner: XmlScanner): void {
    const beside = this.row * COLUMNS + this.column + 1;
    const place = this.row < 0 || this.column + 1 >= COLUMNS ? -1 : beside;
    const at = scanner.value(WORD.r, place, placeIn);
    if (at < 0) throw damaged(this.part);
    this.column = columnOfPlace(at);
    this.spend();
    this.cell.open(scanner, rowOfPlace(at), this.column);
  }

  private describeColumns(scanner: XmlScanner): void {
    this.described += 1;
    if (this.described > COLUMNS) throw damaged(this.part);
    if (!isTrue(scanner.attribute(WORD.hidden)) && !isNought(scanner, WORD.width)) return;
    const first = Number(scanner.attribute(WORD.min)) - 1;
    const last = Number(scanner.attribute(WORD.max)) - 1;
    if (first >= 0 && last >= first)
      (this.hiddenColumns ??= new Uint8Array(COLUMNS)).fill(1, first, last + 1);
  }

  private merge(scanner: XmlScanner): void {
    this.spend();
    const merged = scanner.value(WORD.ref, null, rangeIn) ?? rangeNamed(scanner.attribute(WORD.ref) ?? '');
    if (merged === null) throw damaged(this.part);
    this.merges.push(merged);
  }

  private spend(): void {
    this.spent.cells += 1;
    if (this.spent.cells > this.limits.xlsxCells) within(this.limits, 'xlsxCells', this.spent.cells);
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** A height or width of nothing hides as well; nearly all begin with a digit that tells that they are none. */
function isNought(scanner: XmlScanner, name: number): boolean {
  if (!scanner.value(name, false, mayBeNought)) return false;
  return Number(scanner.attribute(name)) === 0;
}

function mayBeNought(bytes: Uint8Array, from: number): boolean {
  const first = bytes[from] as number;
  return first < ONE || first > NINE;
}

const ONE = 0x31;
const NINE = 0x39;
