import { NOWHERE } from '../../domain/finding.ts';
import { lines } from '../examples.ts';
import { meant } from '../fields.ts';
import { items } from '../phrases.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'C108',
  scope: 'consistency',
  severity: 'warning',
  title: { vi: 'Chỉ tiêu được yêu cầu nhưng chưa báo cáo', en: 'Indicators asked for and not reported' },
  why: {
    vi: 'Chương trình yêu cầu các chỉ tiêu này nhưng tệp không có số. Chưa báo cáo khác với bằng 0, nên các tỷ lệ liên quan của đơn vị chưa tính được.',
    en: 'The programme asks for these indicators and the file has no figure for them. Not reported is not zero, so the department’s rates that need them are not known.',
  },
  mend: {
    vi: 'Đề nghị đơn vị bổ sung các cột còn thiếu theo mẫu của chương trình; chỉ tiêu nào không phát sinh thì ghi 0.',
    en: 'Ask the department to add the missing columns as in the programme’s form, and to write 0 where there are none.',
  },
  message: {
    vi: (args, _, wording) =>
      `Chưa báo cáo ${wording.number(items(args, 'indicators').length)} chỉ tiêu: ${wording.labels(items(args, 'indicators'))}.`,
    en: (args, _, wording) =>
      `Not reported (${wording.number(items(args, 'indicators').length)}): ${wording.labels(items(args, 'indicators'))}.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  good: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Tổng số CBCCVC,Số hội viên,Hội viên xếp loại khá trở lên,Tổ chức hội,Tổ chức hội xếp loại khá trở lên,Số đơn vị trực thuộc,Đơn vị đăng ký ĐVHT,Đơn vị đạt ĐVHT,Đơn vị có quỹ khuyến học,Đăng ký CDHT,Đạt CDHT,Số dư đầu năm (đồng),Vận động trong năm (đồng),Đã chi (đồng),Số dư cuối năm (đồng),HSSV được khen thưởng,Số tiền khen thưởng (đồng),Giáo viên được khen thưởng,Suất học bổng,Số tiền học bổng (đồng),Suất quà,Số tiền tặng quà (đồng)',
        '1,Khối bệnh viện,60,40,38,1,1,1,1,1,1,60,45,0,5000000,5000000,0,10,1000000,2,1,1000000,5,500000',
      ),
    },
  },
  *check(context) {
    const { submission, programme, withheld } = context;
    if (submission === null) return;
    // A misspelt header already names its indicator; asking twice for one column confuses.
    const misspelt = new Set([...meant(context, 'misspelt')].map(({ meaning }) => meaning.candidate));
    const indicators = programme.indicators
      .filter(({ id, optional }) => !optional && !withheld.has(id) && !misspelt.has(id))
      .map(({ id }) => id)
      .filter((id) => submission.figures.get(id)?.state === 'blank');
    if (indicators.length > 0) yield { where: NOWHERE, args: { indicators } };
  },
});
