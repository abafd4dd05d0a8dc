import { readdirSync, readlinkSync } from 'node:fs';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** The files that a process holds open although they have no name any more, as SQLite's temporary files at once have none; Linux. */
export const removedFiles = (pid: number): readonly string[] => {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).flatMap((name) => {
      try {
        const file = readlinkSync(`${folder}/${name}`);
        return file.endsWith(' (deleted)') ? [file] : [];
      } catch {
        return []; // closed meanwhile
      }
    });
  } catch {
    return []; // ended meanwhile
  }
};

/**
 * Looks all the time, from a thread of its own, for removed files that these processes hold open, until `stop`, which answers them.
 * Those that are open now are left out.
 */
export const watchRemovedFiles = async (
  pids: readonly number[],
): Promise<{ readonly stop: () => Promise<readonly string[]> }> => {
  const before = new Set(pids.flatMap(removedFiles));
  const ended = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./removed-files-thread.ts', import.meta.url), {
    workerData: { pids, ended },
  });
  await once(worker, 'message');
  return {
    stop: async () => {
      Atomics.store(new Int32Array(ended), 0, 1);
      const [found] = (await once(worker, 'message')) as [readonly string[]];
      await worker.terminate();
      return found.filter((file) => !before.has(file));
    },
  };
};
