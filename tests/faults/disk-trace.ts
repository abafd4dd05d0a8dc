import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../support/scratch-folder.ts';

/** One thing that was done to the files below a folder, or said; paths are from that folder. */
export type DiskEvent =
  | { readonly do: 'create' | 'unlink' | 'mkdir' | 'rmdir' | 'sync'; readonly path: string }
  | { readonly do: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly do: 'copy'; readonly path: string; readonly at: number; readonly from: Piece }
  | { readonly do: 'truncate'; readonly path: string; readonly size: number }
  | { readonly do: 'rename' | 'link'; readonly path: string; readonly to: string }
  | { readonly do: 'said'; readonly text: string };

/** A part of another file, which the system itself copied. */
interface Piece {
  readonly path: string;
  readonly at: number;
  readonly size: number;
}

/** What a script did, in order, and whether it was killed on the way. */
export interface Recorded {
  readonly events: readonly DiskEvent[];
  readonly killed: boolean;
  /** How often each call was made by one thread, in the folder or not. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What changes files, flushes them, or says something. */
const calls =
  'open,openat,pwrite64,write,pwritev,writev,copy_file_range,sendfile,truncate,ftruncate,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir'.split(
    ',',
  );

/** Where a script is killed: at the so many-th call of a name that one of its threads makes. */
export interface Killing {
  readonly call: string;
  readonly nth: number;
}

/** Runs a script of ours under strace, and may kill it; answers everything it and its processes did below a folder. */
export const recordWork = (folder: string, script: readonly string[], kill?: Killing): Recorded => {
  const traces = scratchFolder();
  const reading = ['-ff', '-q', '-ttt', '-y', '-xx', '-s', '100000000', '-e', `trace=${calls.join(',')}`];
  // With the filter of the kernel, which is faster, strace 6.1 forgets the signal and kills nothing.
  const ending = kill ? ['-e', `inject=${kill.call}:signal=SIGKILL:when=${kill.nth}`] : ['--seccomp-bpf'];
  const ran = spawnSync(
    'strace',
    [...reading, ...ending, '-o', join(traces, 'thread'), process.execPath, ...script],
    { maxBuffer: 2 ** 28 },
  );
  if (!kill && (ran.stderr.length > 0 || ran.status !== 0)) throw new Error(ran.stderr.toString());
  const texts = readdirSync(traces).map((name) => readFileSync(join(traces, name), 'latin1'));
  const killed = texts.some((text) => text.includes('+++ killed by SIGKILL +++'));
  const threads = texts.map((text) =>
    text.split('\n').flatMap((line) => {
      const [, when = '', call = '', given = '', answer = ''] =
        /^([\d.]+) (\w+)\((.*)\) += (-?\d+)/.exec(line) ?? [];
      return call === '' ? [] : [{ when, call, given, answer: Number(answer), line }];
    }),
  );
  const counts = new Map(
    calls.map((name) => [
      name,
      Math.max(...threads.map((lines) => lines.filter(({ call }) => call === name).length)),
    ]),
  );
  const offsets = new Map<string, number>();
  const events = threads
    .flat()
    .toSorted((a, b) => (a.when < b.when ? -1 : Number(a.when > b.when)))
    .filter(({ answer }) => answer >= 0)
    .flatMap((done) => eventsOf(done, { folder, offsets }));
  return { events, killed, counts };
};

interface Done {
  readonly call: string;
  readonly given: string;
  readonly answer: number;
  readonly line: string;
}

interface Reading {
  readonly folder: string;
  /** Where the next plain write of each open file goes, by number and path of the open file. */
  readonly offsets: Map<string, number>;
}

const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
const textOf = (text: string): string => (text.startsWith('\\x') ? bytesOf(text).toString() : text);
const within = (folder: string, path: string): string | undefined =>
  `${path}/`.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;

/** The open files that a call names: number and path; one that has no name any more is left out. */
const openFilesIn = (given: string) =>
  [...given.matchAll(/(\d+)<([^>]*)>(?!\(deleted\))/g)].map(([, number = '', path = '']) => ({
    number,
    path: textOf(path),
  }));

/** The paths that a call names, each from the folder that stands before it. */
const pathsIn = (given: string): string[] =>
  [...given.matchAll(/(?:<([^>]*)>, )?"([^"]*)"/g)].map(([, from = '', path = '']) =>
    textOf(path).startsWith('/') ? textOf(path) : join(textOf(from), textOf(path)),
  );

