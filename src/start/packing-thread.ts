import '../write/xlsx/packing-thread.ts';
import { keepYoungSpace } from './engine.ts';

keepYoungSpace();
