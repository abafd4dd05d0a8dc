import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { close } from '../../electron/vault/services/vault.ts';
import { backUp, stickOf } from '../support/backup-here.ts';
import { lockedPractice, preparedPractice } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { onSmallDisk } from '../support/small-disk.ts';
import { passphrase, patientInput, vaultAtWork } from '../support/vault-at-work.ts';
import { wholeForm } from '../support/whole-form.ts';
import { backupIn } from './error-checks.ts';

const keys = new URL('./full-disk-keys.ts', import.meta.url).pathname;
const records = new URL('./full-disk-records.ts', import.meta.url).pathname;
const noMount = 'this system gives no mount namespace';
/** Bytes that are left: none, a few pages, and enough for some acts but not for all. */
const rooms = wholeForm ? '0,16385,400001' : '0';
const patience = 600_000; // ms, for the whole form on a computer that may be busy

it(
  '30 disk full in the set-up, a recovery and changes of people: told, the passphrases are those that were told, and it works when there is room',
  { timeout: patience },
  (context) => {
    context.skip(!wholeForm, 'only in npm run faults');
    const disk = scratchFolder();
    context.skip(onSmallDisk(disk, 16, 'true').status !== 0, noMount);
    const { recoveryCode } = preparedPractice();
    const ran = onSmallDisk(disk, 16, process.execPath, keys, disk, lockedPractice(), recoveryCode, rooms);
    expect(ran.stderr.toString()).toBe('');
    expect(JSON.parse(ran.stdout.toString())).toEqual({
      'set-up': ['storage-full disk-full'],
      recover: ['ok', 'storage-full'],
      'change-passphrase': ['ok', 'storage-full'],
      add: ['ok', 'storage-full'],
      remove: ['ok', 'storage-full'],
    });
  },
);

it(
  '30 disk full while a consent is signed, a patient erased and a restore tried out: told, the ink stays, nothing is half done',
  { timeout: patience },
  async (context) => {
    const disk = scratchFolder();
    context.skip(onSmallDisk(disk, 16, 'true').status !== 0, noMount);
    const practice = lockedPractice();
    const outside = scratchFolder();
    mkdirSync(stickOf(outside));
    const vault = vaultAtWork(practice);
    await vault.get('vault:unlock', { passphrase });
    await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
    const { id: patient } = await vault.get('patients:save', patientInput({ note: 'n'.repeat(9000) }));
    await vault.get('patients:save', patientInput({ family: 'Later' }));
    expect(await backUp(vault, outside)).toMatchObject({ ok: true });
    close(vault.holder);
    const backup = join(stickOf(outside), backupIn(outside));
    const given = [disk, practice, backup, patient, rooms];
    const ran = onSmallDisk(disk, 16, process.execPath, records, ...given);
    expect(ran.stderr.toString()).toBe('');
    const full = wholeForm ? ['ok', 'storage-full'] : ['storage-full'];
    expect(JSON.parse(ran.stdout.toString())).toEqual({
      consent: full,
      erase: full,
      drill: ['storage-full backup-disk-full'],
    });
  },
);
