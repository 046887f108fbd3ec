import { valueOf } from '../../domain/quantity.ts';
import type { Reading } from '../../domain/submission.ts';
import { disagreements } from '../disagreements.ts';
import { lines } from '../examples.ts';
import { evidencePlace, figure, labelled, placeName, word } from '../phrases.ts';
import { at } from '../readings.ts';
import { rule } from '../rule.ts';
import type { Wording } from '../rule.ts';
import type { Args } from '../../domain/finding.ts';

function value(args: Args, name: string, wording: Wording): string {
  return wording.value(word(args, 'indicator'), figure(args, name));
}

/** A stated rate is no figure of the department: its own cell is quoted. */
function percent({ value }: Reading): number | null {
  return value.state === 'reported' ? value.value : null;
}

export default rule({
  code: 'C103',
  scope: 'consistency',
  severity: 'error',
  title: { vi: 'Hai bảng trong cùng tệp ghi khác nhau', en: 'Two tables of one file disagree' },
  why: {
    vi: 'Cùng một chỉ tiêu xuất hiện ở hai bảng với hai con số khác nhau; không biết bảng nào đúng nên chỉ tiêu này tạm thời không được tính.',
    en: 'One indicator stands in two tables with two different numbers; nobody can tell which is right, so it is not counted for now.',
  },
  mend: {
    vi: 'Đối chiếu hai bảng, sửa cho khớp, hoặc xóa bảng cũ khỏi tệp, lưu rồi gửi lại.',
    en: 'Compare the two tables and make them agree, or delete the older one from the file, save and send it again.',
  },
  message: {
    vi: (args, _, wording) =>
      `${labelled(wording, word(args, 'indicator'))}: bảng này cho ${value(args, 'here', wording)}, bảng có ô ${evidencePlace(word(args, 'place'), 'vi')} lại cho ${value(args, 'there', wording)}.`,
    en: (args, _, wording) =>
      `${labelled(wording, word(args, 'indicator'))}: this table gives ${value(args, 'here', wording)}, but the table with cell ${evidencePlace(word(args, 'place'), 'en')} gives ${value(args, 'there', wording)}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Tổ chức hội',
        '1,Bệnh viện A,40,1',
        '2,Bệnh viện B,25,1',
        ',,,',
        'STT,Tên đơn vị,Số hội viên,Hội viên xếp loại khá trở lên',
        '1,Bệnh viện A,40,38',
        '2,Bệnh viện B,27,24',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Tổ chức hội',
        '1,Bệnh viện A,40,1',
        '2,Bệnh viện B,25,1',
        ',,,',
        'STT,Tên đơn vị,Số hội viên,Hội viên xếp loại khá trở lên',
        '1,Bệnh viện A,40,38',
        '2,Bệnh viện B,25,24',
      ),
    },
  },
  *check(context) {
    for (const { reading, value, other } of disagreements(context, false)) {
      const { indicator } = reading;
      const counted = valueOf(context.submission?.figures.get(indicator));
      yield {
        where: at(reading),
        args: { indicator, here: value, there: counted ?? percent(other), place: placeName(at(other)) },
        found: reading.shown,
        withholds: [indicator],
      };
    }
  },
});
