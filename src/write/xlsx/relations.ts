import { attribute, DECLARATION, RELATIONS } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Which other parts a part names, each by an id of its own. */
export class Relations {
  private readonly entries: string[] = [];

  /** Adds a part by its kind and its path from the folder of the naming part; gives its id. */
  add(kind: string, target: string): string {
    const id = `rId${this.entries.length + 1}`;
    const type = kind.includes(':') ? kind : `${RELATIONS}/${kind}`;
    this.entries.push(`<Relationship Id="${id}" Type="${type}" Target="${attribute(target)}"/>`);
    return id;
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  part(): string {
    return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${this.entries.join('')}</Relationships>`;
  }
}

/** The relations of the package itself. */
export function packageRelations(): string {
  const relations = new Relations();
  relations.add('officeDocument', 'xl/workbook.xml');
  relations.add(`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml');
  relations.add('extended-properties', 'docProps/app.xml');
  return relations.part();
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What kind of content each part is, by the beginning of its name. */
const KINDS: readonly (readonly [prefix: string, type: string])[] = [
  ['xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
  ['xl/worksheets/', `${SPREADSHEET}.worksheet+xml`],
  ['xl/tables/', `${SPREADSHEET}.table+xml`],
  ['xl/styles.xml', `${SPREADSHEET}.styles+xml`],
  ['xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`],
  ['xl/theme/', 'application/vnd.openxmlformats-officedocument.theme+xml'],
  ['xl/drawings/', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  ['xl/charts/', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

/** The list of a package's parts by what they hold. */
export function contentTypes(names: readonly string[]): string {
  const overrides = names.flatMap((name) => {
    const type = KINDS.find(([prefix]) => name.startsWith(prefix))?.[1];
    if (type === undefined || name.endsWith('.rels')) return [];
    return [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '</Types>',
  ].join('');
}
