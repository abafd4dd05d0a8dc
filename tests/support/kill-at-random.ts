import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** What a script said until it ended or was killed, and how long it went on after it had begun. */
export interface Run {
  readonly lines: readonly string[];
  readonly killed: boolean;
  /** ms */
  readonly took: number;
}

/**
 * Runs a script and kills it so many milliseconds after it said `begins`, whatever it is doing then; null lets it end. Fails
 * when it wrote to its standard error.
 */
export async function killedAfter(args: readonly string[], begins: string, ms: number | null): Promise<Run> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, complained, begun] = ['', '', 0];
  const hasBegun = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (begun > 0 || !said.split('\n').includes(begins)) return;
      begun = performance.now();
      resolve();
    });
  });
  child.stderr.on('data', (data: Buffer) => (complained += data.toString()));
  const gone = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('close', (_code, signal) => resolve(signal)),
  );
  if (ms !== null) {
    await Promise.race([hasBegun, gone]);
    await Promise.race([pause(ms), gone]);
    child.kill('SIGKILL');
  }
  const signal = await gone;
  if (complained !== '') throw new Error(complained);
  const lines = said.split('\n').filter((line) => line !== '');
  return { lines, killed: signal === 'SIGKILL', took: performance.now() - begun };
}
