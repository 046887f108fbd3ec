import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ROLLUP_MARK } from '../../src/domain/marks.ts';
import { isOwnFile } from '../../src/read/own-file.ts';

const properties = (text: string) => zipSync({ 'docProps/core.xml': strToU8(text) });

describe('a file the tool may overwrite', () => {
  it.each([
    ['a consolidated workbook', properties(`<cp:category>${ROLLUP_MARK}</cp:category>`)],
    ['a result in JSON', strToU8('{\n  "schema": "khuyenhoc/check/1"\n}\n')],
    [
      'a blank form as workbook',
      properties('<dc:title>Mẫu số 01 – năm 2022</dc:title><cp:lastModifiedBy>khuyenhoc</cp:lastModifiedBy>'),
    ],
    [
      'a blank form as CSV',
      strToU8(';Mẫu số 01 – năm 2022;;\nTT;Chỉ tiêu;Đơn vị tính;Số liệu\n1;Hội viên;người;\n'),
    ],
  ])('%s', (_, bytes) => {
    expect(isOwnFile(bytes)).toBe(true);
  });
});

describe('a file the tool leaves alone', () => {
  it.each([
    [
      'a form filled in',
      strToU8(';Mẫu số 01 – năm 2022;;\nTT;Chỉ tiêu;Đơn vị tính;Số liệu\n1;Hội viên;người;40\n'),
    ],
    ['a form saved by somebody', properties('<dc:title>Mẫu số 01 – năm 2022</dc:title>')],
    ['another workbook', properties('<cp:category>kế toán</cp:category>')],
    ['a damaged container', strToU8('PK\u0003\u0004 broken off')],
    ['text', strToU8('khuyenhoc')],
    ['nothing', new Uint8Array()],
  ])('%s', (_, bytes) => {
    expect(isOwnFile(bytes)).toBe(false);
  });
});
