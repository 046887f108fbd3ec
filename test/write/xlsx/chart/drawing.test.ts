import { describe, expect, it } from 'vitest';
import { chartRelation, drawingXml } from '../../../../src/write/xlsx/chart/drawing.ts';
import { all, at, parse } from '../../elements.ts';
import { sampleChart } from './sample-chart.ts';

describe('a drawing part', () => {
  const second = sampleChart({ title: 'Quỹ', at: { row: 20, column: 2, lastRow: 40, lastColumn: 5 } });
  const root = parse(drawingXml([sampleChart(), second], 'vi'));
  const anchors = all(root, 'xdr:twoCellAnchor');

  it('places every chart over its cells, the last ones covered', () => {
    const corners = anchors.map((anchor) =>
      ['xdr:from', 'xdr:to'].map((corner) =>
        ['xdr:col', 'xdr:row'].map((each) => Number(at(anchor, corner, each).text)),
      ),
    );
    expect(corners).toEqual([
      [
        [0, 3],
        [6, 17],
      ],
      [
        [1, 19],
        [5, 40],
      ],
    ]);
  });

  it('says to a screen reader what each chart is and shows', () => {
    const told = anchors.map((anchor) => all(anchor, 'xdr:cNvPr')[0]?.attributes);
    expect(told).toEqual([
      {
        id: '2',
        name: 'Biểu đồ 1',
        descr: 'Biểu đồ thanh ngang: "A" & B đạt.',
        title: 'Tỷ lệ đơn vị đạt “Đơn vị học tập”',
      },
      { id: '3', name: 'Biểu đồ 2', descr: 'Biểu đồ thanh ngang: "A" & B đạt.', title: 'Quỹ' },
    ]);
    const english = all(parse(drawingXml([second], 'en')), 'xdr:cNvPr')[0];
    expect(english?.attributes['name']).toBe('Chart 1');
  });

  it('names each chart by its own relation', () => {
    expect(all(root, 'c:chart').map(({ attributes }) => attributes['r:id'])).toEqual([
      chartRelation(0),
      chartRelation(1),
    ]);
  });
});
