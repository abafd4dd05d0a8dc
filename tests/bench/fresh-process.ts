import { type ChildProcess, execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vaultFlags } from '../../electron/small-heaps.ts';
import type { BaseJob, HomeJob, Job, Made, Samples, StoresJob } from './jobs.ts';
import type { Stores } from './make-stores.ts';

type AnyJob = Job | BaseJob | HomeJob | StoresJob;

const running = new Set<ChildProcess>();

/** What is timed of these is the first run of the code, which is to be compiled as in a program that has just started. */
const firstRuns: ReadonlySet<AnyJob['kind']> = new Set(['unlock', 'vault', 'report']);

/** What is not this program's, or only made: processes as most people start them. Those that time it are as the vault's is. */
const foreign: ReadonlySet<string> = new Set(['naive', 'rows', 'pbkdf2', 'json', 'nedb']);
const making: ReadonlySet<AnyJob['kind']> = new Set(['base', 'home', 'make-stores']);

const flagsOf = (job: AnyJob): readonly string[] =>
  making.has(job.kind) || ('engine' in job && foreign.has(job.engine)) ? ['--expose-gc'] : vaultFlags;

/** All others find their code compiled: it is what a fresh process mostly waits for, and nothing of it is measured. */
const compiled = { NODE_COMPILE_CACHE: join(tmpdir(), 'stria-compiled') };

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

function answerOf(job: AnyJob): Promise<unknown> {
  const script = join(import.meta.dirname, 'measure.ts');
  return new Promise((resolve, reject) => {
    const env = firstRuns.has(job.kind) ? process.env : { ...process.env, ...compiled };
    const child = execFile(
      process.execPath,
      [...flagsOf(job), script, JSON.stringify(job)],
      { maxBuffer: 1 << 28, env },
      (error, output, problems) => {
        running.delete(child);
        if (error) reject(new Error(`${job.kind}: ${problems || error.message}`));
        else resolve(JSON.parse(output) as unknown);
      },
    );
    running.add(child);
  });
}
