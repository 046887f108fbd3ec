import type { Language } from '../domain/language.ts';
import type { Style } from './terminal/style.ts';
import type { Words } from './words.ts';

/** Where a run prints and how: everything a command needs to know of its surroundings. */
export interface Session {
  readonly language: Language;
  readonly words: Words;
  readonly quiet: boolean;
  /** True where a progress line may be drawn on stderr. */
  readonly progress: boolean;
  /** Findings shown a submission. */
  readonly maxFindings: number;
  readonly style: Style;
  /** Columns of the screen. */
  readonly columns: number;
  readonly cwd: string;
  /** The result: stdout. */
  readonly out: (text: string) => void;
  /** Remarks and progress: stderr. */
  readonly remark: (text: string) => void;
}
