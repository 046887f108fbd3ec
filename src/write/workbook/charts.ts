import type { Text } from '../../domain/language.ts';
import { fundChart } from './charts/fund.ts';
import { PAGE, paged, ROW_HEIGHT } from './charts/pages.ts';
import type { Picture } from './charts/picture.ts';
import type { Manner } from './charts/place.ts';
import { chartPlan } from './charts/place.ts';
import { provinceChart } from './charts/province.ts';
import { departmentCharts } from './charts/rates.ts';
import type { Block } from './charts/table.ts';
import { blockOf, WIDTHS } from './charts/table.ts';
import type { FundSheet } from './fund.ts';
import { heightFor, wrapped } from './measure.ts';
import type { ProvincePlace } from './places.ts';
import type { Row, SheetPlan } from './plan.ts';
import { basisNote, scopeLine } from './scope.ts';
import { GAP, row, text } from './sheet.ts';
import type { CellStyle } from './style.ts';
import { BODY_SIZE, SUBTITLE, TITLE } from './style.ts';
import { tableName } from './table-names.ts';
import type { ByDepartment } from './targets-by-department.ts';
import type { View } from './view.ts';
import { DEPARTMENT, PROVISIONAL, SHEET_NAMES } from './words.ts';

const WORDS = {
  title: { vi: 'BIỂU ĐỒ', en: 'CHARTS' },
  data: { vi: 'SỐ LIỆU CỦA CÁC BIỂU ĐỒ', en: 'THE FIGURES BEHIND THE CHARTS' },
  live: {
    vi: 'Các ô dưới đây lấy từ các trang khác; sửa số liệu ở đó thì biểu đồ đổi theo. Phần này không in.',
    en: 'The cells below follow the other sheets, and the charts follow them. This part is not printed.',
  },
  chart: { vi: 'Biểu đồ', en: 'Chart' },
  what: { vi: 'Đơn vị hoặc nội dung', en: 'Department or rate' },
  rate: { vi: 'Tỷ lệ', en: 'Rate' },
  met: { vi: 'Đạt chỉ tiêu', en: 'Target met' },
  missed: { vi: 'Chưa đạt chỉ tiêu', en: 'Target not met' },
  target: { vi: 'Chỉ tiêu đề ra', en: 'Target' },
  percent: { vi: 'Tỷ lệ (%)', en: 'Rate (%)' },
  millions: { vi: 'Triệu đồng', en: 'Million VND' },
  ratesAlt: {
    vi: 'Các tỷ lệ trên biểu đồ, mỗi dòng một thanh, kèm chỉ tiêu',
    en: 'The rates on the charts, a row a bar, with the target',
  },
  fundAlt: {
    vi: 'Quỹ vận động của từng đơn vị trên biểu đồ, triệu đồng',
    en: 'The fund raised by each department on the chart, in million VND',
  },
} satisfies Record<string, Text>;

const RATE_ONLY: Manner = {
  valueTitle: WORDS.percent,
  series: [{ column: 2, look: 'bar', labels: true }],
  shares: true,
};
const JUDGED: Manner = {
  ...RATE_ONLY,
  series: [
    { column: 3, look: 'bar', labels: true },
    { column: 4, look: 'hatched', labels: true },
    { column: 5, look: 'mark', labels: false },
  ],
};
const AMOUNT: Manner = { ...RATE_ONLY, valueTitle: WORDS.millions, shares: false };

/** Characters from the first column to the last. */
const WIDE = WIDTHS.reduce((sum, width) => sum + width, 0);
/** Points from bar to bar; names of rates take two lines. */
const PITCH = { rate: 28, department: 20 };

/** Everything that charts are drawn from: the sheets before and after this one. */
export interface Charted {
  readonly byDepartment: ByDepartment;
  readonly province: ReadonlyMap<string, ProvincePlace>;
  readonly fund: FundSheet | null;
}

