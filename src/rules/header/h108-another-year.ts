import { cellName } from '../../domain/address.ts';
import { carriedInto, concerns } from '../../layout/years.ts';
import type { Field, Table } from '../../layout/table.ts';
import { lines } from '../examples.ts';
import { headerPlace } from '../fields.ts';
import { word } from '../phrases.ts';
import { rule, type Remark } from '../rule.ts';

export default rule({
  code: 'H108',
  scope: 'header',
  severity: 'info',
  title: {
    vi: 'Cột hoặc dòng của năm khác không được tính',
    en: 'A column or row of another year is not counted',
  },
  why: {
    vi: 'Bảng ghi số liệu của nhiều năm; chỉ số liệu của năm báo cáo được tính.',
    en: 'The table shows several years; only those of the reporting year are counted.',
  },
  mend: {
    vi: 'Không cần sửa nếu năm báo cáo đúng. Nếu cần tổng hợp năm khác, dùng tùy chọn --year.',
    en: 'Nothing needs mending if the reporting year is right. For another year use --year.',
  },
  message: {
    vi: (args, finding) =>
      `“${finding.found ?? ''}” là số liệu năm ${word(args, 'year')}, không phải năm báo cáo.`,
    en: (args, finding) => `“${finding.found ?? ''}” is about ${word(args, 'year')}, not the reporting year.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'Chỉ tiêu,Năm 2021,Năm 2022',
        'Số hội viên,38,40',
        'Số học sinh được khen thưởng,5,6',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('Chỉ tiêu,Năm 2022', 'Số hội viên,40', 'Số học sinh được khen thưởng,6'),
    },
  },
  *check(context) {
    const { submission, tables } = context;
    const year = submission?.year ?? null;
    if (year === null) return;
    for (const table of tables) {
      for (const field of fieldsOfOtherYears(table, year))
        yield {
          where: headerPlace(field),
          args: { year: field.year ?? carriedInto(field.label) },
          found: field.label,
        };
      yield* rowsOfOtherYears(table, year);
    }
  },
});

function fieldsOfOtherYears(table: Table, year: number): readonly Field[] {
  return table.fields.filter((field) => !concerns(field, year));
}

function* rowsOfOtherYears(table: Table, year: number): Iterable<Remark> {
  for (const { year: other, label, address } of table.rows) {
    if (other === null || other === year) continue;
    const where = {
      sheet: address.sheet,
      cell: cellName(address),
      row: label,
      column: null,
      indicator: null,
    };
    yield { where, args: { year: other }, found: label ?? String(other) };
  }
}
