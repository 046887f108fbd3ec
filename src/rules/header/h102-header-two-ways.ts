import { lines } from '../examples.ts';
import { headerPlace, meant } from '../fields.ts';
import { items, labelled } from '../phrases.ts';
import { rule } from '../rule.ts';
import type { Wording } from '../rule.ts';

function readings(candidates: readonly string[], wording: Wording): string {
  const labels = candidates.map((id) => `${labelled(wording, id)}`);
  if (wording.language === 'vi')
    return labels.length === 1
      ? `có thể tính vào ${labels.join('')} hoặc không`
      : `có thể hiểu là ${labels.join(' hoặc ')}`;
  return labels.length === 1
    ? `may or may not belong to ${labels.join('')}`
    : `can be read as ${labels.join(' or ')}`;
}

export default rule({
  code: 'H102',
  scope: 'header',
  severity: 'error',
  title: { vi: 'Tiêu đề cột hiểu được theo hai cách', en: 'The header can be read two ways' },
  why: {
    vi: 'Tiêu đề phù hợp với nhiều hơn một cách tính. Đoán sai sẽ đưa số liệu vào nhầm chỉ tiêu, nên các chỉ tiêu liên quan tạm thời không được tính.',
    en: 'The header fits more than one way of counting. A wrong guess would put the figures under the wrong indicator, so the indicators concerned are not counted for now.',
  },
  mend: {
    vi: 'Sửa tiêu đề thành tên đầy đủ của chỉ tiêu, ví dụ thay “Tổng quỹ” bằng “Quỹ vận động trong năm” hoặc “Số dư quỹ cuối năm”, lưu rồi gửi lại.',
    en: 'Give the column the full name of its indicator, for example “Quỹ vận động trong năm” or “Số dư quỹ cuối năm” instead of “Tổng quỹ”, save and send it again.',
  },
  message: {
    vi: (args, finding, wording) =>
      `Tiêu đề “${finding.found ?? ''}” ${readings(items(args, 'candidates'), wording)}.`,
    en: (args, finding, wording) =>
      `The header “${finding.found ?? ''}” ${readings(items(args, 'candidates'), wording)}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Tổng quỹ (đồng)',
        '1,Bệnh viện A,40,20000000',
        '2,Bệnh viện B,25,12000000',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Quỹ vận động trong năm (đồng)',
        '1,Bệnh viện A,40,20000000',
        '2,Bệnh viện B,25,12000000',
      ),
    },
  },
  *check(context) {
    for (const { field, meaning } of meant(context, 'question')) {
      yield {
        where: headerPlace(field),
        args: { candidates: meaning.candidates },
        found: field.label,
        withholds: meaning.candidates,
      };
    }
  },
});
