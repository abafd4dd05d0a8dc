import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { UtilityProcess } from '../../electron/host/utility-process.ts';
import type { ImportAnswer, ImportAsk } from '../../electron/importer/messages.ts';
import type { FileContent } from '../../shared/attachments/attachment.ts';
import type { Result } from '../../shared/result.ts';

const module = new URL('../../electron/importer/main.ts', import.meta.url).pathname;

/** The import process itself, asked by messages as main asks it. */
export interface ImportChild {
  readonly pid: number;
  readonly ask: (ask: ImportAsk) => Promise<Result<unknown>>;
  /** Hands a whole file over and has it looked at. */
  readonly bring: (bytes: Buffer, name: string) => Promise<Result<FileContent>>;
  readonly take: (part: 'file' | 'thumbnail') => Promise<Buffer>;
  readonly gone: Promise<number>;
}

const piece = 1024 * 1024;

/** Starts one, ended with the test; `most` is the most memory that it had, bytes, and ends it. */
export function startImport(): { readonly child: ImportChild; readonly most: () => Promise<number> } {
  const child = new UtilityProcess(module, [], { stdio: 'pipe' });
  const { pid } = child;
  if (pid === undefined) throw new Error('The import process did not start.');
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  let next = 0;
  child.on('message', ({ id, result }: ImportAnswer) => waiting.get(id)?.(result));
  const gone = new Promise<number>((resolve) => child.once('exit', resolve));
  onTestFinished(() => void child.kill());
  const ask = (question: ImportAsk): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      next += 1;
      waiting.set(next, resolve);
      child.postMessage({ id: next, ask: question });
    });
  const bring = async (bytes: Buffer, name: string): Promise<Result<FileContent>> => {
    for (let at = 0; at < bytes.length; at += piece)
      await ask({ do: 'piece', piece: bytes.subarray(at, at + piece) });
    return (await ask({ do: 'look', name })) as Result<FileContent>;
  };
  const take = async (part: 'file' | 'thumbnail'): Promise<Buffer> => {
    const pieces: Uint8Array[] = [];
    for (let at = 0; ;) {
      const taken = (await ask({ do: 'take', part, at })) as Result<Uint8Array>;
      if (!taken.ok || taken.value.length === 0) return Buffer.concat(pieces);
      at += taken.value.length;
      pieces.push(taken.value);
    }
  };
  const most = async (): Promise<number> => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    child.kill();
    await gone;
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  };
  return { child: { pid, ask, bring, take, gone }, most };
}

/** What becomes of a file that is taken in. */
export async function imported(
  bytes: Buffer,
  name: string,
): Promise<{ readonly content: FileContent; readonly file: Buffer; readonly thumbnail: Buffer }> {
  const { child, most } = startImport();
  const looked = await child.bring(bytes, name);
  if (!looked.ok) throw new Error(String(looked.error.reason));
  const [file, thumbnail] = [await child.take('file'), await child.take('thumbnail')];
  await most();
  return { content: looked.value, file, thumbnail };
}
