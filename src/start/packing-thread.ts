import '../write/xlsx/packing-thread.ts';
import { keepYoungSpace, spareMemory } from './engine.ts';

// Packing begins with the writing of a large workbook.
keepYoungSpace();
spareMemory();
