import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/* Real disks that are full, and real folders that take no file. They need a system that lets this user mount. */

function ran(program: string, ...typed: readonly string[]): boolean {
  return spawnSync(program, typed).status === 0;
}

/** A small disk of its own, gone with `end`. */
export interface Disk {
  readonly folder: string;
  /** From now on nothing can be written. */
  readonly close: () => void;
  readonly end: () => void;
}

/** A disk that holds so many KiB; null where this user may not mount one. */
export function smallDisk(kib: number): Disk | null {
  const folder = mkdtempSync(join(tmpdir(), 'khuyenhoc-disk-'));
  if (!ran('mount', '-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    close: () => void ran('mount', '-o', 'remount,ro', folder),
    end: () => {
      ran('umount', folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a file so that not even its owner can replace it, as an open one on other systems; false where it cannot. */
export function lock(path: string, locked: boolean): boolean {
  return ran('chattr', locked ? '+i' : '-i', path);
}

/** For `describe.skipIf`; says what is missing, since a list of tests passes over skipped ones in silence. */
export function needingDisks(): { readonly skip: boolean; readonly name: string } {
  const disk = smallDisk(64);
  disk?.end();
  return disk === null
    ? { skip: true, name: 'skipped: this user may not mount a disk' }
    : { skip: false, name: 'a mounted disk' };
}
