/* Text inside XML. Every part is made of strings whose values went through one of these. */

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** A text between tags. */
export function content(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => ENTITIES[character] as string) : text;
}

/** A text between quotation marks. */
export function attribute(text: string): string {
  return /[&<>"\n]/.test(text)
    ? text.replace(/[&<>"\n]/g, (character) => ENTITIES[character] as string)
    : text;
}

/** A reader would decode `_x0041_` as "A": the underscore itself is written as such a code. */
export function literal(text: string): string {
  return text.includes('_x') ? text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x') : text;
}

/** `name="value"` with a space before it for each value that is not null. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${attribute(String(value))}"`))
    .join('');
}

/** Elements inside a parent; nothing where there are none. */
export function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
