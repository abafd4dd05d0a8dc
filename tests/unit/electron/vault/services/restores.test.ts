import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { factsOf } from '../../../../../electron/vault/backups/check-copy.ts';
import { keepCopy } from '../../../../../electron/vault/backups/keep-copy.ts';
import { makeBrake } from '../../../../../electron/vault/brake.ts';
import { newestArrival } from '../../../../../electron/vault/db/entries.ts';
import { newestVersion, versionOf } from '../../../../../electron/vault/db/migrate.ts';
import { writeMeta } from '../../../../../electron/vault/db/meta.ts';
import { write } from '../../../../../electron/vault/db/run.ts';
import { takeVaultLock } from '../../../../../electron/vault/db/vault-lock.ts';
import type { CheckedBackup } from '../../../../../electron/vault/backup-messages.ts';
import { answerRestore } from '../../../../../electron/vault/services/restores.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import type { Result } from '../../../../../shared/result.ts';
import { checkFolder, type RestoreProgress } from '../../../../../shared/restores/restore.ts';
import { copyInto } from '../../../../support/copy-database.ts';
import { backupAtWork, madeBackup, verified } from '../../../../support/backup-at-work.ts';
import { flipBit } from '../../../../support/flip-bit.ts';
import { folderDigest } from '../../../../support/folder-digest.ts';
import {
  afternoon,
  lockedPractice,
  practiceAtWork,
  preparedPractice,
  workOf,
} from '../../../../support/practice-at-work.ts';
import { preparedBackup } from '../../../../support/prepared-backup.ts';
import { sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { asVersion36 } from '../../../../support/twice-kept.ts';
import {
  passphrase,
  patientInput,
  type VaultAtWork,
  vaultAtWork,
} from '../../../../support/vault-at-work.ts';

const incoming = checkFolder('restore', '0123456789ab');
const now = Date.UTC(2026, 10, 20, 14);

/** A process for restores in `home`: it has no vault open. */
const restorer = (home: string, upFor: () => number = uptime) => {
  const self = { home, brake: makeBrake(upFor), now: () => ({ at: now, offset: 0 }) };
  const heard: RestoreProgress[] = [];
  return {
    heard,
    check: async (from: string, secret: string = passphrase, ownersOnly = true) =>
      (await answerRestore(
        self,
        { do: 'check', order: { from, folder: incoming, secret, ownersOnly } },
        (progress) => heard.push(progress),
      )) as Result<CheckedBackup>,
    place: (from: string, keptAs: 'vault-before' | 'vault-restored' = 'vault-before') =>
      answerRestore(self, { do: 'place', order: { incoming: from, keptAs, now } }, () => undefined),
  };
};

/** A backup beside an open practice, of its database as it is; answers its folder. */
const keptOf = (vault: VaultAtWork): string => {
  const { home, vaultId, held, keys, ledger, db } = workOf(vault).vault;
  const folder = keepCopy({
    home,
    at: now,
    reason: 'update',
    ring: held.ring,
    key: keys.database,
    signer: ledger,
    facts: factsOf(db, vaultId),
    attached: [],
    copyTo: (file) => copyInto(db, file),
  });
  if (folder === undefined) throw new Error('The backup does not hold.');
  return folder;
};

const failed = (code: string, reason: string): object => ({ ok: false, error: { code, reason } });

describe('restoring a backup', () => {
  it('77 from the backup alone: counts, newest entry and hashes are compared; passphrase and recovery code open it', async () => {
    const { folder } = await preparedBackup();
    const before = folderDigest(folder);
    for (const [secret, by] of [
      [passphrase, 'passphrase'],
      [preparedPractice().recoveryCode.toLowerCase(), 'code'],
    ] as const) {
      const home = scratchFolder();
      const { check, place, heard } = restorer(home);
      const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
      const checked = await check(folder, secret);
      expect(checked).toMatchObject({
        ok: true,
        value: { by, openedFor: 'Tomasz Wiśniewski', entries: 4, counts: { patients: 1, users: 1 } },
      });
      if (checked.ok)
        expect(manifest).toMatchObject({ heads: checked.value.heads, counts: checked.value.counts });
      expect([...new Set(heard.map(({ step }) => step))]).toEqual([
        'copying',
        'verifying',
        'replaying',
        'comparing',
        'searching',
      ]);
      for (const { done, of } of heard) expect(done).toBeLessThanOrEqual(of);
      expect(place(incoming)).toEqual({ ok: true, value: null });
      expect(readdirSync(home)).toEqual(['vault']);
      expect(verified(home)).toBe('4 entries checked, everything holds.');
    }
    expect(folderDigest(folder)).toEqual(before);
  });

  it('of which the indexes were not read yet: they are in the copy, and it says so', async () => {
    const vault = await practiceAtWork();
    for (let number = 0; number < 3; number += 1) await vault.get('patients:save', patientInput());
    const { db } = workOf(vault).vault;
    write(db, (tx) => writeMeta(tx, 'indexes-due', 'yes'));
    const elsewhere = scratchFolder();
    const { check, place, heard } = restorer(elsewhere);
    expect(await check(keptOf(vault))).toMatchObject({ ok: true });
    expect([...new Set(heard.map(({ step }) => step))]).toEqual([
      'copying',
      'verifying',
      'indexing',
      'replaying',
      'comparing',
      'searching',
    ]);
    const indexing = heard.filter(({ step }) => step === 'indexing');
    expect(indexing.map(({ done }) => done)).toEqual([0, newestArrival(db)]);
    for (const { of } of indexing) expect(of).toBe(newestArrival(db));
    expect(place(incoming)).toEqual({ ok: true, value: null });
    expect(verified(elsewhere)).toMatch(/everything holds/);
  });

  it('that an older program made: the copy is brought up to date, step by step, and says so; the backup stays as it was', async () => {
    const vault = await practiceAtWork();
    const { id: patient } = await vault.get('patients:save', patientInput());
    const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
    const session = await vault.get('sessions:get', { id: sent.id });
    asVersion36(workOf(vault).vault.db.sqlite);
    const folder = keptOf(vault);
    const before = folderDigest(folder);
    const elsewhere = scratchFolder();
    const { check, place, heard } = restorer(elsewhere);
    expect(await check(folder)).toMatchObject({ ok: true, value: { counts: { session_versions: 1 } } });
    expect([...new Set(heard.map(({ step }) => step))]).toEqual([
      'copying',
      'verifying',
      'updating',
      'indexing',
      'replaying',
      'comparing',
      'searching',
    ]);
    const updating = heard.filter(({ step }) => step === 'updating');
    expect(updating.map(({ done }) => done)).toEqual(updating.map((_, index) => index));
    for (const { of } of updating) expect(of).toBe(newestVersion - 36);
    expect(updating).toHaveLength(newestVersion - 36);
    expect(place(incoming)).toEqual({ ok: true, value: null });
    expect(verified(elsewhere)).toMatch(/everything holds/);
    const restored = vaultAtWork(elsewhere);
    onTestFinished(() => close(restored.holder));
    await restored.get('vault:unlock', { passphrase });
    expect(workOf(restored).vault.notices).toEqual([]);
    expect(versionOf(workOf(restored).vault.db.sqlite)).toBe(newestVersion);
    expect(await restored.get('sessions:get', { id: sent.id })).toEqual(session);
    expect(folderDigest(folder)).toEqual(before);
  });

  it('79 over a vault: it is renamed, and can be put back as it was', async () => {
    const { folder } = await preparedBackup();
    const home = lockedPractice();
    const before = folderDigest(join(home, 'vault'));
    const { check, place } = restorer(home);
    expect(await check(folder)).toMatchObject({ ok: true });
    const kept = 'vault-before-20261120T140000000Z';
    expect(place(incoming)).toEqual({ ok: true, value: kept });
    expect(readdirSync(home).toSorted()).toEqual(['vault', kept]);
    expect(verified(home)).toBe('4 entries checked, everything holds.');
    expect(place(kept, 'vault-restored')).toEqual({
      ok: true,
      value: 'vault-restored-20261120T140000000Z',
    });
    const { 'tries.json': _tries, ...files } = folderDigest(join(home, 'vault'));
    const { 'tries.json': _before, ...filesBefore } = before;
    expect(files).toEqual(filesBefore);
    expect(verified(home)).toMatch(/everything holds/);
  });

  it('79 over a vault that is open or damaged: refused, or what is left of it is kept', async () => {
    const { folder } = await preparedBackup();
    const home = lockedPractice();
    const { check, place } = restorer(home);
    await check(folder);
    takeVaultLock(join(home, 'vault', 'vault.lock'));
    expect(place(incoming)).toEqual(failed('busy', 'backup-in-use'));
    rmSync(join(home, 'vault', 'vault.lock'));
    writeFileSync(join(home, 'vault', 'stria.db'), '');
    rmSync(join(home, 'vault', 'keyring.json'));
    rmSync(join(home, 'vault', 'keyring.last-good.json'));
    const answer = place(incoming);
    expect(answer).toMatchObject({ ok: true });
    expect(verified(home)).toMatch(/everything holds/);
    expect(readFileSync(join(home, 'vault-before-20261120T140000000Z', 'stria.db'))).toHaveLength(0);
    expect(place('vault.restore-ffffffffffff.part')).toEqual(failed('refused', 'backup-not-written'));
    expect(verified(home)).toMatch(/everything holds/);
  });

  it('76 that does not hold: named, and nothing is left or changed', async () => {
    const spoilt: readonly (readonly [object, (folder: string) => void])[] = [
      [failed('refused', 'backup-not-a-backup'), (folder) => rmSync(join(folder, 'manifest.json'))],
      [failed('refused', 'backup-not-a-backup'), (folder) => rmSync(folder, { recursive: true })],
      [failed('damaged', 'backup-file-differs'), (folder) => flipBit(join(folder, 'stria.db'), 7000)],
      [failed('damaged', 'backup-file-differs'), (folder) => flipBit(join(folder, 'keyring.json'), 300)],
      [
        failed('damaged', 'backup-incomplete'),
        (folder) => renameSync(join(folder, 'stria.db'), join(folder, 'away')),
      ],
    ];
    const home = lockedPractice();
    const before = folderDigest(home);
    for (const [answer, spoil] of spoilt) {
      const { folder } = await preparedBackup();
      spoil(folder);
      expect(await restorer(home).check(folder)).toEqual(answer);
      expect(folderDigest(home)).toEqual(before);
    }
  });

  it('1 counts wrong passphrases with those at the vault here, and beside it where there is none', async () => {
    const { folder } = await preparedBackup();
    for (const [home, counted] of [
      [lockedPractice(), 'vault'],
      [scratchFolder(), 'restore-tries'],
    ] as const) {
      let seconds = 1000;
      const up = (): number => seconds;
      for (let count = 0; count < 5; count += 1)
        expect(await restorer(home, up).check(folder, 'not this one at all'), counted).toEqual(
          failed('wrong-passphrase', 'backup-secret'),
        );
      expect(await restorer(home, up).check(folder), counted).toEqual(failed('refused', 'too-many-tries'));
      expect(readdirSync(home)).toEqual([counted]);
      seconds += 3;
      const { check, place } = restorer(home, up);
      expect(await check(folder), counted).toMatchObject({ ok: true });
      expect(place(incoming)).toMatchObject({ ok: true });
      expect(existsSync(join(home, 'restore-tries'))).toBe(false);
    }
  });

  it('48 takes the passphrase of an owner only, as the backup knows them; a drill takes any', async () => {
    const work = await backupAtWork();
    const assistant = 'meadow cactus ribbon forty plum';
    const added = await work.child.ask('users:add', {
      id: '0197a000-0000-7000-8000-000000000009',
      fields: { name: 'Maren Abernathy', qualification: '' },
      role: 'assistant',
      newPassphrase: assistant,
      passphrase,
    });
    expect(added).toMatchObject({ ok: true });
    const folder = await madeBackup(work);
    const home = lockedPractice();
    const { check } = restorer(home);
    expect(await check(folder, assistant)).toEqual(failed('refused', 'backup-not-owner'));
    expect(readdirSync(home)).toEqual(['vault']);
    expect(await check(folder, assistant, false)).toMatchObject({
      value: { openedFor: 'Maren Abernathy' },
    });
  });

  it('says of manifests when they are from and how big, and of nothing else', async () => {
    const { folder } = await preparedBackup();
    const home = scratchFolder();
    mkdirSync(join(home, 'x'));
    const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
    const ask = { do: 'read', manifests: [text, '', '{}', `${text} `] } as const;
    const read = await answerRestore(
      { home, brake: makeBrake(uptime), now: () => ({ at: now, offset: 0 }) },
      ask,
      () => undefined,
    );
    expect(read).toMatchObject({ value: [{ size: expect.any(Number) }, null, null, null] });
  });
});
