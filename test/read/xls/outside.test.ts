import { expect, it } from 'vitest';
import { xlsOutside } from '../../../src/read/xls/outside.ts';

const record = (type: number, ...content: (Uint8Array | readonly number[])[]): Buffer => {
  const body = Buffer.concat(content.map((each) => Buffer.from(each)));
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
};
const begin = (version: number): Buffer => record(0x0809, [version & 0xff, version >> 8, 5, 0]);
const END = record(0x000a);
const text = (value: string): Buffer => Buffer.from(value, 'latin1');
/** Excel 97: sheets, length, one byte a letter. */
const book = (name: string): Buffer =>
  record(0x01ae, [0, 0, name.length & 0xff, name.length >> 8, 0], text(name));
const wideBook = (name: string): Buffer =>
  record(0x01ae, [1, 0, name.length & 0xff, name.length >> 8, 1], Buffer.from(name, 'utf16le'));
/** Excel 5: length, one byte a letter. */
const sheet = (name: string): Buffer => record(0x0017, [name.length], text(name));
const ITEM = record(0x0023, [0x02, 0, 0, 0]);
const OBJECT = record(0x0023, [0x10, 0, 0, 0]);

const found = (...records: readonly Buffer[]) =>
  xlsOutside(Buffer.concat([...records, END]), new Set(['Workbook']));

it('links of Excel 97 are told: to the workbook itself, to add-ins, to files, to programs', () => {
  const itself = record(0x01ae, [3, 0, 0x01, 0x04]);
  const functions = record(0x01ae, [1, 0, 0x01, 0x3a]);
  const unused = book(' ');
  expect(found(begin(0x0600), itself, functions, unused)).toEqual({ links: 0, dde: 0, objects: 0 });
  const files = [book('\x01\x01C\x03Users\x03a.xls'), wideBook('\x01Số liệu.xls')];
  const programs = [book('cmd\x03/C calc'), ITEM, book('Excel\x03b.xls'), ITEM];
  expect(found(begin(0x0600), itself, ...files, ...programs)).toEqual({ links: 2, dde: 2, objects: 0 });
});

it('a linked object is a link to its file and asks no program', () => {
  expect(found(begin(0x0600), book('Word.Document.8\x03a.doc'), OBJECT, OBJECT)).toEqual({
    links: 1,
    dde: 0,
    objects: 0,
  });
});

it('links of Excel 5 are told, the sheets of one file once', () => {
  const own = [sheet('\x03Sheet1'), sheet('\x02'), sheet('\x01')];
  const other = [sheet('\x01[a.xls]Sheet1'), sheet('\x01[a.xls]Sheet2'), sheet('\x01b.xls')];
  expect(found(begin(0x0500), ...own, ...other, sheet('Excel\x03c.xls'))).toEqual({
    links: 2,
    dde: 1,
    objects: 0,
  });
});

it('in Excel 97 the record of that number holds no names', () => {
  expect(found(begin(0x0600), sheet('\x01b.xls'))).toEqual({ links: 0, dde: 0, objects: 0 });
});

it('storages of objects and the stream of controls are counted by their names', () => {
  const names = new Set(['Workbook', 'MBD00A1B2C3', 'MBD00A1B2C4', 'MBDx', 'Ctls', '_VBA_PROJECT_CUR']);
  expect(xlsOutside(new Uint8Array(), names).objects).toBe(3);
});

it('records cut off say nothing and throw nothing', () => {
  const whole = Buffer.concat([begin(0x0600), book('cmd\x03/C calc'), OBJECT, wideBook('\x01a.xls')]);
  for (let length = 0; length < whole.length; length++)
    expect(() => xlsOutside(whole.subarray(0, length), new Set())).not.toThrow();
});
