import type { Where } from '../../domain/finding.ts';
import { listedCells, type Cells } from '../../domain/cells.ts';
import { valueOf } from '../../domain/quantity.ts';
import type { Reading, Submission } from '../../domain/submission.ts';
import { lines } from '../examples.ts';
import { figure } from '../phrases.ts';
import { at, firstReported } from '../readings.ts';
import { rule, type Remark } from '../rule.ts';
import { FUND } from '../fund.ts';

export default rule({
  code: 'C104',
  scope: 'consistency',
  severity: 'warning',
  title: {
    vi: 'Số dư quỹ không khớp thu chi',
    en: 'The fund’s balance does not match what came in and went out',
  },
  why: {
    vi: 'Số dư đầu năm cộng số vận động trừ số đã chi phải bằng số dư cuối năm; lệch nghĩa là có khoản thu, chi hoặc số dư ghi sót.',
    en: 'The opening balance plus what was raised less what was spent should be the closing balance; if not, some receipt, expense or balance is wrong or left out.',
  },
  mend: {
    vi: 'Đối chiếu với sổ quỹ: số dư đầu năm, tổng thu, tổng chi, số dư cuối năm. Sửa số sai, hoặc giải thích khoản chênh lệch (ví dụ lãi tiền gửi) ở cột Ghi chú.',
    en: 'Compare with the fund’s ledger: opening balance, receipts, expenses, closing balance. Mend what is wrong, or explain the difference (bank interest, say) in the notes.',
  },
  message: {
    vi: (args, _, wording) =>
      `Số dư đầu năm ${wording.money(figure(args, 'opening'))} + vận động ${wording.money(figure(args, 'raised'))} − đã chi ${wording.money(figure(args, 'spent'))} = ${wording.money(figure(args, 'due'))}, nhưng số dư cuối năm ghi ${wording.money(figure(args, 'balance'))}.`,
    en: (args, _, wording) =>
      `Opening balance ${wording.money(figure(args, 'opening'))} + raised ${wording.money(figure(args, 'raised'))} − spent ${wording.money(figure(args, 'spent'))} = ${wording.money(figure(args, 'due'))}, but the closing balance is given as ${wording.money(figure(args, 'balance'))}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số dư đầu năm (đồng),Vận động trong năm (đồng),Đã chi (đồng),Số dư cuối năm (đồng)',
        '1,Bệnh viện A,5000000,20000000,15000000,12000000',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số dư đầu năm (đồng),Vận động trong năm (đồng),Đã chi (đồng),Số dư cuối năm (đồng)',
        '1,Bệnh viện A,5000000,20000000,15000000,10000000',
      ),
    },
  },
  *check({ submission, withheld }) {
    if (submission === null || FUND.some((id) => withheld.has(id))) return;
    const rows = [...rowsOf(submission)].flatMap((row) => gapOf(row) ?? []);
    if (rows.length > 0) {
      for (const { closing, args } of rows) yield remark(closing, args, at(closing));
      return;
    }
    // Where no single row explains it, the department as a whole is told of.
    const whole = gapOf(FUND.map((id) => summed(submission, id)));
    if (whole !== null) yield remark(whole.closing, whole.args, { ...at(whole.closing), row: null });
  },
});

/** One side of the account: an amount, how far rounding may take it, and a cell it stands in. */
interface Side {
  readonly value: number;
  readonly tolerance: number;
  readonly reading: Reading;
}

/** The rows that give all four figures, in the order of FUND. */
function* rowsOf(submission: Submission): Iterable<readonly (Side | null)[]> {
  const columns = FUND.map((id) => submission.readings.get(id)?.counted ?? listedCells([]));
  const [first] = columns;
  if (first?.lineup?.distinct === true && columns.every((each) => first.isBeside(each))) {
    for (let index = 0; index < first.length; index++) {
      if (balances(columns, index)) continue;
      yield columns.map((each) => sideOf(each.readingAt(index)));
    }
    return;
  }
  const sides = columns.map(
    (each) => new Map(Array.from(each, ({ rowKey, reading }) => [rowKey, sideOf(reading)])),
  );
  for (const key of sides[0]?.keys() ?? []) yield sides.map((side) => side.get(key) ?? null);
}

/** Whether a row is exactly in balance, as nearly all are: told without looking at it any closer. */
function balances([opening, raised, spent, balance]: readonly Cells[], index: number): boolean {
  if (!opening || !raised || !spent || !balance) return false;
  const due = opening.numberAt(index) + raised.numberAt(index) - spent.numberAt(index);
  return due === balance.numberAt(index);
}

function sideOf(reading: Reading): Side | null {
  if (reading.value.state !== 'reported') return null;
  return { value: reading.value.value, tolerance: reading.tolerance, reading };
}

function summed(submission: Submission, id: string): Side | null {
  const value = valueOf(submission.figures.get(id));
  const figure = submission.readings.get(id);
  const reading = firstReported(figure);
  if (value === null || figure === undefined || reading === null) return null;
  const { counted } = figure;
  let tolerance = 0;
  for (let index = 0; index < counted.length; index++)
    if (counted.stateAt(index) === 'reported') tolerance += counted.toleranceAt(index);
  return { value, tolerance, reading };
}

function gapOf(sides: readonly (Side | null)[]): { closing: Reading; args: Record<string, number> } | null {
  const [opening, raised, spent, balance] = sides;
  if (!opening || !raised || !spent || !balance) return null;
  const due = opening.value + raised.value - spent.value;
  const tolerance = opening.tolerance + raised.tolerance + spent.tolerance + balance.tolerance;
  if (Math.abs(due - balance.value) <= tolerance) return null;
  return {
    closing: balance.reading,
    args: { opening: opening.value, raised: raised.value, spent: spent.value, balance: balance.value, due },
  };
}

function remark(closing: Reading, args: Record<string, number>, where: Where): Remark {
  return { where, args, found: closing.shown, expected: `= ${args['due'] ?? ''}` };
}
