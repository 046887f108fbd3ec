import type { Report, Row } from './result.ts';

/** A row of a contest that was run; figures that a test is about are given. */
export function row(name: string, more: Partial<Row> = {}): Row {
  return {
    name,
    outcome: 'done',
    note: null,
    runs: 3,
    seconds: null,
    fastest: null,
    slowest: null,
    processor: null,
    memory: null,
    timeRatio: null,
    processorRatio: null,
    memoryRatio: null,
    ...more,
  };
}

/** A report of one contest. */
export function report(rows: readonly Row[]): Report {
  return {
    schema: 'khuyenhoc/bench/1',
    machine: {
      version: '1.2.3',
      node: 'v20.0.0',
      platform: 'linux x64',
      processor: 'some processor',
      cores: 2,
      memoryMiB: 8192,
      quick: false,
    },
    sections: [{ id: 'communes', title: '3,321 communes, a file each', rows }],
  };
}
