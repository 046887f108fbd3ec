import { lines } from '../examples.ts';
import { cellSays, figure } from '../phrases.ts';
import { problems } from '../readings.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'V108',
  scope: 'value',
  severity: 'error',
  about: 'oddCells',
  title: { vi: 'Hai con số trong một ô', en: 'Two numbers in one cell' },
  why: {
    vi: 'Ô ghi dạng “11/12” gồm hai số: số đạt và tổng số. Không biết ô này cần số nào nên chưa tính.',
    en: 'A cell such as “11/12” holds two numbers, usually those that achieved it and the total. Which one the column means is not known, so neither is counted.',
  },
  mend: {
    vi: 'Tách thành hai cột: một cột ghi tổng số (12), một cột ghi số đạt (11), mỗi cột có tiêu đề riêng.',
    en: 'Use two columns, one for the total (12) and one for those that achieved it (11), each with its own header.',
  },
  message: {
    vi: (args, finding, wording) =>
      `${cellSays(finding, wording)}, gồm hai số ${wording.number(figure(args, 'numerator'))} và ${wording.number(figure(args, 'denominator'))}; không rõ số nào là số liệu của cột này.`,
    en: (args, finding, wording) =>
      `${cellSays(finding, wording)}, which holds two numbers, ${wording.number(figure(args, 'numerator'))} and ${wording.number(figure(args, 'denominator'))}; which one is meant is not clear.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Đơn vị đạt ĐVHT',
        '1,Khối bệnh viện,11/12',
        '2,Khối trung tâm,3',
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
  check: (context) =>
    problems(context, 'fraction', ({ numerator, denominator }) => ({ args: { numerator, denominator } })),
});
