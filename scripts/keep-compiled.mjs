// Preloaded by the build: keeps what the engine has made of the script of the program that KEEP_PROGRAM names, in the
// file that KEEP_COMPILED names.
import { renameSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import vm from 'node:vm';
import { isMainThread, parentPort } from 'node:worker_threads';

const { KEEP_COMPILED: kept, KEEP_PROGRAM: program } = process.env;
const { Script } = vm;
const wanted = [];
vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options);
    if (options.filename.includes(`/${program}-`)) wanted.push(this);
  }
};
syncBuiltinESMExports();

const keep = () => {
  const [script] = wanted;
  if (script === undefined) return;
  writeFileSync(`${kept}.part`, script.createCachedData());
  renameSync(`${kept}.part`, kept);
};
if (isMainThread) process.on('exit', keep);
else {
  // A thread is ended without being asked: it keeps it before each of its answers.
  const { postMessage } = parentPort;
  parentPort.postMessage = (...answer) => {
    keep();
    postMessage.apply(parentPort, answer);
  };
}
