import type { FileKind, ReadNote } from '../domain/source.ts';

const KINDS: ReadonlyMap<string, FileKind | 'other'> = new Map([
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['txt', 'csv'],
  ['xlsx', 'xlsx'],
  ['xlsm', 'xlsx'],
  ['xltx', 'xlsx'],
  ['xltm', 'xlsx'],
  ['xlsb', 'xlsb'],
  ['xls', 'xls'],
  ['xlt', 'xls'],
  ['ods', 'ods'],
  ['ots', 'ods'],
  ['htm', 'html'],
  ['html', 'html'],
  ['xml', 'spreadsheetml'],
  ['pdf', 'other'],
  ['doc', 'other'],
  ['docx', 'other'],
  ['jpg', 'other'],
  ['jpeg', 'other'],
  ['png', 'other'],
]);

/** What a file's name promises: a kind of table, `other` for a kind without one, null where it says nothing. */
export function kindByName(name: string): FileKind | 'other' | null {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? null : (KINDS.get(name.slice(dot + 1).toLowerCase()) ?? null);
}

/** A note where the name promises another kind than the content is. */
export function extensionNote(name: string, actual: FileKind): readonly ReadNote[] {
  const promised = kindByName(name);
  return promised === null || promised === actual ? [] : [{ kind: 'wrongExtension', actual }];
}
