import { describe, expect, it } from 'vitest';
import { chartXml } from '../../../../src/write/xlsx/chart/chart.ts';
import { all, at, parse, val } from '../../elements.ts';
import { sampleChart } from './sample-chart.ts';

const root = parse(chartXml(sampleChart(), 'vi'));
const bars = at(root, 'c:chart', 'c:plotArea', 'c:barChart');
const series = all(bars, 'c:ser');

describe('a chart part', () => {
  it('is made of the parts of a chart in the order of the schema, and of nothing outside the workbook', () => {
    expect(root.children.map(({ name }) => name)).toEqual([
      'c:lang',
      'c:roundedCorners',
      'c:chart',
      'c:spPr',
      'c:txPr',
    ]);
    expect(at(root, 'c:chart').children.map(({ name }) => name)).toEqual([
      'c:title',
      'c:autoTitleDeleted',
      'c:plotArea',
      'c:legend',
      'c:plotVisOnly',
      'c:dispBlanksAs',
    ]);
    expect(val(root, 'c:roundedCorners')).toBe('0');
    expect(all(root, 'c:externalData')).toEqual([]);
    expect(all(root, 'c:date1904')).toEqual([]);
  });

  it('draws horizontal bars over each other, from zero, the first name on top and the scale below', () => {
    expect(val(bars, 'c:barDir')).toBe('bar');
    expect(val(bars, 'c:overlap')).toBe('100');
    const names = at(root, 'c:chart', 'c:plotArea', 'c:catAx');
    const values = at(root, 'c:chart', 'c:plotArea', 'c:valAx');
    expect(val(names, 'c:scaling', 'c:orientation')).toBe('maxMin');
    expect(val(names, 'c:tickLblSkip')).toBe('1');
    expect(val(values, 'c:crosses')).toBe('max');
    expect(val(values, 'c:scaling', 'c:min')).toBe('0');
    expect(val(values, 'c:scaling', 'c:max')).toBe('1.15');
    expect(val(values, 'c:majorUnit')).toBe('0.2');
    expect(at(values, 'c:numFmt').attributes).toEqual({ formatCode: '0%', sourceLinked: '0' });
    expect([val(names, 'c:crossAx'), val(values, 'c:crossAx')]).toEqual([
      val(values, 'c:axId'),
      val(names, 'c:axId'),
    ]);
  });

  it('names its cells and holds what they hold; a missing figure is a gap', () => {
    const rate = series[1];
    if (rate === undefined) throw new Error('no series');
    const reference = at(rate, 'c:val', 'c:numRef');
    expect(at(reference, 'c:f').text).toBe("'Biểu đồ'!$E$50:$E$53");
    expect(val(reference, 'c:numCache', 'c:ptCount')).toBe('4');
    expect(at(reference, 'c:numCache', 'c:formatCode').text).toBe('0.00%');
    const points = all(reference, 'c:pt').map((point) => [point.attributes['idx'], at(point, 'c:v').text]);
    expect(points).toEqual([
      ['1', String(1 / 3)],
      ['2', '0'],
    ]);
    expect(val(root, 'c:chart', 'c:dispBlanksAs')).toBe('gap');
    const names = at(rate, 'c:cat', 'c:strRef');
    expect(at(names, 'c:f').text).toBe("'Biểu đồ'!$B$50:$B$53");
    // As the cells themselves are written: what XML cannot hold is shown, and an escape is not one.
    expect(all(names, 'c:v').map(({ text }) => text)).toEqual([
      'Sở Y tế',
      'Sở "A" & <B>',
      'Tỉnh Đoàn',
      'Sở _x005F_x0041_\\u0007',
    ]);
    expect(series.map((each) => at(each, 'c:tx', 'c:strRef', 'c:strCache', 'c:pt', 'c:v').text)).toEqual([
      'Đạt chỉ tiêu',
      'Chưa đạt',
      'Chỉ tiêu',
    ]);
  });

  it('keeps bars apart without colour: solid, hatched, a frame; the bars carry their numbers', () => {
    const fills = series.map((each) => at(each, 'c:spPr').children[0]?.name);
    expect(fills).toEqual(['a:solidFill', 'a:pattFill', 'a:noFill']);
    const lines = series.map((each) => at(each, 'c:spPr', 'a:ln').children[0]?.name);
    expect(lines).toEqual(['a:solidFill', 'a:solidFill', 'a:solidFill']);
    expect(series.map((each) => all(each, 'c:dLbls').length)).toEqual([1, 1, 0]);
  });

  it('says the title and both axes, in the language and the font of the workbook', () => {
    const texts = (name: string) =>
      all(at(root, 'c:chart', ...name.split(' ')), 'a:t').map(({ text }) => text);
    expect(texts('c:title')).toEqual(['Tỷ lệ đơn vị đạt “Đơn vị học tập”']);
    expect(texts('c:plotArea c:catAx c:title')).toEqual(['Đơn vị']);
    expect(texts('c:plotArea c:valAx c:title')).toEqual(['Tỷ lệ (%)']);
    for (const [language, tag] of [
      ['vi', 'vi-VN'],
      ['en', 'en-GB'],
    ] as const) {
      const part = parse(chartXml(sampleChart(), language));
      expect(val(part, 'c:lang')).toBe(tag);
      const runs = [...all(part, 'a:rPr'), ...all(part, 'a:defRPr'), ...all(part, 'a:endParaRPr')];
      expect(new Set(runs.map(({ attributes }) => attributes['lang']))).toEqual(new Set([tag]));
      expect(new Set(all(part, 'a:latin').map(({ attributes }) => attributes['typeface']))).toEqual(
        new Set(['Times New Roman']),
      );
    }
  });

  it('has no legend where there is nothing to tell apart, and leaves an open scale to the program', () => {
    const [first] = sampleChart().series;
    if (first === undefined) throw new Error('no series');
    const plain = sampleChart({ series: [first], max: null, step: null });
    const part = parse(chartXml(plain, 'vi'));
    expect(all(part, 'c:legend')).toEqual([]);
    expect(all(part, 'c:max')).toEqual([]);
    expect(all(part, 'c:majorUnit')).toEqual([]);
  });

  it('leaves names the room they need, up to a limit, and shrinks letters for many bars', () => {
    const many = (name: string, count: number) => {
      const values = Array.from({ length: count }, () => name);
      const categories = { sheet: 'Biểu đồ', range: '$B$50:$B$99', values };
      return parse(chartXml(sampleChart({ categories, size: { width: 520, height: 700 } }), 'vi'));
    };
    const left = (part: ReturnType<typeof parse>) =>
      Number(val(part, 'c:chart', 'c:plotArea', 'c:layout', 'c:manualLayout', 'c:x'));
    const size = (part: ReturnType<typeof parse>) => {
      const look = all(at(part, 'c:chart', 'c:plotArea', 'c:catAx', 'c:txPr'), 'a:defRPr')[0];
      return Number(look?.attributes['sz']);
    };
    const [short, long, endless] = ['Sở Y tế', 'Sở Nông nghiệp và Phát triển nông thôn', 'Sở '.repeat(80)];
    expect(left(many(short, 5))).toBeLessThan(0.2);
    expect(left(many(long, 5))).toBeGreaterThan(left(many(short, 5)));
    expect(left(many(endless, 5))).toBeLessThan(0.55);
    expect(size(many(endless, 5))).toBe(700);
    expect(size(many(short, 5))).toBe(1000);
    expect(size(many(short, 60))).toBeLessThan(900);
    expect(size(many(short, 60))).toBeGreaterThanOrEqual(700);
  });
});
