import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../support/scratch-folder.ts';

/** One thing that a process did to the files below a folder, or said; paths are from that folder. */
export type DiskEvent =
  | { readonly do: 'create'; readonly path: string }
  | { readonly do: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly do: 'truncate'; readonly path: string; readonly size: number }
  | { readonly do: 'sync'; readonly path: string }
  | { readonly do: 'rename' | 'link'; readonly path: string; readonly to: string }
  | { readonly do: 'unlink'; readonly path: string }
  | { readonly do: 'said'; readonly text: string };

const calls = 'openat,open,pwrite64,write,ftruncate,fsync,fdatasync,rename,link,unlink,rmdir,mkdir';

/** Runs a script of ours under strace; answers everything it wrote, flushed and said, in order. */
export const recordWork = (folder: string, script: string, ...args: readonly string[]): DiskEvent[] => {
  const traces = scratchFolder();
  const options = ['-ff', '--seccomp-bpf', '-qq', '-y', '-xx', '-s', '100000000', '-e', `trace=${calls}`];
  const ran = spawnSync(
    'strace',
    [...options, '-o', join(traces, 'thread'), process.execPath, script, ...args],
    { maxBuffer: 2 ** 28 },
  );
  if (ran.status !== 0) throw new Error(ran.stderr.toString());
  // One file for each thread; the vault writes from one, and the others write nothing here.
  return readdirSync(traces).flatMap((name) => eventsOf(readFileSync(join(traces, name), 'latin1'), folder));
};

const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
const textOf = (text: string): string => (text.startsWith('\\x') ? bytesOf(text).toString() : text);

const eventsOf = (trace: string, folder: string): DiskEvent[] => {
  const offsets = new Map<string, number>();
  const within = (path: string): string | undefined => {
    const whole = textOf(path);
    return whole.startsWith(`${folder}/`) ? whole.slice(folder.length + 1) : undefined;
  };
  return trace.split('\n').flatMap((line): DiskEvent[] => {
    const call = /^(\w+)\((.*)\) += (-?\d+)/.exec(line);
    if (!call || Number(call[3]) < 0) return [];
    return eventOf(call[1] ?? '', call[2] ?? '', line, { within, offsets });
  });
};

interface Reading {
  readonly within: (path: string) => string | undefined;
  /** Where the next plain write of each open file goes, by number of the open file. */
  readonly offsets: Map<string, number>;
}

const eventOf = (name: string, given: string, line: string, { within, offsets }: Reading): DiskEvent[] => {
  const [, number = '', open = ''] = /^(\d+)<([^>]*)>/.exec(given) ?? [];
  const path = within(open);
  const strings = [...given.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  const last = Number(/(\d+)$/.exec(given)?.[1]);
  switch (name) {
    case 'open':
    case 'openat': {
      const [, made = '', at = ''] = /= (\d+)<([^>]*)>$/.exec(line) ?? [];
      offsets.set(made, 0);
      const file = within(at);
      return file !== undefined && given.includes('O_CREAT') ? [{ do: 'create', path: file }] : [];
    }
    case 'pwrite64':
    case 'write': {
      const bytes = bytesOf(strings[0] ?? '');
      if (number === '1') return [{ do: 'said', text: bytes.toString().trim() }];
      if (path === undefined) return [];
      if (name === 'pwrite64') return [{ do: 'write', path, at: last, bytes }];
      const at = offsets.get(number) ?? 0;
      offsets.set(number, at + bytes.length);
      return [{ do: 'write', path, at, bytes }];
    }
    case 'ftruncate':
      return path === undefined ? [] : [{ do: 'truncate', path, size: last }];
    case 'fsync':
    case 'fdatasync':
      return path === undefined ? [] : [{ do: 'sync', path }];
    case 'unlink': {
      const gone = within(strings[0] ?? '');
      return gone === undefined ? [] : [{ do: 'unlink', path: gone }];
    }
    case 'rename':
    case 'link': {
      const [from, to] = strings.map(within);
      return from === undefined || to === undefined ? [] : [{ do: name, path: from, to }];
    }
    default:
      return [];
  }
};
