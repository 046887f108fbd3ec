import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';

/** A folder with the schemas of ECMA-376, transitional; without it parts are only checked to be well-formed. */
const SCHEMAS = process.env['OOXML_SCHEMA'];

/** Which schema judges which part. The properties' schema needs files of other publishers, so it is left out. */
const BY_PART: readonly (readonly [RegExp, string])[] = [
  [/^xl\/(workbook|styles|sharedStrings)\.xml$/, 'sml.xsd'],
  [/^xl\/(worksheets|tables)\/[^/]+\.xml$/, 'sml.xsd'],
  [/^xl\/comments[^/]*\.xml$/, 'sml.xsd'],
  [/^xl\/drawings\/[^/]+\.xml$/, 'dml-spreadsheetDrawing.xsd'],
  [/^xl\/charts\/[^/]+\.xml$/, 'dml-chart.xsd'],
  [/^xl\/theme\/[^/]+\.xml$/, 'dml-main.xsd'],
  [/^docProps\/app\.xml$/, 'shared-documentPropertiesExtended.xsd'],
  [/^\[Content_Types\]\.xml$/, 'opc-contentTypes.xsd'],
  [/\.rels$/, 'opc-relationships.xsd'],
];

/** Attributes of later extensions, which readers are told to ignore, and `xml:space`, which these schemas leave out. */
const EXTENSIONS = / (?:mc|x14ac|xr\d?):\w+="[^"]*"| xml:space="preserve"/g;

/** Fails where a part is not well-formed, or not valid as far as there is a schema for it. */
export function expectValid(parts: readonly { readonly name: string; readonly path: string }[]): void {
  const faults = parts.flatMap(({ name, path }) => {
    const schema = BY_PART.find(([pattern]) => pattern.test(name))?.[1];
    const typed = SCHEMAS === undefined || schema === undefined ? [] : ['--schema', join(SCHEMAS, schema)];
    writeFileSync(path, readFileSync(path, 'utf8').replace(EXTENSIONS, ''));
    const { status, stderr } = spawnSync('xmllint', ['--noout', ...typed, path], { encoding: 'utf8' });
    return status === 0 ? [] : [`${name}: ${stderr.split('\n').slice(0, 3).join(' ')}`];
  });
  expect(faults).toEqual([]);
}
