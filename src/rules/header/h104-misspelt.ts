import { lines } from '../examples.ts';
import { headerPlace, meant } from '../fields.ts';
import { word } from '../phrases.ts';
import { rule } from '../rule.ts';

export default rule({
  code: 'H104',
  scope: 'header',
  severity: 'warning',
  title: { vi: 'Tiêu đề có thể viết sai chính tả', en: 'The header looks misspelt' },
  why: {
    vi: 'Tiêu đề gần giống tên một chỉ tiêu nhưng không trùng hẳn. Số liệu của cột này chưa được tính, vì nhận nhầm tiêu đề thì số liệu sẽ vào sai chỗ.',
    en: 'The header comes close to an indicator but does not match it. The column is not counted, because a header taken for another puts figures in the wrong place.',
  },
  mend: {
    vi: 'Sửa lại chính tả của tiêu đề theo gợi ý nếu gợi ý đúng, lưu rồi gửi lại; nếu cột này không thuộc chương trình thì để nguyên.',
    en: 'Correct the spelling as suggested if the suggestion is right, save and send it again; if the column is not for the programme, leave it.',
  },
  message: {
    vi: (args, finding, wording) =>
      `Không nhận ra tiêu đề “${finding.found ?? ''}”; có phải là “${word(args, 'suggestion')}” (${wording.label(word(args, 'candidate'))})? Cột này chưa được tính.`,
    en: (args, finding, wording) =>
      `The header “${finding.found ?? ''}” is not known; is it “${word(args, 'suggestion')}” (${wording.label(word(args, 'candidate'))})? The column is not counted.`,
  },
  bad: {
    files: {
      'So-Y-te_2022.csv': lines(
        'STT,Tên đơn vị,Số hội vien,Tổ chức hội',
        '1,Bệnh viện A,40,1',
        '2,Bệnh viện B,25,1',
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
  *check(context) {
    for (const { field, meaning } of meant(context, 'misspelt')) {
      yield {
        where: headerPlace(field, meaning.candidate),
        args: { candidate: meaning.candidate, suggestion: meaning.suggestion },
        found: field.label,
        expected: meaning.suggestion,
      };
    }
  },
});
