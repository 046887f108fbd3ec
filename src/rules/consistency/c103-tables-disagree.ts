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
    vi: 'Nếu hai bảng là hai bản của cùng một số liệu: sửa cho khớp hoặc xóa bảng cũ khỏi tệp. Nếu mỗi bảng ghi một phần số đơn vị: chép tất cả các dòng vào một bảng. Lưu rồi gửi lại.',
    en: 'If the tables are two versions of the same figures, make them agree or delete the older one. If each holds some of the units, copy all rows into one table. Save and send the file again.',
  },
  message: {
    vi: (args, _, wording) => {
      const [here, there] = [value(args, 'here', wording), value(args, 'there', wording)];
      const begin = `${labelled(wording, word(args, 'indicator'))}: bảng này cho ${here}, bảng có ô ${evidencePlace(word(args, 'place'), 'vi')} lại cho ${there}`;
      if (word(args, 'together') === '') return `${begin}.`;
      return `${begin}; hai bảng ghi những dòng khác nhau, có thể là hai phần cộng lại được ${value(args, 'together', wording)}, cũng có thể là hai bản mà chỉ một bản đúng.`;
    },
    en: (args, _, wording) => {
      const [here, there] = [value(args, 'here', wording), value(args, 'there', wording)];
      const begin = `${labelled(wording, word(args, 'indicator'))}: this table gives ${here}, but the table with cell ${evidencePlace(word(args, 'place'), 'en')} gives ${there}`;
      if (word(args, 'together') === '') return `${begin}.`;
      return `${begin}; their rows differ, so they may be parts that add up to ${value(args, 'together', wording)}, or two versions of which one is right.`;
    },
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
    const all = [...disagreements(context, false)];
    for (const { reading, value, other, apart } of all) {
      const { indicator } = reading;
      const counted = valueOf(context.submission?.figures.get(indicator)) ?? percent(other);
      // Where each table holds some of the units, all of them together may be the figure.
      const parts = all.filter((each) => each.apart === true && each.reading.indicator === indicator);
      const sum = parts.reduce((total, each) => total + each.value, counted ?? Number.NaN);
      const together = apart === true && Number.isSafeInteger(sum) ? sum : null;
      yield {
        where: at(reading),
        args: { indicator, here: value, there: counted, together, place: placeName(at(other)) },
        found: reading.shown,
        withholds: [indicator],
      };
    }
  },
});
