import { expect, it } from 'vitest';
import { roomsOfLines, sharesOf, type Profile } from './measure/profile.ts';

it('a line of a bundle is told by the comment above it', () => {
  const bundle = [
    'import x',
    '// src/read/csv.ts',
    'a',
    '// src/write/workbook/sheets/cover.ts',
    'b',
    '// src/rollup.ts',
    '  // a remark',
    '  // node_modules/@e965/xlsx/xlsx.mjs',
    'c',
    '// node_modules/zod/v4/core.js',
  ];
  expect(roomsOfLines(bundle.join('\n'))).toEqual([
    null,
    ...['src/read', 'src/read'],
    ...['src/write/workbook', 'src/write/workbook'],
    ...['src', 'src'],
    ...['@e965/xlsx', '@e965/xlsx'],
    'zod',
  ]);
});

it('the time of all processes is shared out, without the time they waited', () => {
  const frame = (id: number, functionName: string, url: string) => ({
    id,
    callFrame: { functionName, url, lineNumber: id },
  });
  const nodes = [
    frame(1, '(idle)', ''),
    frame(2, 'read', 'file:///a.js'),
    frame(3, '(garbage collector)', ''),
    frame(4, 'open', 'node:fs'),
  ];
  const profile: Profile = { nodes, samples: [1, 2, 3, 2, 4], timeDeltas: [900, 40, 20, 20, 20] };
  const shares = sharesOf([profile, profile], (url, line) => (line === 2 && url !== '' ? 'src/read' : null));
  expect(shares).toEqual([
    { name: 'src/read', share: 0.6 },
    { name: 'garbage collection', share: 0.2 },
    { name: 'Node itself', share: 0.2 },
  ]);
});
