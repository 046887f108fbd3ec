// Loaded before a program, and before every Node process that it starts: writes what each spent its time on into
// the folder that BENCH_PROFILES names.
import { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.start');

process.once('exit', () => {
  session.post('Profiler.stop', (error, { profile }) => {
    const name = `${process.pid}-${threadId}.cpuprofile`;
    if (error === null) writeFileSync(join(process.env.BENCH_PROFILES, name), JSON.stringify(profile));
  });
});

// A process that is killed outright could write nothing.
process.once('SIGTERM', () => process.exit());
const { kill } = ChildProcess.prototype;
ChildProcess.prototype.kill = function stop() {
  return kill.call(this, 'SIGTERM');
};
