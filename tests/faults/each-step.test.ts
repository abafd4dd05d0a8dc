import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseKeyring } from '../../electron/vault/keys/keyring-file.ts';
import { unlockWithRecovery } from '../../electron/vault/keys/keyring.ts';
import { vaultExists, vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { close, readState } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { filesBelow } from '../support/folder-digest.ts';
import { lockedPractice, preparedPractice, workOf } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { passphrase, recovered, vaultAtWork } from '../support/vault-at-work.ts';
import {
  copyOf,
  countCalls,
  expectKept,
  hasStrace,
  noStrace,
  patience,
  placesIn,
  script,
  traced,
} from './kill-places.ts';

/** What may lie there afterwards: the vault, and at most the unplaced lock of the killed process. */
const expected =
  /^vault\/(stria\.db|keyring(\.last-good)?\.json|tries\.json|vault\.lock\.[0-9a-f]{12}\.part)$/;

describe('each step', () => {
  it(
    '27 kill -9 at each step of an appointment: all that was answered is there',
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      const practice = lockedPractice();
      const folder = scratchFolder();
      for (const { call, nth } of placesIn(countCalls(() => copyOf(practice, folder), 'work'))) {
        const home = copyOf(practice, folder);
        const steps = traced(home, 'work', '-e', `inject=${call}:signal=SIGKILL:when=${nth}`);
        await expectKept(home, steps, `killed at ${call} ${nth}`);
      }
    },
  );

  it(
    '12, 27 kill -9 at each step of a recovery: the old passphrase with its code opens, or the new one without',
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      const { recoveryCode } = preparedPractice();
      process.env['STRIA_TEST_CODE'] = recoveryCode;
      const practice = lockedPractice();
      const folder = scratchFolder();
      let done = 0;
      for (const { call, nth } of placesIn(countCalls(() => copyOf(practice, folder), 'recover'))) {
        const what = `killed at ${call} ${nth}`;
        const home = copyOf(practice, folder);
        const steps = traced(home, 'recover', '-e', `inject=${call}:signal=SIGKILL:when=${nth}`);
        const vault = vaultAtWork(home);
        const isDone = (await vault.ask('vault:unlock', { passphrase: recovered })).ok;
        if (isDone) done += 1;
        else expect(await vault.ask('vault:unlock', { passphrase }), what).toMatchObject({ ok: true });
        if (steps.includes('recovered')) expect(isDone, what).toBe(true);
        const { notices } = workOf(vault).vault;
        expect(
          notices.filter((notice) => !notice.startsWith('tries')),
          what,
        ).toEqual([]);
        close(vault.holder);
        for (const name of ['keyring.json', 'keyring.last-good.json']) {
          const read = parseKeyring(readFileSync(join(vaultFolder(home), name), 'utf8'));
          expect(read.ok && unlockWithRecovery(read.ring, recoveryCode).ok, `${what}: ${name}`).toBe(!isDone);
        }
        expect(verifyVault(home, isDone ? recovered : passphrase).code, what).toBe(0);
      }
      expect(done).toBeGreaterThan(0);
    },
  );

  it(
    '27 kill -9 at each step of the set-up: no practice, or a whole one',
    { timeout: patience },
    async (context) => {
      context.skip(!hasStrace, noStrace);
      const counts = countCalls(scratchFolder, 'set-up');
      let whole = 0;
      for (const { call, nth } of placesIn(counts)) {
        const what = `killed at ${call} ${nth}`;
        const home = scratchFolder();
        traced(home, 'set-up', '-e', `inject=${call}:signal=SIGKILL:when=${nth}`);
        if (vaultExists(home)) whole += 1;
        else {
          expect(readState(vaultAtWork(home).holder), what).toEqual({
            state: 'none',
            problem: null,
            onlyRead: null,
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
});
