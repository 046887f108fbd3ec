import type { Reading, Submission } from '../../domain/submission.ts';
import { lines } from '../examples.ts';
import { cellSays } from '../phrases.ts';
import { at, doubted } from '../readings.ts';
import { rule } from '../rule.ts';

/** A dash for a rate asks nothing where the counts give the rate. */
function isComputedAnyway({ indicator }: Reading, submission: Submission | null): boolean {
  const pair = submission?.pairs.get(indicator);
  return pair !== undefined && pair.numerator !== null && pair.denominator !== null;
}

export default rule({
  code: 'V201',
  scope: 'value',
  severity: 'warning',
  about: 'oddCells',
  title: { vi: 'Dấu “-” hoặc “…” ở ô số liệu', en: '“-” or “…” in place of a figure' },
  why: {
    vi: 'Theo quy ước thống kê, “-” là không có (bằng 0), “…” là chưa có số liệu, nhưng nhiều nơi dùng lẫn lộn. Ô được coi là chưa báo cáo, không phải bằng 0.',
    en: 'In official statistics “-” is nil and “…” is not available, but both are used for either. The cell counts as not reported, and not as zero.',
  },
  mend: {
    vi: 'Hỏi lại đơn vị: nếu không phát sinh thì ghi 0; nếu chưa có số liệu thì để trống.',
    en: 'Ask the department: write 0 if there are none; leave the cell empty if the figure is not known.',
  },
  message: {
    vi: (_, finding, wording) =>
      `${cellSays(finding, wording)}; là 0 hay chưa có số liệu? Ô này được coi là chưa báo cáo.`,
    en: (_, finding, wording) =>
      `${cellSays(finding, wording)}; is that 0 or not known? It counts as not reported.`,
  },
  bad: {
    files: { 'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,-', '2,Bệnh viện B,25') },
  },
  good: {
    files: { 'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,0', '2,Bệnh viện B,25') },
  },
  *check(context) {
    for (const reading of doubted(context, 'dash')) {
      if (!isComputedAnyway(reading, context.submission)) yield { where: at(reading), found: reading.shown };
    }
  },
});
