import { utilityProcess, type UtilityProcess } from 'electron';
import type { Clock } from '../shared/clocks/clock.ts';
import { fail, type Result } from '../shared/result.ts';
import { countCrashes } from './after-crash.ts';
import type { RestoreProgress } from '../shared/restores/restore.ts';
import { vaultEnvironment } from './security/vault-environment.ts';
import { vaultFlags } from './small-heaps.ts';
import type { Answer, Ask, Progress, Question, Word } from './vault/messages.ts';

/** The one process that holds keys and records. It is started on demand and ended at every lock. */
export interface VaultProcess {
  /** `tell` hears how far a long answer is. */
  readonly ask: (ask: Ask, tell?: (progress: RestoreProgress) => void) => Promise<Result<unknown>>;
  /**
   * Flushes and closes the vault, then ends the process; resolves when it is gone, with the clocks that ran in it. None where it
   * did not tell them in time; whether the closing fails or takes long does not matter to them.
   */
  readonly end: () => Promise<readonly Clock[]>;
  /** Ends the process at once, whatever it is doing; only for one that has no vault open. */
  readonly kill: () => Promise<void>;
}

/** Longest wait for a clean close before the process is ended anyway, ms (security.md §3.3: lock within 2 s). */
const closingTime = 1500;

/** What main wants to hear of the vault process. */
export interface VaultEvents {
  /** It ended by itself. */
  readonly ended: () => void;
  /** It said something without being asked. */
  readonly heard: (word: Exclude<Word, { readonly word: 'clocks' }>) => void;
}

/**
 * Makes the handle; `module` is the vault bundle, `home` the folder that holds the vault, `now` in ms. A process that
 * ends by itself again and again is not started for a while.
 */
export const vaultProcess = (
  module: string,
  home: string,
  { ended, heard }: VaultEvents,
  now: () => number = Date.now,
): VaultProcess => {
  const crashes = countCrashes(now);
  let child: UtilityProcess | undefined;
  let next = 0;
  /** The first question that the process of now is asked. */
  let first = 1;
  let toldClocks: readonly Clock[] = [];
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const hearing = new Map<number, (progress: RestoreProgress) => void>();

  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(module, [`--home=${home}`], {
      serviceName: 'Stria vault',
      env: vaultEnvironment(process.env),
      execArgv: [...vaultFlags],
    });
    started.on('message', (answer: Answer | Progress | Word) => {
      if ('word' in answer) {
        if (answer.word !== 'clocks') return heard(answer);
        toldClocks = answer.clocks;
        return;
      }
      if ('progress' in answer) return hearing.get(answer.id)?.(answer.progress);
      waiting.get(answer.id)?.(answer.result);
      waiting.delete(answer.id);
      hearing.delete(answer.id);
    });
    first = next + 1;
    started.on('exit', () => {
      // One that ends late was replaced meanwhile: what is asked of the other is not its own.
      const isReplaced = child !== undefined && child !== started;
      for (const [id, answer] of waiting) {
        if (isReplaced && id >= first) continue;
        answer(fail('locked', 'vault-ended'));
        waiting.delete(id);
        hearing.delete(id);
      }
      if (child !== started) return;
      child = undefined;
      crashes.note();
      ended();
    });
    return started;
  };

  const ask: VaultProcess['ask'] = (question, tell) =>
    new Promise((resolve) => {
      if (!child && crashes.tooMany()) return resolve(fail('unexpected', 'vault-stops'));
      child ??= start();
      const id = ++next;
      waiting.set(id, resolve);
      if (tell) hearing.set(id, tell);
      child.postMessage({ id, ask: question } satisfies Question);
    });

  const endIt = async <Last>(first: () => Promise<Last>): Promise<Last | undefined> => {
    const ending = child;
    if (!ending) return undefined;
    const gone = new Promise<void>((resolve) => ending.once('exit', () => resolve()));
    const last = await first();
    child = undefined;
    ending.kill();
    await gone;
    return last;
  };
  const closed = (): Promise<Result<unknown>> =>
    Promise.race([
      ask({ kind: 'close' }),
      new Promise<Result<never>>((resolve) => setTimeout(() => resolve(fail('busy')), closingTime)),
    ]);
  const end: VaultProcess['end'] = async () => {
    toldClocks = [];
    const last = (await endIt(closed)) as Result<readonly Clock[]> | undefined;
    return last?.ok ? last.value : toldClocks;
  };
  return { ask, end, kill: () => endIt(() => Promise.resolve()) };
};
