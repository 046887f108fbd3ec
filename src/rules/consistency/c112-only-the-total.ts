import { lines } from '../examples.ts';
import { cellSays } from '../phrases.ts';
import { at } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'C112',
  scope: 'consistency',
  severity: 'info',
  title: { vi: 'Chỉ dòng tổng có số liệu', en: 'Only the total reports the figure' },
  why: {
    vi: 'Các dòng đơn vị để trống, chỉ dòng tổng có số; số ở dòng tổng được dùng nhưng không có gì để đối chiếu.',
    en: 'The rows of the units are blank and only the total has a number; it was used, though there is nothing to check it against.',
  },
  mend: {
    vi: 'Không bắt buộc sửa. Nếu có số liệu của từng đơn vị, hãy điền vào các dòng để kiểm tra được dòng tổng.',
    en: 'Nothing has to be mended. If the figures of the units are known, fill them in so that the total can be checked.',
  },
  message: {
    vi: (_, finding, wording) => `${cellSays(finding, wording)}; chỉ dòng tổng có số này và nó đã được dùng.`,
    en: (_, finding, wording) =>
      `${cellSays(finding, wording)}; only the total gives this figure and it was used.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Tổ chức hội',
        '1,Bệnh viện A,40,',
        '2,Bệnh viện B,25,',
        ',Tổng cộng,65,2',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Tổ chức hội',
        '1,Bệnh viện A,40,1',
        '2,Bệnh viện B,25,1',
        ',Tổng cộng,65,2',
      ),
    },
  },
  *check({ submission, withheld }) {
    for (const reading of submission?.onlyTotal ?? []) {
      if (reading.value.state === 'reported' && !withheld.has(reading.indicator))
        yield { where: at(reading), found: reading.shown };
    }
  },
});
