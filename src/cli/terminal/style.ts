import { Chalk } from 'chalk';
import type { Severity, Status } from '../../domain/finding.ts';

type Paint = (text: string) => string;

/** The few ways in which text stands out. Without colour every one of them leaves the text as it is. */
export interface Style {
  readonly strong: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly doubtful: Paint;
  readonly bad: Paint;
}

/** Colour is for people at a screen: not through a pipe, not with `--no-color` or NO_COLOR. */
export function styleOf(colour: boolean): Style {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    strong: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    doubtful: chalk.yellow,
    bad: chalk.red,
  };
}

/** Marks tell without colour what colour tells too. */
const STATUS_MARKS: Record<Status, [mark: string, paint: keyof Style]> = {
  accepted: ['✓', 'good'],
  'accepted-with-remarks': ['!', 'doubtful'],
  'needs-correction': ['✗', 'bad'],
  unreadable: ['?', 'bad'],
};

const SEVERITY_MARKS: Record<Severity, [mark: string, paint: keyof Style]> = {
  error: ['✗', 'bad'],
  warning: ['!', 'doubtful'],
  info: ['·', 'dim'],
  target: ['↓', 'doubtful'],
};

export function statusMark(status: Status, style: Style): string {
  const [mark, paint] = STATUS_MARKS[status];
  return style[paint](mark);
}

export function severityMark(severity: Severity, style: Style): string {
  const [mark, paint] = SEVERITY_MARKS[severity];
  return style[paint](mark);
}
