import { legacyFont } from '../../domain/legacy-text/font.ts';
import { attributes, type Tag } from '../xml.ts';

/** The number formats that go by a name of their own. */
const NAMED: ReadonlyMap<string, string | null> = new Map([
  ['General', null],
  ['General Number', null],
  ['General Date', 'm/d/yy h:mm'],
  ['Long Date', 'dddd, mmmm dd, yyyy'],
  ['Medium Date', 'd-mmm-yy'],
  ['Short Date', 'm/d/yy'],
  ['Long Time', 'h:mm:ss AM/PM'],
  ['Medium Time', 'h:mm AM/PM'],
  ['Short Time', 'h:mm'],
  ['Currency', '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  ['Euro Currency', '[$€-2]#,##0.00_);[Red]\\([$€-2]#,##0.00\\)'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
  ['Yes/No', '"Yes";"Yes";"No";@'],
  ['True/False', '"True";"True";"False";@'],
  ['On/Off', '"On";"On";"Off";@'],
]);

/** The style of cells that name none, neither themselves nor by row, column or table. */
export const DEFAULT_STYLE = 'Default';
/** Styles that follow one another further than this follow themselves. */
const LONGEST = 64;

interface Style {
  readonly parent: string;
  code: string | null | undefined;
  font: string | undefined;
}

/** Gathers the styles of a workbook, tag by tag, and tells what they and those they follow say. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private open: Style | null = null;

  visit(xml: string, tag: Tag): void {
    if (tag.name === 'Style') this.open = tag.closes ? null : this.begin(attributes(xml, tag));
    if (this.open === null || tag.closes) return;
    if (tag.name === 'NumberFormat') {
      const format = attributes(xml, tag).get('Format') ?? 'General';
      const named = NAMED.get(format);
      this.open.code = named === undefined ? format : named;
    } else if (tag.name === 'Font') this.open.font = attributes(xml, tag).get('FontName') ?? this.open.font;
  }

  /** The code of a style's number format; null for the general one. */
  code(id: string): string | null {
    return this.find(id, ({ code }) => code) ?? null;
  }

  /** The font of a style where it is a legacy Vietnamese one, else null. */
  font(id: string): string | null {
    const font = this.find(id, (style) => style.font) ?? '';
    return legacyFont(font) === null ? null : font;
  }

  private begin(found: ReadonlyMap<string, string>): Style {
    const style = { parent: found.get('Parent') ?? '', code: undefined, font: undefined };
    this.styles.set(found.get('ID') ?? '', style);
    return style;
  }

  private find<T>(id: string, of: (style: Style) => T | undefined): T | undefined {
    let style = this.styles.get(id);
    for (let step = 0; step < LONGEST && style !== undefined; step++) {
      const told = of(style);
      if (told !== undefined) return told;
      style = this.styles.get(style.parent);
    }
    const last = this.styles.get(DEFAULT_STYLE);
    return last === undefined ? undefined : of(last);
  }
}
