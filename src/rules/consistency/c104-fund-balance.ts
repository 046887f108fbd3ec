import { valueOf } from '../../domain/quantity.ts';
import { lines } from '../examples.ts';
import { figure } from '../phrases.ts';
import { at } from '../readings.ts';
import { rule } from '../rule.ts';
import { FUND } from '../fund.ts';

export default rule({
  code: 'C104',
  scope: 'consistency',
  severity: 'warning',
  title: { vi: 'Số dư quỹ không khớp thu chi', en: 'The fund’s balance does not follow' },
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
    const [opening = null, raised = null, spent = null, balance = null] = FUND.map((id) =>
      valueOf(submission.figures.get(id)),
    );
    if (opening === null || raised === null || spent === null || balance === null) return;
    const due = opening + raised - spent;
    const cells = FUND.flatMap((id) => submission.readings.get(id)?.counted ?? []).map(
      ({ reading }) => reading,
    );
    const tolerance = cells.reduce((sum, reading) => sum + reading.tolerance, 0);
    const closing = submission.readings
      .get('fundBalance')
      ?.counted.find(({ reading }) => reading.value.state === 'reported')?.reading;
    if (closing === undefined || Math.abs(due - balance) <= tolerance) return;
    yield {
      where: at(closing),
      args: { opening, raised, spent, balance, due },
      found: closing.shown,
      expected: `= ${due}`,
    };
  },
});