const stringsIn = (given: string): Buffer =>
  Buffer.concat([...given.matchAll(/"([^"]*)"/g)].map(([, text = '']) => bytesOf(text)));

const eventsOf = ({ call, given, answer, line }: Done, { folder, offsets }: Reading): DiskEvent[] => {
  const here = (path: string | undefined) => (path === undefined ? undefined : within(folder, path));
  /** Where a plain write of so many bytes goes. */
  const moved = (
    { number, path }: { readonly number: string; readonly path: string },
    by: number,
  ): number => {
    const at = offsets.get(`${number} ${path}`) ?? 0;
    offsets.set(`${number} ${path}`, at + by);
    return at;
  };
  const [open, other] = openFilesIn(given);
  const path = here(open?.path);
  switch (call.replace(/at2?$/, '')) {
    case 'open': {
      const [made] = openFilesIn(/= (\d+<[^>]*>)$/.exec(line)?.[1] ?? '');
      const file = here(made?.path);
      if (made === undefined || file === undefined) return [];
      offsets.set(`${made.number} ${made.path}`, 0);
      return [
        ...(given.includes('O_CREAT') ? [{ do: 'create', path: file } as const] : []),
        ...(given.includes('O_TRUNC') ? [{ do: 'truncate', path: file, size: 0 } as const] : []),
      ];
    }
    case 'pwrite64':
    case 'pwritev':
      if (path === undefined) return [];
      return [{ do: 'write', path, at: Number(/(\d+)$/.exec(given)?.[1]), bytes: stringsIn(given) }];
    case 'write':
    case 'writev': {
      if (given.startsWith('1<')) return [{ do: 'said', text: stringsIn(given).toString().trim() }];
      if (open === undefined || path === undefined) return [];
      const bytes = stringsIn(given).subarray(0, answer);
      return [{ do: 'write', path, at: moved(open, bytes.length), bytes }];
    }
    case 'copy_file_range':
    case 'sendfile': {
      const [to, from] = call === 'sendfile' ? [open, other] : [other, open];
      const [file, source] = [here(to?.path), here(from?.path)];
      if (to === undefined || file === undefined) return [];
      if (source === undefined) throw new Error(`Copied from outside: ${line}`);
      const piece = { path: source, at: Number(/\[(\d+)\]/.exec(given)?.[1]), size: answer };
      return [{ do: 'copy', path: file, at: moved(to, answer), from: piece }];
    }
    case 'ftruncate':
      if (path === undefined) return [];
      return [{ do: 'truncate', path, size: Number(/(\d+)$/.exec(given)?.[1]) }];
    case 'fsync':
    case 'fdatasync':
      return path === undefined ? [] : [{ do: 'sync', path }];
    default:
      return namedIn(call, given, here);
  }
};

/** What a call does with a name. */
const namedIn = (
  call: string,
  given: string,
  here: (path: string | undefined) => string | undefined,
): DiskEvent[] => {
  const [path, to] = pathsIn(given).map(here);
  if (path === undefined) return [];
  switch (call) {
    case 'mkdir':
    case 'mkdirat':
      return [{ do: 'mkdir', path }];
    case 'rmdir':
    case 'unlink':
      return [{ do: call, path }];
    case 'unlinkat':
      return [{ do: given.includes('AT_REMOVEDIR') ? 'rmdir' : 'unlink', path }];
    default:
      if (to === undefined) throw new Error(`Not read: ${call} of ${path} to a place outside`);
      return [{ do: call.startsWith('link') ? 'link' : 'rename', path, to }];
  }
};
