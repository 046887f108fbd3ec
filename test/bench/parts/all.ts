import { growth } from './growth.ts';
import { hostile } from './hostile.ts';
import type { PartName } from './names.ts';
import type { Part } from './part.ts';
import { peers } from './peers.ts';
import { profile } from './profile.ts';
import { startUp } from './start-up.ts';
import { writing } from './writing.ts';

export const PARTS: Readonly<Record<PartName, Part>> = {
  'start-up': startUp,
  peers,
  growth,
  writing,
  hostile,
  profile,
};
