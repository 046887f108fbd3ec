// Loaded before a program, and before every Node process and thread that it starts: writes what each spent its time
// on into the folder that BENCH_PROFILES names.
import { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { setTimeout } from 'node:timers';
import { BroadcastChannel, isMainThread, threadId, Worker } from 'node:worker_threads';

/** Milliseconds that a thread has for it. */
const PATIENCE = 3000;

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.start');

function write() {
  session.post('Profiler.stop', (error, answer) => {
    const name = `${process.pid}-${threadId}.cpuprofile`;
    if (error === null) writeFileSync(join(process.env.BENCH_PROFILES, name), JSON.stringify(answer.profile));
  });
}

// A process or thread that is ended outright could write nothing: it is asked to, and given the time.
const channel = new BroadcastChannel('profiles');
channel.unref();
if (isMainThread) {
  process.once('exit', write);
  process.once('SIGTERM', () => process.exit());
  const { kill } = ChildProcess.prototype;
  ChildProcess.prototype.kill = function stop() {
    return kill.call(this, 'SIGTERM');
  };
  const { terminate } = Worker.prototype;
  Worker.prototype.terminate = async function stop() {
    const { threadId: id } = this;
    const written = new Promise((resolve) => {
      const heard = ({ data }) => data.written === id && resolve();
      channel.addEventListener('message', heard);
      setTimeout(resolve, PATIENCE);
    });
    channel.postMessage({ write: id });
    await written;
    return terminate.call(this);
  };
} else {
  channel.onmessage = ({ data }) => {
    if (data.write !== threadId) return;
    write();
    channel.postMessage({ written: threadId });
  };
  channel.unref();
}
