import { describe, expect, it } from 'vitest';
import { read, utils, write } from '@e965/xlsx';
import { LIMITS } from '../../src/read/limits.ts';
import { sniff, sniffNamed } from '../../src/read/sniff.ts';
import { odsParts, workbookParts, zip } from './files.ts';

const told = (bytes: Uint8Array | string): string => {
  const content = sniff(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, LIMITS);
  return content.kind === 'foreign' ? content.format : content.kind;
};
const book = utils.book_new(utils.aoa_to_sheet([['a', 1]]), 'S');
const old = (bookType: 'biff8' | 'biff5' | 'biff2'): Uint8Array =>
  write(book, { type: 'buffer', bookType }) as Uint8Array;

/** A compound file's bytes with the name of its workbook stream changed. */
function renamed(to: string): Uint8Array {
  const bytes = Buffer.from(old('biff8'));
  const at = bytes.indexOf(Buffer.from('Workbook', 'utf16le'));
  bytes.fill(0, at, at + 64);
  bytes.write(to, at, 'utf16le');
  bytes.writeUInt16LE(to.length * 2 + 2, at + 64);
  return bytes;
}

describe('sniff', () => {
  it.each([
    ['empty', ''],
    ['pdf', '%PDF-1.7\n'],
    ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
    ['gif', 'GIF89a\x01\0\x01\0\0\0\0\0\0\0\0\0'],
    ['gif', 'GIF89a'],
    ['rtf', '{\\rtf1\\ansi'],
    ['mhtml', 'MIME-Version: 1.0\r\n'],
    ['html', '  <html><table></table></html>'],
    ['html', '\xef\xbb\xbf<!DOCTYPE html><table>'],
    ['html', '<!-- made by a program --><center><table border=1>'],
    ['html', '<\0t\0a\0b\0l\0e\0>\0'],
    ['html', `<html>${' '.repeat(9000)}<TABLE>`],
    ['xml', '<?xml version="1.0"?><a/>'],
    ['xml', '\xef\xbb\xbf\r\n<?xml version="1.0"?><a>[1]</a>'],
    ['json', ' \n{"members": 5}'],
    ['json', '\xef\xbb\xbf[1,\n2]\n'],
    ['json', '[\x001\0]\0'],
    ['csv', '{"members": 5'],
    ['csv', '[1],b\n1,2\n'],
    ['csv', `[${'1,'.repeat(5_000_000)}1]`],
    [
      'spreadsheetml',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ],
    ['spreadsheetml', '<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Table/>'],
    ['xml', '<?xml version="1.0"?><a xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'],
    ['csv', 'a,b\n1,2\n'],
    ['csv', '<100,b\n1,2\n'],
    ['csv', 'BM,RIFF\n1,2\n'],
    ['csv', 'GIF8,b\n1,2\n'],
    ['csv', '\xff\xfea\0,\0b\0'],
    ['csv', 'a\0,\0b\0\n\x001\0'],
    ['csv', ' a ,\0b\0,\tc\n1,2,3'],
    ['binary', '\x01\x02\x03\x04\x05\x06\x07\x08\x01\x02\x03\x04'],
  ])('tells %s', (kind, bytes) => {
    expect(told(bytes)).toBe(kind);
  });

  it('takes a page without any table for no kind with a table', () => {
    expect(sniff(Buffer.from('<html><p>Bảng số liệu</p></html>'), LIMITS)).toEqual({
      kind: 'foreign',
      format: 'html',
    });
  });

  it('tells what a zip container is by its parts', () => {
    expect(told(zip(workbookParts('')))).toBe('xlsx');
    expect(told(zip(odsParts('')))).toBe('ods');
    for (const bookType of ['xlsb', 'xlsx'] as const)
      expect(told(write(book, { type: 'buffer', bookType }) as Uint8Array)).toBe(bookType);
    expect(told(zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }))).toBe('docx');
    expect(told(zip({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }))).toBe('pptx');
    expect(
      told(
        zip({
          mimetype: 'application/vnd.oasis.opendocument.text',
          'META-INF/manifest.xml': 'opendocument.text',
        }),
      ),
    ).toBe('opendocument');
    expect(told(zip({ 'a.csv': 'a,b' }))).toBe('zip');
  });

  it('tells an encrypted document of either office', () => {
    const manifest =
      '<m media-type="application/vnd.oasis.opendocument.spreadsheet"><manifest:encryption-data/></m>';
    expect(told(zip({ ...odsParts(''), 'META-INF/manifest.xml': manifest }))).toBe('encrypted');
    expect(told(renamed('EncryptedPackage'))).toBe('encrypted');
  });

  it('tells what a compound file is by its streams, and old Excel without one', () => {
    expect(read(old('biff8')).SheetNames).toEqual(['S']);
    expect(told(old('biff8'))).toBe('xls');
    expect(told(old('biff5'))).toBe('xls');
    expect(told(old('biff2'))).toBe('xls');
    expect(told(renamed('WordDocument'))).toBe('doc');
    expect(told(renamed('Something'))).toBe('compound');
  });

  it('takes unknown bytes under the name of a table for a broken table', () => {
    const junk = Buffer.alloc(100, 1);
    expect(() => sniffNamed(junk, 'a.xlsx', LIMITS)).toThrow('damaged');
    expect(sniffNamed(junk, 'a.dat', LIMITS)).toEqual({ kind: 'foreign', format: 'binary' });
    expect(sniffNamed(Buffer.from('%PDF-1.4'), 'a.xlsx', LIMITS)).toEqual({ kind: 'foreign', format: 'pdf' });
  });
});
