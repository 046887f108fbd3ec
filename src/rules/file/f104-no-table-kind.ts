import { NOWHERE, type Args } from '../../domain/finding.ts';
import type { Language, Text } from '../../domain/language.ts';
import { lines } from '../examples.ts';
import { word } from '../phrases.ts';
import { rule } from '../rule.ts';

/** The kinds that departments send most, in words; any other goes by its usual letters. */
const KINDS: ReadonlyMap<string, Text> = new Map([
  ['docx', { vi: 'văn bản Word', en: 'a Word document' }],
  ['doc', { vi: 'văn bản Word', en: 'a Word document' }],
  ['rtf', { vi: 'văn bản RTF', en: 'an RTF document' }],
  ['pptx', { vi: 'bản trình chiếu PowerPoint', en: 'a PowerPoint presentation' }],
  ['ppt', { vi: 'bản trình chiếu PowerPoint', en: 'a PowerPoint presentation' }],
  ['pdf', { vi: 'PDF', en: 'a PDF' }],
  ['zip', { vi: 'tệp nén ZIP', en: 'a ZIP archive' }],
  ['rar', { vi: 'tệp nén RAR', en: 'a RAR archive' }],
  ['7z', { vi: 'tệp nén 7z', en: 'a 7z archive' }],
  ['gzip', { vi: 'tệp nén GZIP', en: 'a GZIP archive' }],
  ...['png', 'jpeg', 'gif', 'webp', 'tiff', 'bmp'].map(
    (kind) => [kind, { vi: `ảnh ${kind.toUpperCase()}`, en: `a ${kind.toUpperCase()} picture` }] as const,
  ),
  ['json', { vi: 'dữ liệu JSON', en: 'JSON data' }],
  ['xml', { vi: 'dữ liệu XML', en: 'XML data' }],
  ['html', { vi: 'trang HTML không có bảng', en: 'an HTML page without a table' }],
  ['binary', { vi: 'loại tệp không nhận ra', en: 'of a kind that is not known' }],
  ['compound', { vi: 'loại tệp không nhận ra', en: 'of a kind that is not known' }],
]);

function kindOf(args: Args, language: Language): string {
  const format = word(args, 'format');
  return (
    KINDS.get(format)?.[language] ?? (language === 'vi' ? `loại “${format}”` : `of the kind “${format}”`)
  );
}

export default rule({
  code: 'F104',
  scope: 'file',
  severity: 'error',
  about: 'failure',
  title: { vi: 'Loại tệp không đọc được thành bảng', en: 'A kind of file that holds no table' },
  why: {
    vi: 'Chỉ đọc được số liệu từ tệp Excel, OpenDocument và CSV. Số liệu trong tệp PDF, Word hoặc ảnh không được lấy tự động vì dễ sai.',
    en: 'Figures are read from Excel, OpenDocument and CSV files. They are not taken from PDF, Word or pictures, where mistakes are easy.',
  },
  mend: {
    vi: 'Đề nghị đơn vị gửi tệp Excel hoặc CSV đã dùng để lập báo cáo. Nếu chỉ có bản in hoặc PDF, hãy nhập số liệu vào mẫu trống của chương trình (lệnh: khuyenhoc template).',
    en: 'Ask the department for the Excel or CSV file behind the report. If there is only a printed copy or a PDF, type the figures into the programme’s blank form (command: khuyenhoc template).',
  },
  message: {
    vi: (args) => `Tệp này là ${kindOf(args, 'vi')}, không phải bảng tính, nên không đọc được số liệu.`,
    en: (args) => `This file is ${kindOf(args, 'en')} and no spreadsheet, so no figure can be read.`,
  },
  bad: { files: { 'So-Y-te_2022.pdf': '%PDF-1.4\n' } },
  good: {
    files: {
      'So-Y-te_2022.csv': lines('STT,Tên đơn vị,Số hội viên', '1,Bệnh viện A,40', '2,Bệnh viện B,25'),
    },
  },
  *check({ source }) {
    if (source.failure?.kind === 'foreign') yield { where: NOWHERE, args: { format: source.failure.format } };
  },
});
