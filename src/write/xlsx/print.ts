import type { Page } from './book.ts';
import { attributes, content, literal } from './xml.ts';

const A4 = 9;
/** A break may reach over all columns. */
const LAST_COLUMN = 16_383;
const LONGEST_FOOTER = 255;

/** The elements that say how a sheet is printed, in the order of the schema. */
export function printXml(page: Page): string {
  const { left, right, top, bottom, header, footer } = page.margins;
  const setup = attributes({
    paperSize: A4,
    orientation: page.landscape ? 'landscape' : 'portrait',
    fitToWidth: 1,
    // 0: as many pages as it takes.
    fitToHeight: page.onePage ? 1 : 0,
  });
  if (page.footer.length > LONGEST_FOOTER) throw new RangeError(`footer too long: ${page.footer}`);
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins${attributes({ left, right, top, bottom, header, footer })}/>`,
    `<pageSetup${setup}/>`,
    `<headerFooter><oddFooter>${content(literal(page.footer))}</oddFooter></headerFooter>`,
    breaksXml(page.breaks),
  ].join('');
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  // A break is numbered by the row above it.
  const breaks = [...rows]
    .sort((a, b) => a - b)
    .map((row) => `<brk id="${row - 1}" max="${LAST_COLUMN}" man="1"/>`);
  const count = attributes({ count: rows.length, manualBreakCount: rows.length });
  return `<rowBreaks${count}>${breaks.join('')}</rowBreaks>`;
}
