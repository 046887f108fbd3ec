import { lines } from '../examples.ts';
import { excesses } from '../parts.ts';
import { cellSays, figure, labelled, word } from '../phrases.ts';
import { at } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'C101',
  scope: 'consistency',
  severity: 'error',
  title: { vi: 'Số thành phần lớn hơn tổng số', en: 'A part is above its whole' },
  why: {
    vi: 'Số đạt, số đăng ký hoặc số xếp loại không thể lớn hơn tổng số mà nó thuộc về. Số thành phần tạm thời không được tính, tổng số vẫn giữ nguyên.',
    en: 'Those that achieved, registered or were rated cannot be more than all there are. The part is not counted for now; the whole stands.',
  },
  mend: {
    vi: 'Đối chiếu hai ô trong cùng một dòng: hai số có thể bị đổi chỗ, gõ thừa chữ số, hoặc tổng số chưa cập nhật. Sửa rồi gửi lại.',
    en: 'Compare the two cells of the row: the numbers may be swapped, a digit typed twice, or the whole out of date. Mend it and send it again.',
  },
  message: {
    vi: (args, finding, wording) =>
      `${cellSays(finding, wording)}, lớn hơn ${labelled(wording, word(args, 'whole'))} là ${wording.value(word(args, 'whole'), figure(args, 'wholeValue'))}.`,
    en: (args, finding, wording) =>
      `${cellSays(finding, wording)}, more than ${labelled(wording, word(args, 'whole'))}, which is ${wording.value(word(args, 'whole'), figure(args, 'wholeValue'))}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị đạt ĐVHT',
        '1,Khối bệnh viện,11,12',
        '2,Khối trung tâm,4,3',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị đạt ĐVHT',
        '1,Khối bệnh viện,12,11',
        '2,Khối trung tâm,4,3',
      ),
    },
  },
  *check(context) {
    for (const { part, partValue, whole, wholeValue, reading, summed } of excesses(context)) {
      yield {
        where: summed ? { ...at(reading), row: null } : at(reading),
        args: { part, partValue, whole, wholeValue },
        found: summed ? String(partValue) : reading.shown,
        expected: `≤ ${wholeValue}`,
        withholds: [part],
      };
    }
  },
});
