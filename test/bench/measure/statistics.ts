/** The middle of some numbers, of an even count the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [below, above] = [sorted[middle - 1], sorted[middle]];
  if (above === undefined) return null;
  return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2;
}

/** Something that cost so much at such a size. */
export interface Point {
  readonly size: number;
  readonly cost: number;
}

/**
 * The power of the size that the cost grows with: the slope of the straight line, by least squares, through the
 * logarithms. 1 is growth in proportion, 2 is fourfold cost at twice the size. Null of fewer than two sizes.
 */
export function fittedExponent(points: readonly Point[]): number | null {
  const usable = points.filter(({ size, cost }) => size > 0 && cost > 0);
  const xs = usable.map(({ size }) => Math.log(size));
  const ys = usable.map(({ cost }) => Math.log(cost));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const spread = xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
  if (!(spread > 0)) return null;
  return xs.reduce((sum, x, index) => sum + (x - meanX) * ((ys[index] as number) - meanY), 0) / spread;
}
