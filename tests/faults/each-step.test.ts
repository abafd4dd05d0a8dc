import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectStoredFiles } from '../../electron/vault/db/attachments.ts';
import { parseManifest } from '../../electron/vault/backups/manifest.ts';
import { describeFile } from '../../electron/vault/files/describe-file.ts';
import { foundFiles } from '../../electron/vault/files/file-places.ts';
import { checkFileAtOnce } from '../../electron/vault/files/file-reader.ts';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import { vaultExists } from '../../electron/vault/make-vault-folder.ts';
import { closeVault, openVault } from '../../electron/vault/open-vault.ts';
import { sweepAttachedFiles } from '../../electron/vault/services/attached-files.ts';
import { close, readState } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { filesBelow } from '../support/folder-digest.ts';
import { noteProjection, passphrase as notesPassphrase } from '../support/note-projection.ts';
import { olderVault } from '../support/older-vault.ts';
import { lockedPractice, workOf } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { passphrase, vaultAtWork } from '../support/vault-at-work.ts';
import { wholeForm } from '../support/whole-form.ts';

const script = new URL('./steps-at-work.ts', import.meta.url).pathname;
const calls = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'rename', 'link', 'unlink', 'mkdir'];
const hasStrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
const noStrace = 'strace is not here or may not be used';
/**
 * Of the many page writes one in so many is tried, of the flushes one in a sixth of that: in the whole form every flush,
 * and all of it within half an hour. STRIA_EVERY=1 tries each, which takes hours.
 */
const every = Number(process.env.STRIA_EVERY ?? (wholeForm ? 6 : 18));

/** What may lie there afterwards: the vault, and at most the unplaced lock of the killed process. */
const expected =
  /^vault\/(stria\.db|keyring(\.last-good)?\.json|tries\.json|vault\.lock\.[0-9a-f]{12}\.part)$/;

type Mode = 'set-up' | 'work' | 'attach' | 'update';

