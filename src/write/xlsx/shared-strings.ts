import { cellText, mayNeedCare } from './text.ts';
import { content, DECLARATION, literal, MAIN } from './xml.ts';

/** The texts of a book's cells, each once: what every reader handles best, and half the size of texts in place. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  /** The number of a text, made fit for a cell. */
  of(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  *part(): Generator<string> {
    yield `${DECLARATION}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.numbers.size}">`;
    for (const text of this.numbers.keys())
      yield mayNeedCare(text) ? itemOf(cellText(text)) : `<si><t>${text}</t></si>`;
    yield '</sst>';
  }
}

function itemOf(text: string): string {
  // Without it readers drop spaces at the ends and line breaks.
  const space = /^\s|\s$|\n| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${content(literal(text))}</t></si>`;
}
