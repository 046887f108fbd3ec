import { lines } from '../examples.ts';
import { cellSays, figure } from '../phrases.ts';
import { at } from '../readings.ts';
import { rule } from '../rule.ts';
import { ticksForSeveral } from '../ticks.ts';

export default rule({
  code: 'V114',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Đánh dấu ở dòng có nhiều đơn vị', en: 'A tick for several units' },
  why: {
    vi: 'Dòng này ghi nhiều đơn vị trực thuộc nhưng kết quả chỉ là một dấu “x”, “Có” hoặc “✓”: có thể là một đơn vị, cũng có thể là tất cả. Chỉ tiêu này tạm thời không được tính.',
    en: 'The row gives several subordinate units but only a tick (“x”, “Có”, “✓”) for what became of them: that may be one unit or all of them. The indicator is not counted for now.',
  },
  mend: {
    vi: 'Thay dấu bằng số đơn vị, ví dụ 6; hoặc ghi mỗi đơn vị trực thuộc một dòng rồi đánh dấu từng dòng.',
    en: 'Put the number of units, 6 say, in place of the tick; or give each unit a row of its own and tick the rows.',
  },
  message: {
    vi: (args, finding, wording) =>
      `${cellSays(finding, wording)} nhưng dòng này có ${wording.number(figure(args, 'units'))} đơn vị; có thể hiểu là 1 đơn vị hoặc cả ${wording.number(figure(args, 'units'))}.`,
    en: (args, finding, wording) =>
      `${cellSays(finding, wording)} in a row of ${wording.number(figure(args, 'units'))} units; that can mean 1 unit or all ${wording.number(figure(args, 'units'))}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị có quỹ khuyến học',
        '1,Khối bệnh viện,6,x',
        '2,Khối trung tâm,4,x',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số đơn vị trực thuộc,Đơn vị có quỹ khuyến học',
        '1,Khối bệnh viện,6,6',
        '2,Khối trung tâm,4,4',
      ),
    },
  },
  *check(context) {
    for (const { id } of context.catalogue.indicators) {
      for (const { reading, units } of ticksForSeveral(context, id))
        yield { where: at(reading), args: { units }, found: reading.shown, withholds: [id] };
    }
  },
});
