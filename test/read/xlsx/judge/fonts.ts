import { legacyFont } from '../../../../src/domain/legacy-text/font.ts';
import { placeKey } from '../../../../src/read/sheet-facts.ts';
import type { SheetFonts } from '../../../../src/read/xls-fonts.ts';
import { attributes, forEachTag } from '../../../../src/read/xml.ts';
import { placeOf } from './sheet-facts.ts';

/** The cell formats of a styles part that have a legacy Vietnamese font, with its name; texts are one byte a character. */
export function legacyFormats(styles: string): ReadonlyMap<number, string> {
  const names: string[] = [];
  const formats = new Map<number, string>();
  let inside = '';
  let count = 0;
  forEachTag(styles, (tag) => {
    if (tag.name === 'fonts' || tag.name === 'cellXfs') inside = tag.closes ? '' : tag.name;
    if (tag.closes) return;
    if (inside === 'fonts' && tag.name === 'font') names.push('');
    else if (inside === 'fonts' && tag.name === 'name')
      names[names.length - 1] = attributes(styles, tag).get('val') ?? '';
    else if (inside === 'cellXfs' && tag.name === 'xf') {
      const name = names[Number(attributes(styles, tag).get('fontId') ?? 0)] ?? '';
      if (legacyFont(name) !== null) formats.set(count, name);
      count += 1;
    }
  });
  return formats;
}

/** The legacy fonts of a worksheet part's cells; cells that do not name their place are passed over. */
export function readXlsxFonts(sheet: string, formats: ReadonlyMap<number, string>): SheetFonts {
  const fonts = new Map<number, string>();
  forEachTag(sheet, (tag) => {
    if (tag.name !== 'c' || tag.closes || tag.empty) return;
    const found = attributes(sheet, tag);
    const name = formats.get(Number(found.get('s') ?? 0));
    const place = placeOf(found.get('r') ?? '');
    if (name !== undefined && place !== null && found.has('t'))
      fonts.set(placeKey(place.row, place.column), name);
  });
  return fonts;
}
