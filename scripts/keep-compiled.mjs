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

/** Threads and processes are ended without being asked: they keep it before each of their answers. */
function keepBefore(object, method) {
  const answer = object[method];
  object[method] = (...args) => {
    keep();
    return answer.apply(object, args);
  };
}
if (!isMainThread) keepBefore(parentPort, 'postMessage');
else if (process.send !== undefined) keepBefore(process, 'send');
else process.on('exit', keep);
