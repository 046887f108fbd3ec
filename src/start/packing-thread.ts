import '../write/xlsx/packing-thread.ts';
import { tuneForMany, spareMemory } from './engine.ts';

// Packing begins with the writing of a large workbook.
tuneForMany();
spareMemory();
