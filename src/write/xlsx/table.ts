import { rangeName } from '../../domain/address.ts';
import type { TablePlan } from '../workbook/plan.ts';
import type { Cell, Sheet } from './book.ts';
import { formulaText } from './cells.ts';
import { cellText } from './text.ts';
import { attributes, DECLARATION, literal, MAIN } from './xml.ts';

/** A name in formulas: no spaces, and nothing that could be the name of a cell (`A1`, `R1C1`, `R`, `C`). */
const NAME = /^(?![A-Za-z]{1,3}\d+$)(?![RrCc]$|[Rr]\d*[Cc]\d*$)[\p{L}_][\p{L}\p{N}_.]{0,254}$/u;
const LONGEST_COLUMN_NAME = 255;
/** Where Excel keeps a table's alternative text. */
const ALTERNATIVE = 'uri="{504A1905-F514-4f6f-8877-14C23A59335A}"';
const LATER = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** The tables of a book, which share one list of names and numbers. */
export class Tables {
  private readonly names = new Set<string>();

  /**
   * The part of a table, without filter buttons and without a style of its own: its cells carry theirs.
   * @throws RangeError where Excel would find the table broken: a name or header that is missing or stands twice
   */
  part(sheet: Sheet, table: TablePlan): { readonly number: number; readonly xml: string } {
    const number = this.numberFor(table.name);
    const { header, last, columns, totals } = table;
    const lastOfBody = totals ? last - 1 : last;
    if (header < 1 || lastOfBody <= header || last > sheet.rows.length)
      throw new RangeError(`table ${table.name} has no rows`);
    // All begin in column A.
    const meets = (other: TablePlan) => other !== table && other.header <= last && header <= other.last;
    if (sheet.tables?.some(meets) === true) throw new RangeError(`table ${table.name} lies over another`);
    const ref = rangeName({ top: header - 1, left: 0, bottom: last - 1, right: columns - 1 });
    const foot = totals ? sheet.rows.at(last - 1)?.cells : undefined;
    const items = namesOf(sheet, table).map((name, index) => {
      const { label, formula } = totalOf(foot?.[index] ?? null);
      const said = attributes({
        id: index + 1,
        name: named(name),
        totalsRowFunction: formula === '' ? null : 'custom',
      });
      return `<tableColumn${said}${label}${formula === '' ? '/>' : `>${formula}</tableColumn>`}`;
    });
    const head = attributes({
      id: number,
      name: table.name,
      displayName: table.name,
      ref,
      totalsRowCount: totals ? 1 : null,
      totalsRowShown: totals ? null : 0,
    });
    const xml = [
      `${DECLARATION}<table xmlns="${MAIN}"${head}>`,
      `<tableColumns count="${columns}">${items.join('')}</tableColumns>`,
      '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>',
      `<extLst><ext ${ALTERNATIVE} xmlns:x14="${LATER}">`,
      `<x14:table${attributes({ altText: literal(cellText(table.alt)) })}/></ext></extLst></table>`,
    ];
    return { number, xml: xml.join('') };
  }

  private numberFor(name: string): number {
    const key = name.toLowerCase();
    if (!NAME.test(name) || this.names.has(key)) throw new RangeError(`no name for a table: ${name}`);
    this.names.add(key);
    return this.names.size;
  }
}

function namesOf({ rows }: Sheet, { name, header, columns }: TablePlan): readonly string[] {
  const cells = rows.at(header - 1)?.cells ?? [];
  const taken = new Set<string>();
  return Array.from({ length: columns }, (_, index) => {
    const { value = null, formula } = cells[index] ?? {};
    const text = typeof value === 'string' && formula === undefined ? cellText(value) : '';
    const key = text.toLowerCase();
    if (text === '' || text.length > LONGEST_COLUMN_NAME || taken.has(key))
      throw new RangeError(`no name for column ${index + 1} of table ${name}: ${text}`);
    taken.add(key);
    return text;
  });
}

/** A column's name; a line break in it is written as a code, as an attribute cannot hold one. */
function named(name: string): string {
  return literal(name).replace(/\n/g, '_x000a_');
}

/** What a cell of the total row holds, said again: where the two differ, Excel finds the table broken. */
function totalOf(cell: Cell | null): { readonly label: string; readonly formula: string } {
  if (cell?.formula !== undefined)
    return { label: '', formula: `<totalsRowFormula>${formulaText(cell.formula)}</totalsRowFormula>` };
  if (typeof cell?.value === 'string')
    return { label: attributes({ totalsRowLabel: named(cellText(cell.value)) }), formula: '' };
  return { label: '', formula: '' };
}
