import { compiled } from './compiled.ts';
import { keepYoungSpace } from './engine.ts';

keepYoungSpace();
if (compiled('checking-thread', 'thread') === null) await import('../submissions/checking-thread.ts');