/** The charts over their own figures, which refer to the other sheets; null where there is nothing to draw. */
export function chartsSheet(view: View, { byDepartment, province, fund }: Charted): SheetPlan | null {
  const whole = provinceChart(view, byDepartment.rates, province);
  const rates = [...(whole === null ? [] : [whole]), ...departmentCharts(view, byDepartment, province)];
  const raised = fundChart(view, fund);
  const pictures = [...rates, ...(raised === null ? [] : [raised])];
  if (pictures.length === 0) return null;

  const head = headOf(view);
  const title = heightFor(1, TITLE.size ?? BODY_SIZE);
  const above = head.reduce((sum, { height }) => sum + (height ?? 0), 0);
  const rooms = [above, title].map((used) => Math.floor((PAGE.height - used) / ROW_HEIGHT));
  const captions = pictures.map(({ caption }) => linesOf(caption));
  const sized = pictures.map((picture, index) => ({
    bars: picture.bars.length * (picture === whole ? PITCH.rate : PITCH.department),
    caption: captions[index]?.length ?? 0,
  }));
  const pages = paged(sized, [rooms[0] ?? 0, rooms[1] ?? 0]);
  const area = Array.from({ length: pages.rows }, (): Row => ({ cells: [], height: ROW_HEIGHT }));
  pages.slots.forEach(({ last }, index) =>
    area.splice(last + 1, captions[index]?.length ?? 0, ...(captions[index] ?? [])),
  );
  const printed = head.length + pages.rows;
  const notes = [
    GAP,
    row(text(view.say(WORDS.data), TITLE)),
    GAP,
    ...wrapped(view.say(WORDS.live), WIDE, SUBTITLE).map((line) => row(text(line, SUBTITLE))),
  ];
  const start = printed + notes.length + 1;
  const name = view.say(SHEET_NAMES.charts);
  const blocks = blocksOf(view, rates, raised, start);
  const charts = pictures.flatMap((picture, index) => {
    const slot = pages.slots[index];
    const drawn = blocks.find(({ block }) => block.spans.has(picture));
    if (slot === undefined || drawn === undefined) return [];
    const at = { row: head.length + slot.row + 1, last: head.length + slot.last + 1 };
    return [chartPlan(view.say, name, picture, drawn.block, drawn.manner, at)];
  });
  return {
    name,
    rows: [
      ...head,
      ...area,
      ...notes,
      ...blocks.flatMap(({ block }, index) => [...(index > 0 ? [GAP] : []), ...block.rows]),
    ],
    widths: WIDTHS,
    landscape: false,
    onePage: false,
    freeze: null,
    repeat: { from: 1, to: 1 },
    tables: blocks.map(({ block }) => block.table),
    charts,
    pageBreaks: pages.breaks.map((row) => head.length + row + 1),
    printLast: printed,
  };
}

/** A caption as rows below its chart. */
function linesOf(caption: string): readonly Row[] {
  return wrapped(caption, WIDE, SUBTITLE).map((line) => ({
    ...row(text(line, SUBTITLE)),
    height: ROW_HEIGHT,
  }));
}

/** With heights of their own, since the room for charts depends on them. */
function headOf(view: View): readonly Row[] {
  const provisional = view.standing.provisional ? ` – ${view.say(PROVISIONAL)}` : '';
  const basis = basisNote(view);
  const lines = [scopeLine(view), ...(basis === null ? [] : [basis])];
  const line = (value: string, style: CellStyle): Row => ({
    ...row(text(value, style)),
    height: heightFor(1, style.size ?? BODY_SIZE),
  });
  return [
    line(`${view.say(WORDS.title)}${provisional}`, TITLE),
    ...lines.map((each) => line(each, SUBTITLE)),
    GAP,
  ];
}

function blocksOf(
  view: View,
  rates: readonly Picture[],
  raised: Picture | null,
  start: number,
): readonly { readonly block: Block; readonly manner: Manner }[] {
  const blocks: { block: Block; manner: Manner }[] = [];
  const first = [WORDS.chart, WORDS.what, WORDS.rate];
  if (rates.length > 0) {
    const judged = rates.some(({ bars }) => bars.some((bar) => bar(start).length > 2));
    const headings = judged ? [...first, WORDS.met, WORDS.missed, WORDS.target] : first;
    const block = blockOf(
      view,
      rates,
      headings,
      { name: tableName(view, 'chartRates'), alt: WORDS.ratesAlt },
      start,
    );
    blocks.push({ block, manner: judged ? JUDGED : RATE_ONLY });
  }
  if (raised !== null) {
    const at = start + (blocks[0] === undefined ? 0 : blocks[0].block.rows.length + 1);
    const block = blockOf(
      view,
      [raised],
      [WORDS.chart, DEPARTMENT, WORDS.millions],
      { name: tableName(view, 'chartFund'), alt: WORDS.fundAlt },
      at,
    );
    blocks.push({ block, manner: AMOUNT });
  }
  return blocks;
}
