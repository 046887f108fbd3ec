import { compiled } from './compiled.ts';
import { tuneForMany } from './engine.ts';

tuneForMany();
if (compiled('checking-thread', 'thread') === null) await import('../submissions/checking-thread.ts');