/** Runs the script under strace with more options; answers the steps it named. */
const traced = (home: string, mode: Mode, ...options: readonly string[]): string[] => {
  const trace = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${calls.join(',')}`, ...options];
  const ran = spawnSync('strace', [...trace, process.execPath, script, home, mode]);
  expect(ran.stderr.toString()).toBe('');
  return ran.stdout
    .toString()
    .split('\n')
    .filter((line) => line !== '');
};

/** How often each call is made in a run that nothing happens to. */
const countCalls = (home: string, mode: Mode): ReadonlyMap<string, number> => {
  const file = join(scratchFolder(), 'trace');
  spawnSync('strace', [
    '-f',
    '-qq',
    '-o',
    file,
    '-e',
    `trace=${calls.join(',')}`,
    process.execPath,
    script,
    home,
    mode,
  ]);
  const names = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => /^\d+ +(\w+)\(/.exec(line)?.[1]);
  return new Map(calls.map((call) => [call, names.filter((name) => name === call).length]));
};

interface Step {
  readonly call: string;
  readonly nth: number;
}

/** Each call and its number in the run, to fail or be killed there. */
const stepsOf = (counts: ReadonlyMap<string, number>, stride: number): Step[] =>
  [...counts].flatMap(([call, count]) => {
    const by = call === 'pwrite64' ? stride : call === 'fsync' ? Math.ceil(stride / 6) : 1;
    return Array.from({ length: Math.ceil(count / by) }, (_, index) => ({ call, nth: index * by + 1 }));
  });

/** All steps in the whole form, else one of so many and the last of each call. */
const oneOf = (many: number, steps: readonly Step[]): readonly Step[] =>
  wholeForm
    ? steps
    : steps.filter(({ call }, index) => index % many === 0 || steps[index + 1]?.call !== call);

/** A copy of a locked practice; the caller removes it. */
const copyOf = (practice: string, at: string): string => {
  const home = join(at, 'copy');
  rmSync(home, { recursive: true, force: true });
  cpSync(practice, home, { recursive: true });
  return home;
};

const kinds = { patient: 'patients', draft: 'drafts', session: 'sessions' } as const;

/** Everything that was answered well is there, and the ledger holds. */
const expectKept = async (home: string, steps: readonly string[], what: string): Promise<void> => {
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

/** Every file that the manifest names is there as it was written. */
const expectBackupWhole = (manifest: string, what: string): void => {
  const parsed = parseManifest(readFileSync(manifest, 'utf8'));
  expect(parsed?.reason, what).toBe('update');
  for (const file of parsed?.files ?? [])
    expect(describeFile(join(manifest, '..', file.name)), what).toEqual(file);
};

const patience = 1_800_000; // ms, for the whole form on a computer that may be busy

describe('each step', () => {
  it(
    '27 kill -9 at each step of an appointment: all that was answered is there',
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      const practice = lockedPractice();
      const folder = scratchFolder();
      for (const { call, nth } of oneOf(4, stepsOf(countCalls(copyOf(practice, folder), 'work'), every))) {
        const home = copyOf(practice, folder);
        const steps = traced(home, 'work', '-e', `inject=${call}:signal=SIGKILL:when=${nth}`);
        await expectKept(home, steps, `killed at ${call} ${nth}`);
      }
    },
  );

  it(
    '27 kill -9 at each step of the set-up: no practice, or a whole one',
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      const counts = countCalls(scratchFolder(), 'set-up');
      let whole = 0;
      for (const { call, nth } of oneOf(6, stepsOf(counts, every * 2))) {
        const what = `killed at ${call} ${nth}`;
        const home = scratchFolder();
        traced(home, 'set-up', '-e', `inject=${call}:signal=SIGKILL:when=${nth}`);
        if (vaultExists(home)) whole += 1;
        else {
          expect(readState(vaultAtWork(home).holder), what).toEqual({
            state: 'none',
            problem: null,
          });
          expect(spawnSync(process.execPath, [script, home, 'set-up']).stdout.toString(), what).toBe(
            'made\n',
          );
        }
        const vault = vaultAtWork(home);
        expect(await vault.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
        expect(await vault.ask('practice:home', {}), what).toMatchObject({
          value: { user: { role: 'owner' } },
        });
        close(vault.holder);
        expect(
          filesBelow(home).filter((name) => !expected.test(name)),
          what,
        ).toEqual([]);
      }
      expect(whole).toBeGreaterThan(0);
    },
  );

  it(
    '27 kill -9 at each step of attaching a file: it is there whole, or not at all, and its rest is swept away',
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      const practice = lockedPractice();
      const folder = scratchFolder();
      let whole = 0;
      for (const { call, nth } of oneOf(8, stepsOf(countCalls(copyOf(practice, folder), 'attach'), every))) {
        const what = `killed at ${call} ${nth}`;
        const home = copyOf(practice, folder);
        const steps = traced(home, 'attach', '-e', `inject=${call}:signal=SIGKILL:when=${nth}`);
        const vault = vaultAtWork(home, { at: Date.now() + 2 * 86_400_000 });
        await vault.get('vault:unlock', { passphrase });
        sweepAttachedFiles(workOf(vault));
        const files = selectStoredFiles(workOf(vault).vault.db);
        if (steps.includes('attached')) expect(files, what).toHaveLength(1);
        expect(
          files.map((file) => checkFileAtOnce(join(home, 'vault'), file)),
          what,
        ).toEqual(files.map(() => 'here'));
        expect(
          foundFiles(join(home, 'vault')).map(({ name }) => name),
          what,
        ).toEqual(files.map(({ name }) => name));
        whole += files.length;
        close(vault.holder);
        expect(verifyVault(home, passphrase).code, what).toBe(0);
      }
      expect(whole).toBeGreaterThan(0);
    },
  );

  it(
    '37 an update of the tables killed at each step: the old or the new ones, and its backup is whole',
    { timeout: patience },
    (context) => {
      context.skip(!hasStrace, noStrace);
      const practice = olderVault();
      const folder = scratchFolder();
      const steps = stepsOf(countCalls(copyOf(practice, folder), 'update'), every);
      let updated = 0;
      for (const { call, nth } of oneOf(10, steps)) {
        const what = `killed at ${call} ${nth}`;
        const home = copyOf(practice, folder);
        traced(home, 'update', '-e', `inject=${call}:signal=SIGKILL:when=${nth}`);
        const backups = filesBelow(home).filter((name) => name.endsWith('manifest.json'));
        for (const name of backups) expectBackupWhole(join(home, name), what);
        const opened = openVault(home, notesPassphrase, noteProjection);
        if (!opened.ok) throw new Error(`${what}: ${opened.why}`);
        const { db, ledger, notices } = opened.vault;
        expect(notices, what).toEqual([]);
        expect(verifyLedger(db, ledger), what).toEqual({ ok: true, entries: 3 });
        expect(db.sqlite.prepare('select count(*) from drafts').pluck().get(), what).toBe(3);
        closeVault(opened.vault);
        if (backups.length > 0) updated += 1;
      }
      expect(updated).toBeGreaterThan(0);
    },
  );

  it(
    '32 an I/O error in a write or flush: no false "saved", and the vault opens again',
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      const practice = lockedPractice();
      const folder = scratchFolder();
      const counts = new Map(
        [...countCalls(copyOf(practice, folder), 'work')].filter(([call]) =>
          /pwrite64|sync|rename/.test(call),
        ),
      );
      let refused = 0;
      for (const { call, nth } of oneOf(6, stepsOf(counts, every * 2))) {
        const home = copyOf(practice, folder);
        const error = nth % 2 === 0 ? 'EIO' : 'ENOSPC';
        const steps = traced(home, 'work', '-e', `inject=${call}:error=${error}:when=${nth}`);
        if (steps.some((step) => step.startsWith('not '))) refused += 1;
        await expectKept(home, steps, `${error} in ${call} ${nth}: ${steps.join(', ')}`);
      }
      expect(refused).toBeGreaterThan(0);
    },
  );
});
