// The thread of `watchRemovedFiles`: looks until it is told to end, then says what it saw.
import { parentPort, workerData } from 'node:worker_threads';
import { removedFiles } from './removed-files.ts';

const { pids, ended } = workerData as {
  readonly pids: readonly number[];
  readonly ended: SharedArrayBuffer;
};
const end = new Int32Array(ended);
const found = new Set<string>();
parentPort?.postMessage('looking');
// A wait of some milliseconds leaves the processor to what is watched; a file of a sort of megabytes is there for longer.
do for (const pid of pids) for (const file of removedFiles(pid)) found.add(file);
while (Atomics.wait(end, 0, 0, 2) === 'timed-out');
parentPort?.postMessage([...found]);
