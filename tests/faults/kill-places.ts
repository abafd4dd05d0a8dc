import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { close } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { workOf } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { passphrase, vaultAtWork } from '../support/vault-at-work.ts';
import { wholeForm } from '../support/whole-form.ts';
import { childScript } from '../support/child-script.ts';

export const script = childScript('tests/faults/steps-at-work.ts');
const calls = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'rename', 'link', 'unlink', 'mkdir'];
export const hasStrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
export const noStrace = 'strace is not here or may not be used';
/** How many places of an act are tried, so that all acts take minutes; STRIA_EVERY=1 tries each, which takes hours. */
const most = process.env['STRIA_EVERY'] === '1' ? Infinity : wholeForm ? 36 : 6;
export const patience = 1_800_000; // ms, for the whole form on a computer that may be busy

/** Only what is named stops the process; everything else runs at its full speed. */
const following = ['-f', '--seccomp-bpf', '-qq', '-e', `trace=${calls.join(',')}`];

type Mode = 'set-up' | 'work' | 'recover' | 'attach' | 'update';

/** Runs the script under strace with more options; answers the steps it named. */
export const traced = (home: string, mode: Mode, ...options: readonly string[]): string[] => {
  const trace = [...following, '-o', '/dev/null', ...options];
  const ran = spawnSync('strace', [...trace, process.execPath, script, home, mode]);
  expect(ran.stderr.toString()).toBe('');
  return ran.stdout
    .toString()
    .split('\n')
    .filter((line) => line !== '');
};

/** How often each call is made in a run that nothing happens to. */
export const countCalls = (makeHome: () => string, mode: Mode): ReadonlyMap<string, number> => {
  // A first run keeps its compiled code for those after it, which would otherwise be among the writes that are counted.
  spawnSync(process.execPath, [script, makeHome(), mode]);
  const file = join(scratchFolder(), 'trace');
  spawnSync('strace', [...following, '-o', file, process.execPath, script, makeHome(), mode]);
  const names = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => /^\d+ +(\w+)\(/.exec(line)?.[1]);
  return new Map(calls.map((call) => [call, names.filter((name) => name === call).length]));
};

export interface Place {
  readonly call: string;
  readonly nth: number;
}

/**
 * Where a run is stopped: each of the rare calls (a file made, renamed, cut, removed), and the writes and flushes at even
 * distances, so that all of it is no more than is tried of an act; the last of each call is among them.
 */
export const placesIn = (counts: ReadonlyMap<string, number>): readonly Place[] => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const rare = [...counts].filter(([, count]) => count * 10 <= total);
  const often = [...counts].filter(([, count]) => count * 10 > total);
  const inAll = (of: readonly (readonly [string, number])[]): number =>
    of.reduce((sum, [, count]) => sum + count, 0);
  const left = Math.max(most - inAll(rare), most / 2);
  const by = Math.max(1, inAll(often) / left);
  const byRare = Math.max(1, inAll(rare) / (most / 2));
  const spread = ([call, count]: readonly [string, number], step: number): Place[] =>
    Array.from({ length: Math.ceil(count / step) }, (_, index) => ({
      call,
      nth: Math.max(1, Math.round(count - index * step)),
    })).reverse();
  return [...rare.flatMap((one) => spread(one, byRare)), ...often.flatMap((one) => spread(one, by))];
};

/** A copy of a locked practice; the caller removes it. */
export const copyOf = (practice: string, at: string): string => {
  const home = join(at, 'copy');
  rmSync(home, { recursive: true, force: true });
  cpSync(practice, home, { recursive: true });
  return home;
};

const kinds = { patient: 'patients', draft: 'drafts', session: 'sessions' } as const;

/** Everything that was answered well is there, and the ledger holds. */
export const expectKept = async (home: string, steps: readonly string[], what: string): Promise<void> => {
  const vault = vaultAtWork(home);
  expect(await vault.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
  const work = workOf(vault);
  expect(work.vault.notices, what).toEqual([]);
  const count = (table: string): number =>
    Number(work.vault.db.sqlite.prepare(`select count(*) from ${table}`).pluck().get());
  for (const [step, table] of Object.entries(kinds)) {
    const sealed = table === 'drafts' && count('sessions') > 0;
    if (steps.includes(step) && !sealed) expect(count(table), `${what}: ${step}`).toBe(1);
  }
  close(vault.holder);
  expect(verifyVault(home, passphrase).code, what).toBe(0);
};
