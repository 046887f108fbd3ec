import type { Share } from '../result.ts';

/** What the engine's profiler writes, as far as it is used here. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      /** Counted from 0. */
      readonly lineNumber: number;
    };
  }[];
  /** The node met at each look, and the microseconds since the look before. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const ENGINE: ReadonlyMap<string, string | null> = new Map([
  ['(idle)', null],
  ['(garbage collector)', 'garbage collection'],
  ['(program)', 'Node itself'],
]);

/**
 * What the processes of a run were busy with, largest first. `roomOf` tells from where a function was bundled;
 * waiting is not counted.
 */
export function sharesOf(
  profiles: readonly Profile[],
  roomOf: (url: string, line: number) => string | null,
): readonly Share[] {
  const spent = new Map<string, number>();
  for (const { nodes, samples, timeDeltas } of profiles) {
    const rooms = new Map(
      nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
        id,
        ENGINE.has(functionName) ? ENGINE.get(functionName) : (roomOf(url, lineNumber) ?? 'Node itself'),
      ]),
    );
    samples.forEach((id, index) => {
      const room = rooms.get(id) ?? null;
      if (room !== null) spent.set(room, (spent.get(room) ?? 0) + (timeDeltas[index] ?? 0));
    });
  }
  const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return [...spent].map(([name, time]) => ({ name, share: time / all })).sort((a, b) => b.share - a.share);
}

/** Line by line, the room or package that a line of a bundle came from, by the comments the bundler leaves. */
export function roomsOfLines(bundle: string): readonly (string | null)[] {
  let room: string | null = null;
  return bundle.split('\n').map((line) => {
    const source = /^ *\/\/ ((?:src|node_modules)\/\S+)$/.exec(line)?.[1];
    if (source !== undefined) room = roomOfSource(source);
    return room;
  });
}

function roomOfSource(source: string): string {
  const parts = source.split('/');
  const at = parts.lastIndexOf('node_modules');
  if (at !== -1) return parts.slice(at + 1, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join('/');
  return parts.slice(0, Math.min(3, parts.length - 1)).join('/');
}
