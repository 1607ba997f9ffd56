import { Store } from '../src/storage/store.js';

/** Takes LMDB's write lock of a folder and keeps it until it is killed. Argument: data folder. */
const FOREVER_MS = 60_000;

Store.open(process.argv[2] ?? '').environment.transactionSync(() => {
  process.stdout.write('held\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FOREVER_MS);
});
