import { type ChildProcess, execFile } from 'node:child_process';
import { join } from 'node:path';
import type { BaseJob, HomeJob, Job, Made, Samples, StoresJob } from './jobs.ts';
import type { Stores } from './make-stores.ts';

const running = new Set<ChildProcess>();

/** Measures one job in a process of its own. */
export const inFreshProcess = async (job: Job): Promise<Samples> => (await answerOf(job)) as Samples;

/** Makes a base in a process of its own, so that this one still hears a signal. */
export const baseInFreshProcess = async (job: BaseJob): Promise<Made> => (await answerOf(job)) as Made;

/** Makes the stores of documents, likewise. */
export const storesInFreshProcess = async (job: StoresJob): Promise<Stores> =>
  (await answerOf(job)) as Stores;

/** Makes one vault, likewise. */
export const homeInFreshProcess = async (job: HomeJob): Promise<void> => void (await answerOf(job));

/** Ends what still runs, when the bench itself is ended. */
export function endFreshProcesses(): void {
  for (const child of running) child.kill('SIGKILL');
}

function answerOf(job: Job | BaseJob | HomeJob | StoresJob): Promise<unknown> {
  const script = join(import.meta.dirname, 'measure.ts');
  return new Promise((resolve, reject) => {
    const most = { maxBuffer: 1 << 28 };
    const child = execFile(
      process.execPath,
      ['--expose-gc', script, JSON.stringify(job)],
      most,
      (error, output, problems) => {
        running.delete(child);
        if (error) reject(new Error(`${job.kind}: ${problems || error.message}`));
        else resolve(JSON.parse(output) as unknown);
      },
    );
    running.add(child);
  });
}
