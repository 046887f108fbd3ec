import type { FigureReadings, Reading } from '../../domain/submission.ts';
import { lines } from '../examples.ts';
import { place } from '../phrases.ts';
import { at } from '../readings.ts';
import { rule } from '../rule.ts';

/** Blank cells of a column in which another row reports; a dash is asked about elsewhere. */
function* blanks({ counted }: FigureReadings): Generator<Reading> {
  if (!counted.has('blank')) return;
  const speaking = new Set<string | null>();
  for (let index = 0; index < counted.length; index++)
    if (counted.stateAt(index) === 'reported') speaking.add(counted.partAt(index));
  for (let index = 0; index < counted.length; index++) {
    // The only doubt about a blank cell is a dash.
    if (counted.stateAt(index) !== 'blank' || counted.isOddAt(index)) continue;
    if (speaking.has(counted.partAt(index))) yield counted.readingAt(index);
  }
}

export default rule({
  code: 'V202',
  scope: 'value',
  severity: 'warning',
  title: { vi: 'Ô trống giữa các ô có số liệu', en: 'A blank cell among reported ones' },
  why: {
    vi: 'Các dòng khác của cột đều có số, riêng ô này để trống; không biết là bằng 0 hay bị bỏ sót. Tổng chỉ gồm những dòng có số.',
    en: 'Other rows of the column report a figure and this one does not; whether it is 0 or forgotten is not known. The sum holds only the rows that report.',
  },
  mend: {
    vi: 'Hỏi lại đơn vị: nếu không phát sinh thì ghi 0, nếu bị sót thì điền số, lưu rồi gửi lại.',
    en: 'Ask the department: write 0 if there are none, fill in the number if it was forgotten, save and send it again.',
  },
  message: {
    vi: (_, finding, wording) =>
      `${place(finding.where, wording)} để trống trong khi dòng khác có số; ô này được coi là chưa báo cáo.`,
    en: (_, finding, wording) =>
      `${place(finding.where, wording)} is blank while other rows report a figure; it counts as not reported.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Tổ chức hội',
        '1,Bệnh viện A,40,1',
        '2,Bệnh viện B,,1',
      ),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội viên,Tổ chức hội',
        '1,Bệnh viện A,40,1',
        '2,Bệnh viện B,25,1',
      ),
    },
  },
  *check({ submission, catalogue }) {
    for (const { id } of catalogue.indicators) {
      const figure = submission?.readings.get(id);
      if (figure === undefined) continue;
      for (const reading of blanks(figure)) yield { where: at(reading), found: '' };
    }
  },
});
