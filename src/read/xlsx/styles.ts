import { legacyFont } from '../../domain/legacy-text/font.ts';
import type { PackedStyle } from '../packed/packed-cells.ts';
import { builtInFormat } from './built-in-formats.ts';
import type { XmlScanner, XmlVisitor } from './scanner.ts';
import { WORD } from './words.ts';

const PLAIN: PackedStyle = { format: null, font: undefined };

/** The styles part of a workbook. */
export class Styles implements XmlVisitor {
  root = 0;
  private readonly formats = new Map<number, string>();
  private readonly fonts: string[] = [];
  private readonly cells: { readonly format: number; readonly font: number }[] = [];
  private inside = 0;

  private styles: readonly PackedStyle[] | null = null;

  /** The style of every cell format by its number, and behind them a plain one for those that are not there. */
  get told(): readonly PackedStyle[] {
    return (this.styles ??= this.put());
  }

  private put(): readonly PackedStyle[] {
    const styles = this.cells.map(({ format, font }): PackedStyle => {
      const code = this.formats.get(format) ?? builtInFormat(format);
      const name = this.fonts[font] ?? '';
      return {
        format: code === null || /^general$/i.test(code) ? null : code,
        font: legacyFont(name) === null ? undefined : name,
      };
    });
    return [...styles, PLAIN];
  }

  open(name: number, scanner: XmlScanner): void {
    if (this.root === 0) this.root = name === WORD.styleSheet ? name : -1;
    if (name === WORD.numFmts || name === WORD.fonts || name === WORD.cellXfs) this.inside = name;
    else if (name === WORD.numFmt && this.inside === WORD.numFmts)
      this.formats.set(
        Number(scanner.attribute(WORD.numFmtId)),
        (scanner.attribute(WORD.formatCode) ?? '').slice(0, LONGEST_FORMAT),
      );
    else if (name === WORD.font && this.inside === WORD.fonts) this.fonts.push('');
    else if (name === WORD.name && this.inside === WORD.fonts && this.fonts.length > 0)
      this.fonts[this.fonts.length - 1] = scanner.attribute(WORD.val) ?? '';
    else if (name === WORD.xf && this.inside === WORD.cellXfs)
      this.cells.push({
        format: Number(scanner.attribute(WORD.numFmtId) ?? 0),
        font: Number(scanner.attribute(WORD.fontId) ?? 0),
      });
  }

  close(name: number): void {
    if (name === this.inside) this.inside = 0;
  }

  text(): void {}
}

/** Excel takes 255 characters; what a longer one shows is nobody's guess. */
const LONGEST_FORMAT = 255;
