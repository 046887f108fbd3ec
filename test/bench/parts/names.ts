/** In the order in which they run and stand in what is printed. */
export const PART_NAMES = ['start-up', 'peers', 'growth', 'writing', 'hostile', 'profile'] as const;

export type PartName = (typeof PART_NAMES)[number];

export function isPart(name: string): name is PartName {
  return (PART_NAMES as readonly string[]).includes(name);
}
