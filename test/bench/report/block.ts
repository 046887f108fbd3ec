/**
 * A page with what stands between `<!-- bench:NAME -->` and `<!-- /bench -->` replaced. Throws where the page has
 * no such place.
 */
export function withBlock(page: string, name: string, content: string): string {
  const [start, end] = [`<!-- bench:${name} -->`, '<!-- /bench -->'];
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`the page has no place for bench:${name}`);
  return `${page.slice(0, from + start.length)}\n\n${content}\n\n${page.slice(to)}`;
}
