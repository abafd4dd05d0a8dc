import { utilityProcess } from 'electron';
import type { FileContent } from '../../shared/attachments/attachment.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { ImportAnswer, ImportAsk, ImportQuestion } from '../importer/messages.ts';
import { vaultEnvironment } from '../security/vault-environment.ts';

/** A process without keys that looks at one file. */
export interface ImportProcess {
  readonly add: (piece: Uint8Array) => Promise<Result<null>>;
  readonly look: (name: string, as?: 'file' | 'logo') => Promise<Result<FileContent>>;
  readonly take: (part: 'file' | 'thumbnail', at: number) => Promise<Result<Uint8Array>>;
  /** Ends it, whatever it is doing. */
  readonly end: () => void;
}

/** Longest that a file may be looked at, ms; a picture of 100 megapixels takes a few seconds. */
const longestLook = Number(process.env.STRIA_LOOK_MS ?? 60_000);
/** Most memory of its own script, MB; the pixels are counted by the process itself. */
const scriptMemory = 512;

/** Starts the process; `module` is its bundle. It hears the bytes of the file and nothing else of this computer. */
export const importProcess = (module: string): ImportProcess => {
  const child = utilityProcess.fork(module, [], {
    serviceName: 'Stria import',
    env: vaultEnvironment(process.env),
    execArgv: [`--max-old-space-size=${scriptMemory}`],
  });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let next = 0;
  let why = 'file-stopped';
  let ended = false;
  child.on('message', ({ id, result }: ImportAnswer) => {
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  child.once('exit', () => {
    ended = true;
    for (const answer of waiting.values()) answer(fail('refused', why));
    waiting.clear();
  });
  const ask = (question: ImportAsk): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      if (ended) return resolve(fail('refused', why));
      const id = ++next;
      waiting.set(id, resolve);
      child.postMessage({ id, ask: question } satisfies ImportQuestion);
    });
  const look: ImportProcess['look'] = async (name, as = 'file') => {
    const late = setTimeout(() => {
      why = 'file-slow';
      child.kill();
    }, longestLook);
    try {
      return (await ask({ do: as === 'logo' ? 'look-logo' : 'look', name })) as Result<FileContent>;
    } finally {
      clearTimeout(late);
    }
  };
  return {
    add: (piece) => ask({ do: 'piece', piece }) as Promise<Result<null>>,
    look,
    take: (part, at) => ask({ do: 'take', part, at }) as Promise<Result<Uint8Array>>,
    end: () => void child.kill(),
  };
};
