import { compiled } from './compiled.ts';

if (compiled('checking-thread', 'thread') === null) await import('../submissions/checking-thread.ts');
