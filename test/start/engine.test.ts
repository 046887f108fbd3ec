import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { beforeEach, expect, it, vi } from 'vitest';
import { tuneForMany, spareMemory, tuneEngine } from '../../src/start/engine.ts';

vi.mock('node:v8', () => ({ setFlagsFromString: vi.fn() }));
const said = vi.mocked(setFlagsFromString);
beforeEach(() => said.mockReset());

it('asks the engine that was measured to compile later and less at a time and to be sparing of memory, in words that it knows', () => {
  tuneEngine({ v8: '11.3.244.8-node.38' });
  tuneForMany({ v8: '11.3.244.8-node.38' });
  spareMemory({ v8: '11.3.244.8-node.38' });
  const flags = said.mock.calls.flat();
  expect(flags.map((flag) => flag.replace(/=\d+$/, ''))).toEqual([
    '--interrupt-budget',
    '--max-inlined-bytecode-size-cumulative',
    '--heap-growing-percent',
    '--no-flush-bytecode',
    '--min-semi-space-size',
    '--semi-space-growth-factor',
    '--no-parallel-scavenge',
    '--no-concurrent-array-buffer-sweeping',
    '--no-concurrent-marking',
    '--interrupt-budget',
    '--heap-growing-percent',
  ]);
  if (!process.versions.v8.startsWith('11.3.')) return;
  const { status, stderr } = spawnSync(process.execPath, [...flags, '--eval', ''], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

it('says nothing to any other engine', () => {
  for (const v8 of ['10.2.154.26-node.36', '11.30.0', '12.4.254.21-node.33', '13.6.233.17']) {
    tuneEngine({ v8 });
    tuneForMany({ v8 });
    spareMemory({ v8 });
  }
  expect(said).not.toHaveBeenCalled();
});
