import type { Args } from '../../domain/finding.ts';
import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { notCompared } from '../not-compared.ts';
import { items, labelled, word } from '../phrases.ts';
import { rule } from '../rule.ts';
import type { Wording } from '../rule.ts';

const PHRASES = {
  vi: {
    sum: (label: string) => `${label} với dòng tổng`,
    part: (part: string, whole: string) => `${part} với ${whole}`,
    rate: (label: string) => `${label} với số lượng`,
    fund: 'số dư quỹ với thu chi',
  },
  en: {
    sum: (label: string) => `${label} with its total`,
    part: (part: string, whole: string) => `${part} with ${whole}`,
    rate: (label: string) => `${label} with its counts`,
    fund: 'the fund’s balance with its year',
  },
};

function comparisons(args: Args, wording: Wording): string {
  const say = PHRASES[wording.language];
  const wholes = items(args, 'wholes');
  return [
    ...items(args, 'sums').map((id) => say.sum(labelled(wording, id))),
    ...items(args, 'parts').map((id, index) =>
      say.part(labelled(wording, id), labelled(wording, wholes[index] ?? '')),
    ),
    ...items(args, 'rates').map((id) => say.rate(labelled(wording, id))),
    ...(word(args, 'fund') === '1' ? [say.fund] : []),
  ].join('; ');
}

export default rule({
  code: 'C109',
  scope: 'consistency',
  severity: 'info',
  title: { vi: 'Phép so sánh chưa thực hiện được', en: 'Comparisons not made' },
  why: {
    vi: 'Một số liệu đang có lỗi nên so sánh với số khác không có ý nghĩa. Sau khi sửa lỗi, hãy kiểm tra lại: có thể còn lỗi khác ở các phép so sánh này.',
    en: 'A figure has an error, so holding it against others would mean nothing. Check again once it is mended: these comparisons may show more.',
  },
  mend: {
    vi: 'Sửa các lỗi được nêu trước, rồi chạy kiểm tra lại.',
    en: 'Mend the errors named first, then check again.',
  },
  message: {
    vi: (args, _, wording) => `Chưa so sánh hết được vì có số liệu đang lỗi: ${comparisons(args, wording)}.`,
    en: (args, _, wording) =>
      `Not or not fully compared, since a figure has an error: ${comparisons(args, wording)}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,hơn 40',
        '2,Bệnh viện B,25',
        ',Tổng cộng,65',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,40',
        '2,Bệnh viện B,25',
        ',Tổng cộng,65',
      ),
    },
  },
  *check(context) {
    const { sums, parts, rates, fund } = notCompared(context);
    if (sums.length + parts.length + rates.length === 0 && !fund) return;
    yield {
      where: NOWHERE,
      args: {
        sums,
        parts: parts.map(({ part }) => part),
        wholes: parts.map(({ whole }) => whole),
        rates,
        fund: fund ? 1 : 0,
      },
    };
  },
});
