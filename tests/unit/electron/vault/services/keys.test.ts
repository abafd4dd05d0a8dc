import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import { answerBackup } from '../../../../../electron/vault/services/backups.ts';
import { lastCheck } from '../../../../../electron/vault/services/checks.ts';
import { noteDoubt } from '../../../../../electron/vault/services/doubts.ts';
import { takeBack } from '../../../../../electron/vault/services/held-drafts.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { oldKeyFolder } from '../../../../../electron/vault/settle-key-change.ts';
import { noBackupsYet } from '../../../../../shared/backups/backup.ts';
import { backupAtWork, madeBackup, restoreFrom } from '../../../../support/backup-at-work.ts';
import { afternoon, practiceAtWork, preparedPractice, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, typedBack, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import {
  addCheaply,
  another,
  assistant,
  atWorkId,
  failed,
  giveCheaply,
  hers,
  listed,
  openAs,
  opensByCode,
  state,
  wrong,
} from './users-at-work.ts';

const inVault = (vault: VaultAtWork, ...names: string[]): string =>
  join(vaultFolder(vault.holder.home), ...names);

/** Changes the key of an open vault; answers the new recovery code. */
const changeKey = async (vault: VaultAtWork): Promise<string> => {
  const { recoveryCode } = await vault.get('keys:prepare', { passphrase });
  await vault.get('keys:change', typedBack(recoveryCode, 5));
  return recoveryCode;
};

describe('a change of the vault key', () => {
  it('keeps a doubt: what leaves after it is checked anew', async () => {
    const vault = await practiceAtWork();
    const save = () =>
      vault.get('keeping:table', { filter: 'past', passphrase, reason: 'For the insurance.' });
    await save();
    const first = lastCheck(workOf(vault));
    noteDoubt(workOf(vault));
    await changeKey(vault);
    await save();
    const second = lastCheck(workOf(vault));
    expect(second?.entries).toBeGreaterThan(first?.entries ?? Infinity);
    await save();
    expect(lastCheck(workOf(vault))).toEqual(second);
  });

  it('39 keeps every record, opens for the owner at once and for the others with a new passphrase', async () => {
    const vault = await practiceAtWork();
    const input = assistant();
    addCheaply(vault, input);
    const patient = patientInput();
    await vault.get('patients:save', patient);
    const before = readFileSync(inVault(vault, 'keyring.json'));
    expect(await vault.get('keys:status', {})).toEqual({ changedAt: null, oldKept: false });
    const recoveryCode = await changeKey(vault);
    expect(await vault.get('keys:status', {})).toEqual({ changedAt: afternoon, oldKept: true });
    expect(workOf(vault).vault.notices).toEqual([]);
    const { family } = (await vault.get('patients:chart', { id: patient.id })).patient;
    expect(family).toBe(patient.fields.family);
    await vault.get('patients:save', { ...patient, revision: 1 });
    const { db, ledger } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
    const told = db.sqlite.prepare("select actor from entries where action = 'change-key'").pluck();
    expect(told.all()).toEqual([atWorkId(vault)]);
    expect(await listed(vault, input.id)).toMatchObject({ unlocks: false, removedAt: null });
    expect([opensByCode(vault, preparedPractice().recoveryCode), opensByCode(vault, recoveryCode)]).toEqual([
      false,
      true,
    ]);
    giveCheaply(vault, input.id, another);
    expect(await openAs(vault, hers)).toEqual(failed('wrong-passphrase'));
    expect(await openAs(vault, another)).toMatchObject({ ok: true });
    expect(workOf(vault).vault.notices).toEqual(['tries-failed']);
    close(vault.holder);
    expect(readdirSync(vaultFolder(vault.holder.home)).toSorted()).toEqual([
      'closed.json',
      'keyring.json',
      'keyring.last-good.json',
      'old-key',
      'stria.db',
      'tries.json',
    ]);
    for (const name of ['keyring.json', 'keyring.last-good.json'])
      writeFileSync(inVault(vault, name), before);
    expect(await vault.ask('vault:unlock', { passphrase })).toEqual(failed('damaged', 'database-foreign'));
    const [backup = ''] = readdirSync(join(vault.holder.home, 'backups'));
    expect(restoreFrom(join(vault.holder.home, 'backups', backup)).text).toMatch(/everything holds/);
  });

  it('tells of tries in vain as before it, and takes no count for an older one', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    expect(await vault.ask('keys:prepare', { passphrase: wrong })).toEqual(failed('wrong-passphrase'));
    await changeKey(vault);
    expect(workOf(vault).vault.notices).toEqual([]);
    clock.at += 1000;
    await openAs(vault, wrong);
    await openAs(vault, passphrase);
    expect(workOf(vault).vault.notices).toEqual(['tries-failed']);
    await changeKey(vault);
    expect(workOf(vault).vault.notices).toEqual(['tries-failed']);
  });

  it('39 refused, or not written, it leaves the vault open as it was; a later try works, and so does a second change', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const before = state(vault);
    const waitsForNone = failed('refused', 'no-code-waiting');
    expect(await vault.ask('keys:prepare', { passphrase: wrong })).toEqual(failed('wrong-passphrase'));
    expect(await vault.ask('keys:change', { group: 1, typed: '' })).toEqual(waitsForNone);
    const { recoveryCode } = await vault.get('keys:prepare', { passphrase });
    expect(await vault.ask('keys:change', { group: 1, typed: 'AAAA' })).toEqual(
      failed('refused', 'code-differs'),
    );
    expect(await vault.ask('users:keep-recovery-code', typedBack(recoveryCode))).toEqual(waitsForNone);
    await answerBackup(workOf(vault), { do: 'hold' });
    expect(await vault.ask('keys:change', typedBack(recoveryCode))).toEqual(failed('busy', 'file-held'));
    await answerBackup(workOf(vault), { do: 'let-go' });
    const backups = join(vault.holder.home, 'backups');
    writeFileSync(backups, 'a file where the folder should be');
    expect(await vault.ask('keys:change', typedBack(recoveryCode))).toMatchObject({ ok: false });
    rmSync(backups);
    expect({ ...state(vault), ring: '' }).toEqual({ ...before, ring: '' });
    expect([oldKeyFolder, 'stria.next.db'].filter((name) => existsSync(inVault(vault, name)))).toEqual([]);
    await vault.get('patients:save', patientInput());
    await vault.get('keys:change', typedBack(recoveryCode));
    clock.at += 1000;
    await changeKey(vault);
    expect((await vault.get('keys:status', {})).changedAt).toBe(clock.at);
    expect(await openAs(vault, passphrase)).toMatchObject({ ok: true });
    expect((await vault.get('patients:search', { query: '', after: null, limit: 1 })).total).toBe(1);
  });

  it('30 seals a draft anew that main holds for a full disk, and keeps the old vault until the next good backup', async () => {
    const vault = await practiceAtWork();
    const { sqlite } = workOf(vault).vault.db;
    const draft = { id: newId(), kind: 'patient', patient: null, save: 1 } as const;
    sqlite.pragma('max_page_count = 1');
    const body = 'typed on a full disk '.repeat(2000);
    expect(await vault.ask('drafts:save', { ...draft, body })).toEqual(failed('storage-full'));
    sqlite.pragma('max_page_count = 1000000');
    await changeKey(vault);
    const boxes = vault.said.flatMap((word) => (word.word === 'held' && word.box !== null ? [word.box] : []));
    expect(boxes).toHaveLength(2);
    await openAs(vault, passphrase);
    takeBack(workOf(vault), boxes);
    expect(await vault.get('drafts:find', { kind: 'patient', patient: null })).toMatchObject([{ body }]);
    const keep = (goodAt: number | null) =>
      answerBackup(workOf(vault), {
        do: 'keep-settings',
        settings: { ...noBackupsYet, home: { ...noBackupsYet.home, goodAt } },
      });
    await keep(afternoon);
    expect(readdirSync(inVault(vault, oldKeyFolder)).toSorted()).toEqual(['keyring.json', 'stria.db']);
    workOf(vault).vault.held.backupSigned = true;
    await keep(afternoon);
    expect((await vault.get('keys:status', {})).oldKept).toBe(true);
    await keep(afternoon + 1);
    expect(await vault.get('keys:status', {})).toEqual({ changedAt: afternoon, oldKept: false });
  });

  it('a backup made after it opens with the new code', async () => {
    const work = await backupAtWork();
    const prepared = await work.child.ask('keys:prepare', { passphrase });
    if (!prepared.ok) throw new Error(prepared.error.code);
    const { recoveryCode } = prepared.value;
    expect(await work.child.ask('keys:change', typedBack(recoveryCode))).toMatchObject({ ok: true });
    expect(restoreFrom(await madeBackup(work), undefined, recoveryCode).text).toMatch(/everything holds/);
  });
});
