import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeyChangeStep } from '../../electron/vault/change-key.ts';
import { readKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { unlockWithRecovery } from '../../electron/vault/keys/keyring.ts';
import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { close, readState } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { filesBelow } from '../support/folder-digest.ts';
import { lockedPractice, practiceAtWork, preparedPractice, workOf } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { passphrase, patientInput, vaultAtWork } from '../support/vault-at-work.ts';
import { wholeForm } from '../support/whole-form.ts';
import { childScript } from '../support/child-script.ts';

const script = childScript('tests/faults/key-change-at-work.ts');
const before: readonly KeyChangeStep[] = [
  'backing-up',
  'rekeying',
  'checking',
  'carrying-over',
  'noting',
  'keeping-ring',
  'committing',
];
const after: readonly KeyChangeStep[] = [
  'closing',
  'copy-of-ring',
  'putting-aside',
  'putting-in-place',
  'opening',
  'done',
];

/** Runs the script; answers the new code and the steps it named. */
const ran = (home: string, killAt = ''): { readonly code: string; readonly steps: readonly string[] } => {
  const { stdout, stderr } = spawnSync(process.execPath, [script, home, killAt]);
  expect(stderr.toString()).toBe('');
  const [code = '', ...steps] = stdout.toString().trim().split('\n');
  return { code, steps };
};

/** A locked practice with a patient, whose files can be copied. */
const withPatient = async (): Promise<string> => {
  const vault = await practiceAtWork();
  await vault.get('patients:save', patientInput());
  close(vault.holder);
  return vault.holder.home;
};

const copyOf = (practice: string, at: string): string => {
  const home = join(at, 'copy');
  rmSync(home, { recursive: true, force: true });
  cpSync(practice, home, { recursive: true });
  return home;
};

/** The vault opens, whole, under the key that it should have by then; nothing half done lies there. */
const expectWhole = async (home: string, code: string, changed: boolean, what: string): Promise<void> => {
  expect(readState(vaultAtWork(home).holder), what).toEqual({
    state: 'locked',
    problem: null,
    onlyRead: null,
  });
  const vault = vaultAtWork(home);
  expect(await vault.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
  const { db, notices } = workOf(vault).vault;
  expect(notices, what).toEqual([]);
  expect(db.sqlite.prepare('select count(*) from patients').pluck().get(), what).toBe(1);
  const told = db.sqlite.prepare("select count(*) from entries where action = 'change-key'").pluck().get();
  expect(told, what).toBe(changed ? 1 : 0);
  close(vault.holder);
  expect(verifyVault(home, passphrase).text, what).toMatch(/everything holds/);
  const read = readKeyring(vaultFolder(home));
  if (!read.ok) throw new Error(read.why);
  const works = (typed: string): boolean => unlockWithRecovery(read.ring, typed).ok;
  expect([works(preparedPractice().recoveryCode), works(code)], what).toEqual([!changed, changed]);
  const copy = readFileSync(join(vaultFolder(home), 'keyring.last-good.json'), 'utf8');
  expect((JSON.parse(copy) as { dbSalt: string }).dbSalt, what).toBe(read.ring.dbSalt);
  const rest = ['keyring.json', 'keyring.last-good.json', 'stria.db', 'tries.json'];
  const kept = changed ? ['old-key/keyring.json', 'old-key/stria.db'] : [];
  // A killed process leaves what it had not yet placed, and the WAL of the database that it had open.
  const left = /\.[0-9a-f]{12}\.part$|^old-key\/stria\.db-wal$/;
  const there = filesBelow(join(home, 'vault')).filter((name) => !left.test(name));
  expect(there.toSorted(), what).toEqual([...rest, ...kept].toSorted());
};

const patience = 400_000; // ms: two processes and four openings for each step, on a computer that may be busy

describe('a change of the vault key', () => {
  it(
    '39 killed at each step: the old or the new vault opens, never neither, and a second try works',
    { timeout: patience },
    async () => {
      const practice = await withPatient();
      const folder = scratchFolder();
      for (const step of [...before, ...after]) {
        const home = copyOf(practice, folder);
        const { code, steps } = ran(home, step);
        expect(steps.at(-1), step).toBe(step);
        await expectWhole(home, code, after.includes(step), `killed at ${step}`);
      }
      const home = copyOf(practice, folder);
      ran(home, 'checking');
      const again = ran(home);
      expect(again.steps).toEqual([...before, ...after, 'closed']);
      await expectWhole(home, again.code, true, 'a second try');
      expect(readdirSync(join(home, 'backups'))).toHaveLength(2);
    },
  );

  const calls = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'rename', 'link', 'unlink', 'mkdir', 'chmod'];
  it('39 killed at each call of the system: the same', { timeout: 1_200_000 }, async (context) => {
    context.skip(!wholeForm, 'only in npm run faults');
    const trace = ['-f', '--seccomp-bpf', '-qq', '-e', `trace=${calls.join(',')}`];
    const hasStrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
    context.skip(!hasStrace, 'strace is not here or may not be used');
    const practice = await withPatient();
    const folder = scratchFolder();
    const list = join(scratchFolder(), 'trace');
    ran(copyOf(practice, folder)); // keeps its compiled code, whose writing would be counted otherwise
    spawnSync('strace', [...trace, '-o', list, process.execPath, script, copyOf(practice, folder)]);
    const made = readFileSync(list, 'utf8').split('\n');
    for (const call of calls) {
      const count = made.filter((line) => new RegExp(`^\\d+ +${call}\\(`).test(line)).length;
      if (call === 'rename') expect(count).toBeGreaterThan(5);
      const by = Math.max(1, Math.ceil(count / 12)); // every rename, a part of the writes and flushes
      for (let nth = 1; nth <= count; nth += by) {
        const home = copyOf(practice, folder);
        const inject = `inject=${call}:signal=SIGKILL:when=${nth}`;
        const { stdout } = spawnSync('strace', [
          ...trace,
          '-o',
          '/dev/null',
          '-e',
          inject,
          process.execPath,
          script,
          home,
        ]);
        const [code = ''] = stdout.toString().split('\n');
        const vault = vaultAtWork(home);
        const what = `killed at ${call} ${nth}`;
        expect(await vault.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
        const { held } = workOf(vault).vault;
        const changed = unlockWithRecovery(held.ring, code).ok;
        close(vault.holder);
        await expectWhole(home, code, changed, what);
      }
    }
  });

  it('39 on a full disk: the vault stays open as it was until there is room', (context) => {
    const folder = scratchFolder();
    const mount = 'mount -t tmpfs -o size=12m tmpfs "$0" && cp -a "$1/." "$0" && shift && exec "$@"';
    const onSmallDisk = (...command: readonly string[]) =>
      spawnSync('unshare', ['-rm', 'sh', '-c', mount, folder, lockedPractice(), ...command]);
    context.skip(onSmallDisk('true').status !== 0, 'this system gives no mount namespace');
    const { stdout, stderr } = onSmallDisk(process.execPath, script, folder, 'full-disk');
    expect(stderr.toString()).toBe('');
    const said = stdout
      .toString()
      .trim()
      .split('\n')
      .filter((line) => line.includes(','));
    expect(said.at(-1)).toBe('done, open');
    const full = said.slice(0, -1);
    expect(full.length).toBeGreaterThan(3);
    expect(full.filter((line) => !/^full at .*, open$/.test(line))).toEqual([]);
    expect(new Set(full).size).toBeGreaterThan(1);
  });
});
