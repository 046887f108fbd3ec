import { say, type Language, type Text } from '../../domain/language.ts';
import type { Validation } from '../xlsx/book.ts';

/** What may be typed into a cell, wherever it stands. */
export type Limit = Omit<Validation, 'range'>;

/** What stands in a cell that does not concern the department. The reader knows both. */
const NOT_APPLICABLE: Text = { vi: 'không áp dụng', en: 'not applicable' };

/** Spreadsheets refuse longer titles and messages. */
const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 225;

/** The cell that holds the whole of which another is a part. */
export interface Whole {
  readonly cell: string;
  readonly label: string;
}

/**
 * The limit of a figure's cell: a whole number from 0 to the whole it is a part of, or the words for "not
 * applicable". A formula, because a plain limit on whole numbers would refuse those words.
 */
export function figureLimit(cell: string, label: string, whole: Whole | null, language: Language): Limit {
  const words = say(NOT_APPLICABLE, language);
  const number = [`ISNUMBER(${cell})`, `N(${cell})>=0`, `N(${cell})=INT(N(${cell}))`];
  // A whole that is still empty limits nothing.
  if (whole !== null) number.push(`N(${cell})<=IF(ISNUMBER(${whole.cell}),${whole.cell},N(${cell}))`);
  const limit =
    whole === null
      ? ''
      : say({ vi: `, không lớn hơn “${whole.label}”`, en: `, not above “${whole.label}”` }, language);
  return {
    kind: 'custom',
    formulae: [`OR(AND(${number.join(',')}),LOWER(TRIM(${cell}))="${words}")`],
    ...refusal(
      label,
      say(
        {
          vi: `Ô này cần một số nguyên từ 0 trở lên${limit}. Không thuộc phạm vi thì ghi “${words}”.`,
          en: `This cell wants a whole number, 0 or more${limit}; or write “${words}”.`,
        },
        language,
      ),
    ),
  };
}

export function yearLimit(language: Language): Limit {
  return {
    kind: 'whole',
    formulae: ['1990', '2100'],
    ...refusal(
      say({ vi: 'Năm báo cáo', en: 'Reporting year' }, language),
      say({ vi: 'Ô này cần một năm, ví dụ 2023.', en: 'This cell wants a year, such as 2023.' }, language),
    ),
  };
}

/** A drop-down of names. A body that is not on the list may still report: the spreadsheet asks, and lets it stand. */
export function departmentList(range: string, language: Language): Limit {
  return {
    kind: 'list',
    formulae: [range],
    ...refusal(
      say({ vi: 'Đơn vị báo cáo', en: 'Reporting department' }, language),
      say(
        {
          vi: 'Tên này không có trong danh mục đơn vị. Vẫn dùng tên này?',
          en: 'This name is not on the list of departments. Use it all the same?',
        },
        language,
      ),
    ),
    style: 'warning',
  };
}

function refusal(title: string, message: string) {
  return {
    style: 'stop',
    title: shortened(title, TITLE_LENGTH),
    message: shortened(message, MESSAGE_LENGTH),
  } as const;
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
