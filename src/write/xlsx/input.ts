import type { Validation } from './book.ts';
import { formulaText } from './cells.ts';
import { attributes, list, literal } from './xml.ts';

/** Spreadsheets refuse longer titles and messages. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** What may be typed into which cells, and what is said otherwise. An empty cell is always let in. */
export function validationsXml(validations: readonly Validation[]): string {
  return list('dataValidations', validations.map(validationXml));
}

function validationXml({ range, kind, formulae, style, title, message }: Validation): string {
  if (title.length > LONGEST_TITLE || message.length > LONGEST_MESSAGE)
    throw new RangeError(`words of a limit are too long: ${title}: ${message}`);
  const [first, second] = formulae;
  const said = attributes({
    type: kind,
    errorStyle: style === 'stop' ? null : style,
    allowBlank: 1,
    showErrorMessage: 1,
    errorTitle: literal(title),
    error: literal(message),
    sqref: range,
  });
  const other = second === undefined ? '' : `<formula2>${formulaText(second)}</formula2>`;
  return `<dataValidation${said}><formula1>${formulaText(first)}</formula1>${other}</dataValidation>`;
}
