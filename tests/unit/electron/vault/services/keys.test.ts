import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import { answerBackup } from '../../../../../electron/vault/services/backups.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { oldKeyFolder } from '../../../../../electron/vault/settle-key-change.ts';
import { verifyVault } from '../../../../../electron/vault/verify-command.ts';
import { noBackupsYet } from '../../../../../shared/backups/backup.ts';
import { backupAtWork, madeBackup, restoreFrom } from '../../../../support/backup-at-work.ts';
import { afternoon, practiceAtWork, preparedPractice, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, typedBack, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { another, assistant, atWorkId, failed, hers, listed, openAs, state, wrong } from './users-at-work.ts';

const inVault = (vault: VaultAtWork, ...names: string[]): string =>
  join(vaultFolder(vault.holder.home), ...names);

/** Changes the key of an open vault; answers the new recovery code. */
const changeKey = async (vault: VaultAtWork): Promise<string> => {
  const { recoveryCode } = await vault.get('keys:prepare', { passphrase });
  await vault.get('keys:change', typedBack(recoveryCode, 5));
  return recoveryCode;
};

describe('a change of the vault key', () => {
  it('39 keeps every record, opens for the owner at once and for the others with a new passphrase', async () => {
    const vault = await practiceAtWork();
    const input = assistant();
    await vault.get('users:add', input);
    const patient = patientInput();
    await vault.get('patients:save', patient);
    const ring = readFileSync(inVault(vault, 'keyring.json'), 'utf8');
    expect(await vault.get('keys:status', {})).toEqual({ changedAt: null, oldKept: false });
    const recoveryCode = await changeKey(vault);
    expect(await vault.get('keys:status', {})).toEqual({ changedAt: afternoon, oldKept: true });
    expect(workOf(vault).vault.notices).toEqual([]);
    expect((await vault.get('patients:chart', { id: patient.id })).patient.family).toBe(
      patient.fields.family,
    );
    await vault.get('patients:save', { ...patient, revision: 1 });
    const { db, ledger, held } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
    const newest = db.sqlite.prepare("select action, actor from entries where action = 'change-key'");
    expect(newest.all()).toEqual([{ action: 'change-key', actor: atWorkId(vault) }]);
    expect(held.ring.dbSalt).not.toBe((JSON.parse(ring) as { dbSalt: string }).dbSalt);
    expect(await listed(vault, input.id)).toMatchObject({ unlocks: false, removedAt: null });
    expect(await openAs(vault, hers)).toEqual(failed('wrong-passphrase'));
    expect(await openAs(vault, passphrase)).toMatchObject({ ok: true });
    await vault.get('users:save', { ...input, revision: 1, newPassphrase: another });
    expect(await openAs(vault, another)).toMatchObject({ ok: true });
    expect(workOf(vault).vault.notices).toEqual([]);
    close(vault.holder);
    const old = { code: preparedPractice().recoveryCode, passphrase: wrong };
    expect(await vault.ask('vault:recover', old)).toEqual(failed('wrong-passphrase', 'wrong-code'));
    await vault.get('vault:recover', { code: recoveryCode, passphrase: wrong });
    expect(await openAs(vault, wrong)).toMatchObject({ ok: true });
    close(vault.holder);
    expect(verifyVault(vault.holder.home, wrong).text).toMatch(/everything holds/);
    expect(readdirSync(vaultFolder(vault.holder.home)).toSorted()).toEqual([
      'keyring.json',
      'keyring.last-good.json',
      'old-key',
      'stria.db',
      'tries.json',
    ]);
  });

  it('39 leaves nothing that the old ring opens but what was kept on purpose', async () => {
    const vault = await practiceAtWork();
    const ring = readFileSync(inVault(vault, 'keyring.json'));
    await changeKey(vault);
    close(vault.holder);
    const now = readFileSync(inVault(vault, 'keyring.json'));
    for (const name of ['keyring.json', 'keyring.last-good.json']) writeFileSync(inVault(vault, name), ring);
    expect(await vault.ask('vault:unlock', { passphrase })).toEqual(failed('damaged', 'database-foreign'));
    for (const name of ['keyring.json', 'keyring.last-good.json']) writeFileSync(inVault(vault, name), now);
    expect(await vault.ask('vault:unlock', { passphrase })).toMatchObject({ ok: true });
    const [backup = ''] = readdirSync(join(vault.holder.home, 'backups'));
    expect(restoreFrom(join(vault.holder.home, 'backups', backup)).text).toMatch(/everything holds/);
  });

  it('is refused without the passphrase, without the code, while a backup is made; nothing is changed', async () => {
    const vault = await practiceAtWork();
    const before = state(vault);
    expect(await vault.ask('keys:prepare', { passphrase: wrong })).toEqual(failed('wrong-passphrase'));
    expect(await vault.ask('keys:change', { group: 1, typed: '' })).toEqual(
      failed('refused', 'no-code-waiting'),
    );
    const { recoveryCode } = await vault.get('keys:prepare', { passphrase });
    expect(await vault.ask('keys:change', { group: 1, typed: 'AAAA' })).toEqual(
      failed('refused', 'code-differs'),
    );
    expect(await vault.ask('users:keep-recovery-code', typedBack(recoveryCode))).toEqual(
      failed('refused', 'no-code-waiting'),
    );
    await answerBackup(workOf(vault), { do: 'hold' });
    expect(await vault.ask('keys:change', typedBack(recoveryCode))).toEqual(failed('busy', 'backup-running'));
    expect({ ...state(vault), ring: '' }).toEqual({ ...before, ring: '' });
    await answerBackup(workOf(vault), { do: 'let-go' });
    await vault.get('keys:change', typedBack(recoveryCode));
    expect((await vault.get('keys:status', {})).changedAt).toBe(afternoon);
  });

  it('39 that cannot be written leaves the vault open as it was, and a second try works', async () => {
    const vault = await practiceAtWork();
    const { recoveryCode } = await vault.get('keys:prepare', { passphrase });
    writeFileSync(join(vault.holder.home, 'backups'), 'a file where the folder should be');
    expect(await vault.ask('keys:change', typedBack(recoveryCode))).toMatchObject({ ok: false });
    await vault.get('patients:save', patientInput());
    expect(existsSync(inVault(vault, oldKeyFolder))).toBe(false);
    expect(existsSync(inVault(vault, 'stria.next.db'))).toBe(false);
    rmSync(join(vault.holder.home, 'backups'));
    await vault.get('keys:change', typedBack(recoveryCode));
    expect(await openAs(vault, passphrase)).toMatchObject({ ok: true });
  });

  it('keeps the old database and ring until the next good backup, and not longer', async () => {
    const vault = await practiceAtWork();
    await changeKey(vault);
    const keep = (goodAt: number | null) =>
      answerBackup(workOf(vault), {
        do: 'keep-settings',
        settings: { ...noBackupsYet, home: { goodAt, failure: null } },
      });
    await keep(afternoon);
    expect(readdirSync(inVault(vault, oldKeyFolder)).toSorted()).toEqual(['keyring.json', 'stria.db']);
    workOf(vault).vault.held.backupSigned = true;
    await keep(afternoon);
    expect((await vault.get('keys:status', {})).oldKept).toBe(true);
    await keep(afternoon + 1);
    expect(await vault.get('keys:status', {})).toEqual({ changedAt: afternoon, oldKept: false });
  });

  it('a backup made after it opens with the new code, and a second change takes the place of the first', async () => {
    const work = await backupAtWork();
    const first = await work.child.ask('keys:prepare', { passphrase });
    if (!first.ok) throw new Error(first.error.code);
    expect(await work.child.ask('keys:change', typedBack(first.value.recoveryCode))).toMatchObject({
      ok: true,
    });
    const folder = await madeBackup(work);
    expect(restoreFrom(folder, undefined, first.value.recoveryCode).text).toMatch(/everything holds/);
    const second = await work.child.ask('keys:prepare', { passphrase });
    if (!second.ok) throw new Error(second.error.code);
    expect(await work.child.ask('keys:change', typedBack(second.value.recoveryCode))).toMatchObject({
      ok: true,
    });
    await work.child.send({ kind: 'close' });
    expect(verifyVault(work.home, passphrase).text).toMatch(/everything holds/);
  });
});
