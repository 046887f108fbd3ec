import { columnName } from '../../domain/address.ts';
import { refer } from '../workbook/plan.ts';
import type { Page } from './book.ts';
import { attributes, content, DECLARATION, literal, MAIN, RELATIONS } from './xml.ts';

/** What the list of sheets says of one. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly page: Page | null;
  /** The relation of its part. */
  readonly id: string;
}

const LONGEST_NAME = 31;

/** `xl/workbook.xml`: the sheets in their order, and what is printed of them. */
export function workbookPart(sheets: readonly ListedSheet[]): string {
  const items = sheets.map(({ name, hidden, id }, index) => {
    const said = attributes({
      name: literal(name),
      sheetId: index + 1,
      state: hidden ? 'hidden' : null,
      'r:id': id,
    });
    return `<sheet${said}/>`;
  });
  const names = definedNames(sheets);
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    '<workbookPr defaultThemeVersion="124226"/>',
    // In twips: large enough to show a page's width, and not larger than small screens.
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000"/></bookViews>',
    `<sheets>${items.join('')}</sheets>`,
    names === '' ? '' : `<definedNames>${names}</definedNames>`,
    // Whoever opens the book to work in it sees what the formulas give; a preview shows the stored results.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    '</workbook>',
  ].join('');
}

/**
 * The names by which spreadsheets know what to print, sorted as Excel does.
 */
function definedNames(sheets: readonly ListedSheet[]): string {
  const named = (name: string, local: number, range: string) =>
    `<definedName name="_xlnm.${name}" localSheetId="${local}">${content(range)}</definedName>`;
  const areas = sheets.map(({ name, page }, index) => {
    if (page === null || page.area.rows === 0 || page.area.columns === 0) return '';
    const last = `$${columnName(page.area.columns - 1)}$${page.area.rows}`;
    return named('Print_Area', index, refer(name, `$A$1:${last}`));
  });
  const titles = sheets.map(({ name, page }, index) => {
    if (page === null || page.repeat === null) return '';
    return named('Print_Titles', index, refer(name, `$${page.repeat.from}:$${page.repeat.to}`));
  });
  return [...areas, ...titles].join('');
}

/**
 * Fails for names that spreadsheets refuse, before anything is written.
 * @throws RangeError for a name that is empty, too long, taken, or holds a character that names may not
 */
export function assertSheetName(name: string, taken: Set<string>): void {
  const key = name.toLowerCase();
  const sound = name !== '' && name.length <= LONGEST_NAME && !/[[\]:*?/\\\n]|^'|'$/.test(name);
  if (!sound || key === 'history' || taken.has(key)) throw new RangeError(`no name for a sheet: ${name}`);
  taken.add(key);
}
