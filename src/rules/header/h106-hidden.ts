import { cellName, columnName, type Address } from '../../domain/address.ts';
import type { Args } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { items, word } from '../phrases.ts';
import { rule } from '../rule.ts';
import type { Wording } from '../rule.ts';

function hidden(args: Args, wording: Wording): string {
  const rows = items(args, 'rows');
  const columns = items(args, 'columns');
  const vi = wording.language === 'vi';
  const parts = [
    word(args, 'sheet') === '' ? '' : `${vi ? 'trang tính' : 'the sheet'} “${word(args, 'sheet')}”`,
    rows.length === 0 ? '' : `${vi ? 'dòng' : isOne(rows) ? 'row' : 'rows'} ${wording.list(rows)}`,
    columns.length === 0
      ? ''
      : `${vi ? 'cột' : isOne(columns) ? 'column' : 'columns'} ${wording.list(columns)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function isOne(names: readonly string[]): boolean {
  return names.length === 1 && !(names[0] ?? '').includes('–');
}

/** Neighbours as one: 3, 4, 5 and 9 are 3–5 and 9. */
function runs(numbers: readonly number[], name: (number: number) => string): readonly string[] {
  const found: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = found.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`));
}

/** The numbers in order, each once. */
function ordered(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

export default rule({
  code: 'H106',
  scope: 'header',
  severity: 'warning',
  title: { vi: 'Có số liệu bị ẩn', en: 'Hidden figures were read' },
  why: {
    vi: 'Dòng, cột hoặc trang tính bị ẩn vẫn được đọc và tính. Người gửi có thể đã ẩn vì không muốn gửi, hoặc quên rằng chúng còn ở đó.',
    en: 'Hidden rows, columns or sheets were read and counted. The sender may have hidden them because they are not meant to be sent, or forgotten that they are there.',
  },
  mend: {
    vi: 'Mở tệp trong Excel, chọn toàn bộ trang tính (Ctrl+A), bấm chuột phải vào đầu dòng hoặc đầu cột và chọn Unhide. Xóa những dòng không cần tính, lưu rồi gửi lại; nếu số liệu ẩn là đúng thì xác nhận với Hội.',
    en: 'Open the file in Excel, select the whole sheet (Ctrl+A), right-click a row or column heading and choose Unhide. Delete what should not count, save and send it again; if the hidden figures are right, confirm it.',
  },
  message: {
    vi: (args, _, wording) => `Phần bị ẩn vẫn được đọc và tính: ${hidden(args, wording)}.`,
    en: (args, _, wording) => `Hidden parts were read and counted: ${hidden(args, wording)}.`,
  },
  bad: {
    build: 'hidden-row',
    files: {
      'So-Y-te_2022.xlsx': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  good: {
    build: 'workbook',
    files: {
      'So-Y-te_2022.xlsx': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  *check({ source, hiddenCells }) {
    const bySheet = new Map<string | null, Address[]>();
    for (const cell of hiddenCells) bySheet.set(cell.sheet, [...(bySheet.get(cell.sheet) ?? []), cell]);
    for (const [sheet, cells] of bySheet) {
      const grid = source.grids.find((each) => each.sheet === sheet);
      const rows = ordered(cells.map(({ row }) => row).filter((row) => grid?.hiddenRows.has(row)));
      const columns = ordered(
        cells.map(({ column }) => column).filter((column) => grid?.hiddenColumns.has(column)),
      );
      const [first] = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
      if (first === undefined) continue;
      yield {
        where: { sheet, cell: cellName(first), row: null, column: null, indicator: null },
        args: {
          sheet: grid?.hidden === true ? sheet : null,
          rows: runs(rows, (row) => String(row + 1)),
          columns: runs(columns, columnName),
        },
      };
    }
  },
});
