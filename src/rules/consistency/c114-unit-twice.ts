import type { Args } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { figure, items, labelled, word } from '../phrases.ts';
import { repeatedRows } from '../repeated.ts';
import { rule, type Wording } from '../rule.ts';

const OR = { vi: ' hoặc ', en: ' or ' };

function value(args: Args, name: string, wording: Wording): string {
  return wording.value(word(args, 'indicator'), figure(args, name));
}

/** What counts if both rows are one unit: the one number, or one of two. */
function once(args: Args, wording: Wording): string {
  const [first, again] = [value(args, 'first', wording), value(args, 'again', wording)];
  return first === again ? first : `${first}${OR[wording.language]}${again}`;
}

export default rule({
  code: 'C114',
  scope: 'consistency',
  severity: 'error',
  title: { vi: 'Một đơn vị có thể bị tính hai lần', en: 'A unit may be counted twice' },
  why: {
    vi: 'Một tên đứng hai lần trong bảng với số liệu y hệt, hoặc cả bảng đứng hai lần trong một trang tính. Có thể một đơn vị bị chép hai lần, cũng có thể hai đơn vị trùng tên; chưa biết nên các chỉ tiêu của dòng này tạm thời không được tính.',
    en: 'A name stands twice in the table with the same figures, or the whole table stands twice on the sheet. One unit may have been copied twice, or two units may share a name; which is not known, so the figures of the row are not counted for now.',
  },
  mend: {
    vi: 'Nếu là một đơn vị hoặc bản cũ của bảng: xóa dòng hoặc bảng thừa. Nếu là hai đơn vị trùng tên: ghi tên đầy đủ cho từng đơn vị, hoặc thêm một dòng ghi tên đơn vị cấp trên phía trên mỗi nhóm. Lưu rồi gửi lại.',
    en: 'If it is one unit or an older version of the table, delete the row or table that is too many. If two units share the name, write each name in full or put a row with the parent’s name above each group. Save and send the file again.',
  },
  message: {
    vi: (args, finding, wording) => {
      const name = finding.where.row ?? '';
      const how =
        word(args, 'kind') === 'same' ? 'với số liệu y hệt' : 'trong phần giống như bản thứ hai của bảng';
      return `“${name}” đã có ở ô ${word(args, 'place')}, lại đứng ở đây ${how}. ${labelled(wording, word(args, 'indicator'))}: nếu là một đơn vị thì ${once(args, wording)}, nếu là hai đơn vị trùng tên thì cộng lại ${value(args, 'together', wording)}. Chưa tính ${wording.labels(items(args, 'indicators'))}.`;
    },
    en: (args, finding, wording) => {
      const name = finding.where.row ?? '';
      const how =
        word(args, 'kind') === 'same'
          ? 'with the same figures'
          : 'in what looks like a second version of the table';
      return `“${name}” stands in cell ${word(args, 'place')} and again here ${how}. ${labelled(wording, word(args, 'indicator'))}: ${once(args, wording)} if it is one unit, ${value(args, 'together', wording)} together if two units share the name. Not counted for now: ${wording.labels(items(args, 'indicators'))}.`;
    },
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,40',
        '2,Bệnh viện B,25',
        '3,Bệnh viện B,25',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Bệnh viện A,40',
        '2,Bệnh viện B cơ sở 1,25',
        '3,Bệnh viện B cơ sở 2,25',
      ),
    },
  },
  *check(context) {
    for (const { indicators, ...remark } of repeatedRows(context, ['same', 'version']))
      yield { withholds: indicators, ...remark };
  },
});
