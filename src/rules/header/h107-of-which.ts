import { cellName } from '../../domain/address.ts';
import { lines } from '../examples.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'H107',
  scope: 'header',
  severity: 'info',
  title: { vi: 'Dòng “trong đó” không được cộng', en: 'An “of which” row is not added' },
  why: {
    vi: 'Dòng “trong đó” là một phần của dòng phía trên; cộng thêm sẽ tính hai lần cùng một người hoặc một khoản tiền.',
    en: 'An “of which” row is part of the row above; adding it would count the same persons or money twice.',
  },
  mend: {
    vi: 'Không cần sửa nếu dòng này đúng là một phần của dòng phía trên. Nếu đây là một đơn vị riêng, hãy bỏ chữ “trong đó” và ghi tên đơn vị.',
    en: 'Nothing needs mending if the row is indeed part of the row above. If it is a unit of its own, drop the words “trong đó” and write the unit’s name.',
  },
  message: {
    vi: ({ kind }, finding) =>
      kind === 'aside'
        ? `Dòng “${finding.where.row ?? ''}” chỉ để so sánh nên không được cộng.`
        : `Dòng “${finding.where.row ?? ''}” là một phần của dòng phía trên nên không được cộng.`,
    en: ({ kind }, finding) =>
      kind === 'aside'
        ? `The row “${finding.where.row ?? ''}” is there to compare with and is not added.`
        : `The row “${finding.where.row ?? ''}” is part of the row above and is not added.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,40',
        ',Trong đó: nữ,22',
        '2,Bệnh viện B,25',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  *check({ tables }) {
    for (const { sheet, rows } of tables) {
      for (const { kind, address, label, year } of rows) {
        // A row of another year is told of as such.
        if (kind !== 'ofWhich' && (kind !== 'aside' || year !== null)) continue;
        yield {
          where: { sheet, cell: cellName(address), row: label, column: null, indicator: null },
          args: { kind },
          found: label,
        };
      }
    }
  },
});
