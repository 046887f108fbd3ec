import type { Args } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { figure, labelled, word } from '../phrases.ts';
import { repeatedRows } from '../repeated.ts';
import { rule } from '../rule.ts';

/** The figures differ, or where they are alike what stands beside them does. */
function figuresDiffer(args: Args): boolean {
  return figure(args, 'first') !== figure(args, 'again');
}

export default rule({
  code: 'C115',
  scope: 'consistency',
  severity: 'warning',
  title: { vi: 'Hai đơn vị cùng tên', en: 'Two units of one name' },
  why: {
    vi: 'Một tên đứng hai lần trong bảng, nội dung hai dòng khác nhau. Chương trình coi là hai đơn vị và cộng cả hai dòng; nếu một dòng là số cũ thì tổng bị thừa.',
    en: 'A name stands twice in the table and the rows differ. They are taken for two units and both rows are added; if one of them is an older number, the total is too high.',
  },
  mend: {
    vi: 'Nếu là hai đơn vị: ghi tên đầy đủ cho từng đơn vị. Nếu là một đơn vị: chỉ giữ dòng có số đúng, xóa dòng kia. Lưu rồi gửi lại.',
    en: 'If they are two units, write each name in full. If it is one unit, keep the row whose figures are right and delete the other. Save and send the file again.',
  },
  message: {
    vi: (args, finding, wording) => {
      const value = (name: string): string => wording.value(word(args, 'indicator'), figure(args, name));
      const how = figuresDiffer(args) ? 'với số liệu khác' : 'với nội dung khác ở cột khác';
      return `“${finding.where.row ?? ''}” đã có ở ô ${word(args, 'place')}, lại đứng ở đây ${how}; đang tính là hai đơn vị: ${labelled(wording, word(args, 'indicator'))} ${value('first')} và ${value('again')}, cộng ${value('together')}.`;
    },
    en: (args, finding, wording) => {
      const value = (name: string): string => wording.value(word(args, 'indicator'), figure(args, name));
      const how = figuresDiffer(args) ? 'with other figures' : 'with something else in other columns';
      return `“${finding.where.row ?? ''}” stands in cell ${word(args, 'place')} and again here ${how}; they count as two units: ${labelled(wording, word(args, 'indicator'))} ${value('first')} and ${value('again')}, ${value('together')} together.`;
    },
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Phòng khám,40',
        '2,Bệnh viện B,25',
        '3,Phòng khám,30',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên',
        '1,Phòng khám số 1,40',
        '2,Bệnh viện B,25',
        '3,Phòng khám số 2,30',
      ),
    },
  },
  *check(context) {
    for (const { where, args = {}, found = null } of repeatedRows(context, ['different']))
      yield { where, args, found };
  },
});
