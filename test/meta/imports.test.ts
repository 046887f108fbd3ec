import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, textOf, type Import } from './sources.ts';

/**
 * The rooms from left to right: a file may import from its own room and from rooms further right. Rooms of one
 * line never import each other. `library.ts` is the door for scripts, as `cli` is the door for people.
 */
const ROOMS: readonly (readonly string[])[] = [
  ['start'],
  ['cli', 'library'],
  ['run'],
  ['submissions'],
  ['write', 'read'],
  ['rules'],
  ['layout'],
  ['catalogue'],
  ['domain'],
];

/** The files that stand at the top of `src` and in no folder. */
const TOP: Readonly<Record<string, string>> = {
  'src/rollup.ts': 'run',
  'src/run.ts': 'run',
  'src/consolidated-year.ts': 'run',
  'src/output.ts': 'run',
  'src/prepare.ts': 'run',
  'src/roster-problem.ts': 'run',
  'src/settings.ts': 'run',
  'src/run-error.ts': 'run',
  'src/version.ts': 'run',
  'src/year-of-run.ts': 'run',
  'src/library.ts': 'library',
};

/** Who may name which package. A door ending in `/` is a folder, `*` stands for the rest of a file's name. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  '@e965/xlsx': ['src/read/spreadsheet*'],
  chalk: ['src/cli/terminal/'],
  commander: ['src/cli/'],
  'csv-parse': ['src/read/csv.ts'],
  'date-fns': ['src/cli/settings.ts'],
  fflate: ['src/read/ooxml.ts'],
  pako: ['src/write/xlsx/deflate-by-pako.ts'],
  'string-width': ['src/cli/terminal/'],
  yaml: ['src/read/programme-yaml.ts'],
  zod: ['src/catalogue/programme-schema*'],
};

/** Rooms that know no disk, no clock and no machine. */
const PURE = ['rules', 'layout', 'catalogue', 'domain'];

const files = sourceFiles();
const imports = files.flatMap(importsOf);
// The bundle carries the version with it.
const local = imports.filter((each) => each.local && shown(each) !== 'src/version.ts imports package.json');
const foreign = imports.filter((each) => !each.local && !isNode(each.target));
function shown({ file, target }: Import): string {
  return `${file} imports ${target}`;
}

function roomOf(file: string): string {
  return TOP[file] ?? (/^src\/([^/]+)\//.exec(file)?.[1] as string);
}

function placeOf(room: string): number {
  return ROOMS.findIndex((each) => each.includes(room));
}

function isNode(target: string): boolean {
  return target.startsWith('node:') || builtinModules.includes(target);
}

function packageOf(target: string): string {
  return target.split('/', target.startsWith('@') ? 2 : 1).join('/');
}

function mayPass(file: string, doors: readonly string[]): boolean {
  return doors.some((door) =>
    door.endsWith('/') || door.endsWith('*') ? file.startsWith(door.replace(/\*$/, '')) : file === door,
  );
}

describe('import directions', () => {
  it('every file stands in a known room', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => placeOf(roomOf(file)) === -1)).toEqual([]);
  });

  it('nothing imports from a room to its left, nor from the room beside it', () => {
    const wrong = local.filter(({ file, target }) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      return from !== to && placeOf(from) >= placeOf(to);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it('every local import names a file of src, with its extension', () => {
    expect(local.filter(({ target }) => !files.includes(target)).map(shown)).toEqual([]);
  });

  it('no file imports itself by a detour through values', () => {
    const needs = new Map<string, string[]>();
    for (const { file, target, typeOnly, lazy } of local)
      if (!typeOnly && !lazy) needs.set(file, [...(needs.get(file) ?? []), target]);
    expect(files.map((file) => detour(file, needs)).find((found) => found !== null) ?? null).toBeNull();
  });
});

describe('one door for each third party', () => {
  it('every package that the program needs has a door here, and is used', () => {
    const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: object };
    expect(Object.keys(DOORS).sort()).toEqual(Object.keys(dependencies).sort());
    const used = new Set(foreign.map(({ target }) => packageOf(target)));
    expect([...used].sort()).toEqual(Object.keys(DOORS).sort());
  });

  it('nobody else names it', () => {
    const wrong = foreign.filter(({ file, target }) => !mayPass(file, DOORS[packageOf(target)] ?? []));
    expect(wrong.map(shown)).toEqual([]);
  });

  it("Node's own modules are named with their prefix", () => {
    const bare = imports.filter(({ target }) => builtinModules.includes(target));
    expect(bare.map(shown)).toEqual([]);
  });
});

describe('the rooms of pure values', () => {
  const pure = files.filter((file) => PURE.includes(roomOf(file)));

  it('name none of Node’s modules', () => {
    const wrong = imports.filter(({ file, target }) => pure.includes(file) && isNode(target));
    expect(wrong.map(shown)).toEqual([]);
  });

  it('ask neither the clock nor the machine: the same values give the same result everywhere', () => {
    const asking =
      /\bDate\.now\b|new Date\(\)|\bIntl\b|\blocaleCompare\b|\btoLocale[A-Z]|\bMath\.random\b|\bprocess\.|\bperformance\./;
    const found = pure.flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, index) => (asking.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});

/** The shortest way back from a file to itself, null where there is none. */
function detour(start: string, needs: ReadonlyMap<string, readonly string[]>): string | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of needs.get(at) ?? []) {
      if (next === start) {
        const way = [start, at];
        while (at !== start && at !== undefined) {
          at = cameFrom.get(at);
          if (at !== undefined) way.push(at);
        }
        return way.reverse().join(' -> ');
      }
      if (!cameFrom.has(next)) {
        cameFrom.set(next, at);
        queue.push(next);
      }
    }
  }
  return null;
}
