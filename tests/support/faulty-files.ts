import fs from 'node:fs';
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** One call of the file system: what was asked, and of which file or folder. */
export interface FileCall {
  readonly call: string;
  readonly path: string;
}

/** Which of the calls fails, once, and with what; `nth` counts all of them from 1. */
export interface FileFault {
  readonly fails: (call: FileCall, nth: number) => boolean;
  readonly code: 'EIO' | 'ENOSPC';
}

type AnyFunction = (...given: readonly unknown[]) => unknown;
type Functions = Record<string, AnyFunction>;

/** Calls that name a file; those that name two are counted for the first one. */
const named = [
  'openSync',
  'readFileSync',
  'writeFileSync',
  'copyFileSync',
  'renameSync',
  'linkSync',
  'mkdirSync',
  'readdirSync',
];
/** Calls on a file that is open. */
const onHandle = ['readSync', 'writeSync', 'fsyncSync', 'ftruncateSync'];
const namedLater = ['open', 'readFile', 'writeFile', 'copyFile', 'rename', 'link', 'mkdir', 'readdir'];
const onHandleLater = ['read', 'sync'];

/** What an open file is asked by; all of them share one. */
const handlesOf = async (file: string): Promise<Functions> => {
  const handle = await promises.open(file, 'r');
  await handle.close();
  return Object.getPrototypeOf(handle) as Functions;
};

/**
 * Runs `act` and answers every call that this process makes meanwhile of the files below a folder, through Node's own
 * functions; the first one that `fault` fits is not made, but throws. What SQLite does with its files is not seen here.
 */
export const onFaultyFiles = async <T>(
  below: string,
  fault: FileFault | undefined,
  act: () => Promise<T>,
): Promise<{ readonly answer: T; readonly calls: readonly FileCall[] }> => {
  const calls: FileCall[] = [];
  let failed = false;
  const opened = new Map<number, string>();
  const count = (call: string, path: unknown): void => {
    if (typeof path !== 'string' || !path.startsWith(below)) return;
    calls.push({ call, path });
    if (failed || !fault?.fails({ call, path }, calls.length)) return;
    failed = true;
    throw Object.assign(new Error(`${fault.code}: ${call}`), { code: fault.code, syscall: call });
  };
  const undo: (() => void)[] = [];
  const wrap = (of: Functions, name: string, pathOf: (first: unknown, self: unknown) => unknown): void => {
    const { [name]: own } = of;
    if (own === undefined) throw new Error(`Node has no ${name}.`);
    const isLater = of !== (fs as unknown as Functions);
    of[name] = function faulty(this: unknown, ...given: readonly unknown[]): unknown {
      const call = (): unknown => {
        count(name, pathOf(given[0], this));
        return own.apply(this, [...given]);
      };
      if (!isLater) {
        const answer = call();
        if (name === 'openSync') opened.set(answer as number, String(given[0]));
        return answer;
      }
      return (async () => {
        const answer = await call();
        if (name === 'open') opened.set((answer as FileHandle).fd, String(given[0]));
        return answer;
      })();
    };
    undo.push(() => (of[name] = own));
  };
  const byHandle = (handle: unknown): unknown => (typeof handle === 'number' ? opened.get(handle) : handle);
  const handles = await handlesOf(import.meta.filename);
  for (const name of [...named, ...onHandle]) wrap(fs as unknown as Functions, name, byHandle);
  for (const name of namedLater) wrap(promises as unknown as Functions, name, byHandle);
  for (const name of onHandleLater)
    wrap(handles, name, (_first, self) => opened.get((self as FileHandle).fd));
  syncBuiltinESMExports();
  try {
    return { answer: await act(), calls };
  } finally {
    for (const back of undo) back();
    syncBuiltinESMExports();
  }
};
