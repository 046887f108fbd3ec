import type { Catalogue, GroupId, Indicator } from '../../catalogue/catalogue.ts';
import type { Programme } from '../../catalogue/programme.ts';
import { say, type Language } from '../../domain/language.ts';
import { GROUPS } from '../workbook/words.ts';

/** What a blank form is made for. */
export interface FormRequest {
  readonly programme: Programme;
  readonly catalogue: Catalogue;
  /** The reporting year, null leaves it to be filled in. */
  readonly year: number | null;
  readonly language: Language;
  readonly as: 'xlsx' | 'csv';
  /** Names offered for the reporting department. */
  readonly departments: readonly string[];
}

/** The layout of the form itself; raised when a reader of old forms must know the difference. */
export const FORM_VERSION = 1;

/** One line of the form's table. */
export type FormLine =
  | { readonly kind: 'section'; readonly number: string; readonly title: string }
  | { readonly kind: 'field'; readonly number: string; readonly indicator: Indicator };

/** A form as words and lines; workbook and CSV show the same. */
export interface FormPlan {
  readonly title: string;
  readonly department: string;
  readonly year: string;
  /** Which form this is: its version and year, then its programme. */
  readonly stamp: readonly [string, string];
  /** The reporting year where it is known, otherwise empty. */
  readonly reportingYear: string;
  readonly instructions: readonly string[];
  readonly headers: readonly string[];
  readonly lines: readonly FormLine[];
  /** What the workbook, made to be printed and signed, shows beyond the CSV. */
  readonly official: {
    readonly state: string;
    readonly motto: string;
    readonly placeAndDate: string;
    readonly preparer: string;
    readonly head: string;
    readonly sign: string;
    readonly seal: string;
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

export function planForm({ programme, catalogue, year, language }: FormRequest): FormPlan {
  const text = (vi: string, en: string) => say({ vi, en }, language);
  const shownYear = year === null ? text('năm ……', 'year ……') : text(`năm ${year}`, `year ${year}`);
  return {
    title: text('BÁO CÁO SỐ LIỆU KHUYẾN HỌC, KHUYẾN TÀI', 'STUDY-PROMOTION FIGURES'),
    department: text('Đơn vị báo cáo:', 'Reporting department:'),
    year: text('Năm báo cáo:', 'Reporting year:'),
    stamp: [
      text(`Mẫu số ${FORM_VERSION} – ${shownYear}`, `Form ${FORM_VERSION} – ${shownYear}`),
      text(`Mã chương trình: ${programme.id}`, `Programme id: ${programme.id}`),
    ],
    reportingYear: year === null ? '' : String(year),
    instructions: [
      text(
        'Chỉ điền vào cột “Số liệu”. Số người, số đơn vị ghi bằng số nguyên; số tiền ghi bằng đồng.',
        'Fill in the column “Value” only. Counts are whole numbers; amounts are in đồng.',
      ),
      text(
        'Chưa có số liệu thì để trống; không có trường hợp nào thì ghi 0; không thuộc phạm vi thì ghi “không áp dụng”.',
        'Leave blank what is not known; write 0 where there is none; write “not applicable” where it does not arise.',
      ),
    ],
    headers: [
      text('TT', 'No.'),
      text('Chỉ tiêu', 'Indicator'),
      text('Đơn vị tính', 'Unit of measure'),
      text('Số liệu', 'Value'),
      text('Hướng dẫn', 'Notes'),
    ],
    lines: linesOf(catalogue, language),
    official: {
      state: text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'SOCIALIST REPUBLIC OF VIET NAM'),
      motto: text('Độc lập - Tự do - Hạnh phúc', 'Independence - Freedom - Happiness'),
      placeAndDate: text('…………, ngày …… tháng …… năm ……', '…………, ……/……/……'),
      preparer: text('NGƯỜI LẬP BIỂU', 'PREPARED BY'),
      head: text('THỦ TRƯỞNG ĐƠN VỊ', 'HEAD OF DEPARTMENT'),
      sign: text('(Ký, ghi rõ họ tên)', '(Signature and full name)'),
      seal: text('(Ký, đóng dấu, ghi rõ họ tên)', '(Signature, seal and full name)'),
    },
  };
}

function linesOf(catalogue: Catalogue, language: Language): readonly FormLine[] {
  const lines: FormLine[] = [];
  let section: GroupId | null = null;
  let sections = 0;
  let fields = 0;
  for (const indicator of catalogue.indicators) {
    if (indicator.group !== section) {
      section = indicator.group;
      lines.push({
        kind: 'section',
        number: ROMAN[sections] ?? '',
        title: say(GROUPS[section], language).toUpperCase(),
      });
      sections += 1;
    }
    fields += 1;
    lines.push({ kind: 'field', number: String(fields), indicator });
  }
  return lines;
}
