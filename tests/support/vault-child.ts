import { UtilityProcess } from '../../electron/host/utility-process.ts';
import { vaultFlags } from '../../electron/small-heaps.ts';
import type { Answer, Ask, Progress, Word } from '../../electron/vault/messages.ts';
import type { ChannelOf, InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import { childScript } from './child-script.ts';

const module = childScript('electron/vault/main.ts');

/** The vault process itself, asked by messages as main asks it. */
export interface VaultChild {
  readonly pid: number;
  /** Never answered when the process is killed meanwhile. */
  readonly send: (ask: Ask) => Promise<Result<unknown>>;
  readonly ask: <Name extends ChannelOf<'vault'>>(
    channel: Name,
    input: InputOf<Name>,
  ) => Promise<Result<OutputOf<Name>>>;
  /** Sends anything, also what main never would. */
  readonly sendRaw: (message: unknown) => void;
  /** kill -9; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  readonly gone: Promise<number>;
  /** Hears what it writes to its standard output and error. */
  readonly onOutput: (heard: (text: string) => void) => void;
}

/** Starts a vault process for `home`; the test ends it. */
export function startVault(home: string): VaultChild {
  const child = new UtilityProcess(module, [`--home=${home}`], { stdio: 'pipe', execArgv: [...vaultFlags] });
  const { pid } = child;
  if (pid === undefined) throw new Error('The vault process did not start.');
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let next = 0;
  child.on('message', (said: Answer | Progress | Word) => {
    if ('result' in said) waiting.get(said.id)?.(said.result);
  });
  const gone = new Promise<number>((resolve) => child.once('exit', resolve));
  const send = (ask: Ask): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      next += 1;
      waiting.set(next, resolve);
      child.postMessage({ id: next, ask });
    });
  return {
    pid,
    send,
    ask: (channel, input) => send({ kind: 'call', channel, input }) as Promise<Result<never>>,
    sendRaw: (message) => child.postMessage(message),
    kill: async () => {
      if (child.pid !== undefined) process.kill(pid, 'SIGKILL');
      await gone;
    },
    gone,
    onOutput: (heard) => {
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (data: Buffer) => heard(data.toString()));
    },
  };
}
