/** One contestant of a contest, or one step of a series. */
export interface Row {
  readonly name: string;
  /** `wrong` has given other totals than the inputs hold. */
  readonly outcome: 'done' | 'refused' | 'wrong' | 'failed' | 'skipped';
  /** Why it was skipped, refused or failed; the code that told a hostile file. */
  readonly note: string | null;
  readonly runs: number;
  /** Median of the runs, from the start of the process to its end; null of none. */
  readonly seconds: number | null;
  readonly fastest: number | null;
  readonly slowest: number | null;
  /** Seconds of processor time, median of the runs, all processes of one run together. */
  readonly processor: number | null;
  /** MiB, median of the peaks of the runs, all processes of one run together. */
  readonly memory: number | null;
  /** How many times as much as the first row of the table. */
  readonly timeRatio: number | null;
  readonly processorRatio: number | null;
  readonly memoryRatio: number | null;
  /** In a series: how many files, or rows. */
  readonly size?: number;
}

/** The powers of the size that a series grows with, by all its steps and by the last one alone. */
export interface Growth {
  readonly time: number | null;
  readonly processor: number | null;
  readonly memory: number | null;
  readonly lastTime: number | null;
  readonly lastProcessor: number | null;
  readonly lastMemory: number | null;
}

/** What a profile says of one room of the program, or of one package. */
export interface Share {
  readonly name: string;
  /** Of 1. */
  readonly share: number;
}

/** One table of the bench. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly growth?: Growth;
  readonly shares?: readonly Share[];
}

/** What the figures were measured on; figures of different machines are not put together. */
export interface Machine {
  readonly version: string;
  readonly node: string;
  readonly platform: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryMiB: number;
  readonly quick: boolean;
}

/** What is kept of a run, as `bench.json`. */
export interface Report {
  readonly schema: 'khuyenhoc/bench/1';
  readonly machine: Machine;
  readonly sections: readonly Section[];
}
