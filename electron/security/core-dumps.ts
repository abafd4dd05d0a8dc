import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

/** Of util-linux, by its place: the environment does not say which program it is. */
const prlimit = '/usr/bin/prlimit';

const childrenOf = (pid: number): readonly number[] =>
  globSync(`/proc/${pid}/task/*/children`).flatMap((file) => {
    try {
      return readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number);
    } catch {
      return []; // the thread ended meanwhile
    }
  });

/** A process and all that it started. */
const treeOf = (pid: number): readonly number[] => [pid, ...childrenOf(pid).flatMap(treeOf)];

/**
 * On Linux: no process of the program leaves its memory in a file when it crashes (security.md §3.11). What is started from now
 * on inherits it; Electron starts the processes that pages are made from before main, so they are told as well. Where there
 * is no `prlimit` nothing is changed.
 */
export const leaveNoCoreDumps = (pid = process.pid): void => {
  if (process.platform !== 'linux') return;
  for (const each of treeOf(pid)) spawnSync(prlimit, [`--pid=${each}`, '--core=0:0'], { stdio: 'ignore' });
};
