import { compiled } from './compiled.ts';

if (compiled('checker', 'process') === null) await import('../submissions/checker.ts');
