import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newestArrival } from '../../../../electron/vault/db/entries.ts';
import { erasedEntries } from '../../../../electron/vault/db/erased-patients.ts';
import { eraseAgain } from '../../../../electron/vault/erasures/erase-again.ts';
import { eraseFromVault } from '../../../../electron/vault/erasures/erase-from-vault.ts';
import { erasePatient } from '../../../../electron/vault/erasures/erase-patient.ts';
import { foundFiles } from '../../../../electron/vault/files/file-places.ts';
import { verifyLedger } from '../../../../electron/vault/ledger/verify.ts';
import { close } from '../../../../electron/vault/services/vault.ts';
import { atOnce } from '../../../../electron/vault/slices.ts';
import type { InOneGo } from '../../../../shared/works/in-one-go.ts';
import { backupAtWork, madeBackup, restoreFrom, verified } from '../../../support/backup-at-work.ts';
import { decryptedImage } from '../../../support/decrypted-image.ts';
import { canary, canaryTraces as traces, fillChart } from '../../../support/full-chart.ts';
import { afternoon, lockedPractice, practiceAtWork, workOf } from '../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { tracesOf } from '../../../support/traces.ts';
import { passphrase, patientInput, type VaultAtWork, vaultAtWork } from '../../../support/vault-at-work.ts';

const patience = { timeout: 60_000 }; // ms: a vault process is started and ended, on a computer that may be busy
const now = { at: afternoon, offset: 0 };

/** Every table that says of whom its rows are. */
const tablesWithPatient = (vault: VaultAtWork): readonly string[] =>
  workOf(vault)
    .vault.db.sqlite.prepare(
      `select tables.name from pragma_table_list as tables join pragma_table_info(tables.name) as columns
       where columns.name = 'patient' and tables.type = 'table' order by tables.name`,
    )
    .pluck()
    .all() as string[];

const opened = async (home: string): Promise<VaultAtWork> => {
  const vault = vaultAtWork(home);
  await vault.get('vault:unlock', { passphrase });
  return vault;
};

/** Erases the patient as the ledger does it, and answers the key of the database. */
const erase = async (home: string, patient: string): Promise<Buffer> => {
  const vault = await opened(home);
  const { vault: open, user } = workOf(vault);
  const decision = { askedBy: 'patient', askedOn: '2026-11-20', reason: 'By letter', despite: '' } as const;
  const told: (InOneGo | null)[] = [];
  const order = { patient, actor: user.id, now, decision };
  const last = newestArrival(open.db);
  const { entries, finished } = eraseFromVault(open, { ...order, tell: (going) => told.push(going) });
  expect(entries).toBeGreaterThan(6);
  expect(finished).toBe(true);
  // What is done in one go says how far it is: first all entries are looked through, then the file is written anew.
  expect([...new Set(told.map((going) => going?.part ?? null))]).toEqual(['erasing', 'compacting', null]);
  const looked = told.filter((going) => going?.part === 'erasing');
  expect(looked).toHaveLength(Math.ceil(last / 25));
  for (const [index, going] of looked.entries())
    expect(going).toMatchObject({ done: 25 * index, total: last });
  expect(eraseFromVault(open, order).entries).toBe(0);
  const key = Buffer.from(open.keys.database);
  close(vault.holder);
  return key;
};

const familiesIn = async (home: string): Promise<readonly string[]> => {
  const vault = await opened(home);
  const { rows } = await vault.get('patients:search', { query: '', after: null, limit: 50 });
  const hits = await vault.get('patients:search', { query: canary.slice(0, 5), after: null, limit: 50 });
  expect(hits.rows).toEqual([]);
  close(vault.holder);
  return rows.map(({ family }) => family);
};

const imageTraces = (home: string, key: Buffer): string[] => {
  expect(readdirSync(join(home, 'vault')).filter((name) => name.endsWith('-wal'))).toEqual([]);
  return tracesOf(traces, [decryptedImage(join(home, 'vault', 'stria.db'), key)]);
};

const filesIn = (home: string): number => foundFiles(join(home, 'vault')).length;

/** A home with the patient, others before and after them, and a backup of it. */
const practiceWithBackup = async () => {
  const home = lockedPractice();
  const vault = await opened(home);
  await vault.get('patients:save', patientInput({ family: 'Before' }));
  const patient = await fillChart(vault);
  await vault.get('patients:save', patientInput({ family: 'After' }));
  close(vault.holder);
  const work = await backupAtWork(home);
  const folder = await madeBackup(work);
  await work.child.send({ kind: 'close' });
  await work.child.kill();
  return { home, patient, folder };
};

describe('an erased patient', () => {
  it('80 is in no page of the decrypted database, no WAL, index or file, and the chain holds', async () => {
    const home = lockedPractice();
    const vault = await opened(home);
    await vault.get('patients:save', patientInput({ family: 'Before' }));
    const patient = await fillChart(vault);
    await vault.get('patients:save', patientInput({ family: 'After' }));
    const key = Buffer.from(workOf(vault).vault.keys.database);
    close(vault.holder);
    expect(new Set(imageTraces(home, key).map((trace) => trace.split(': ')[1]))).toEqual(new Set(traces));
    expect(filesIn(home)).toBe(1);
    await erase(home, patient);
    expect(imageTraces(home, key)).toEqual([]);
    expect(tracesOf(traces, [home])).toEqual([]);
    expect(filesIn(home)).toBe(0);
    expect(verified(home)).toMatch(/everything holds/);
    expect(await familiesIn(home)).toEqual(['After', 'Before']);
    expect(imageTraces(home, key)).toEqual([]);
  });

  it('takes nobody else along, and what is not erased still never goes', async () => {
    const vault = await practiceAtWork();
    const one = await fillChart(vault);
    await vault.get('holds:set', { patient: one, reason: canary });
    const rowsOf = (patient: string): Record<string, number> =>
      Object.fromEntries(
        tablesWithPatient(vault).map((table) => [
          table,
          workOf(vault)
            .vault.db.sqlite.prepare(`select count(*) from ${table} where patient = ?`)
            .pluck()
            .get(patient) as number,
        ]),
      );
    expect(Object.entries(rowsOf(one)).filter(([, rows]) => rows === 0)).toEqual([]);
    const other = await fillChart(vault);
    const { vault: open, user } = workOf(vault);
    open.write(user.id, now, (tx) => erasePatient(tx, one));
    expect(await vault.ask('patients:chart', { id: one })).toMatchObject({ error: { code: 'not-found' } });
    expect(Object.entries(rowsOf(one)).filter(([, rows]) => rows > 0)).toEqual([]);
    const chart = await vault.get('patients:chart', { id: other });
    expect([chart.sessions, chart.consents.length, chart.patient.family]).toEqual([1, 1, canary]);
    for (const table of ['sessions', 'consents', 'documents'])
      expect(() => open.db.sqlite.exec(`delete from ${table}`), table).toThrow(/never goes/);
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
    expect(open.write(user.id, now, (tx) => erasePatient(tx, one))).toBe(0);
  });

  it(
    '78 stays erased when a backup from before is restored here, and after it is restored again',
    patience,
    async () => {
      const { home, patient, folder } = await practiceWithBackup();
      const key = await erase(home, patient);
      const list = readdirSync(home).filter((name) => name.endsWith('-erased.json'));
      expect(list).toEqual([`stria-${vaultOf(folder)}-erased.json`]);
      expect(tracesOf(traces, [home])).toEqual([]);
      for (let count = 0; count < 2; count += 1) {
        const { code, text } = restoreFrom(folder, home);
        expect(text).toMatch(/Who was erased since is erased in it as well: 1 in number\./);
        expect(code).toBe(0);
        expect(verified(home)).toMatch(/everything holds/);
        expect(filesIn(home)).toBe(0);
        expect(imageTraces(home, key)).toEqual([]);
        expect(await familiesIn(home)).toEqual(['After', 'Before', 'Quillfeather-Onyekachi']);
        const [kept = ''] = readdirSync(home).filter((name) => name.startsWith('vault-before-'));
        rmSync(join(home, kept), { recursive: true });
      }
      const file = join(home, list[0] ?? '');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace('"format":1', '"format":1 '));
      expect(restoreFrom(folder, home).text).not.toMatch(/erased/); // an edited list is none
    },
  );

  it(
    '78 stays erased on another computer, by the list beside the backups; the passphrase of then opens',
    patience,
    async () => {
      const { home, patient, folder } = await practiceWithBackup();
      const key = await erase(home, patient);
      const older = join(scratchFolder(), basename(folder));
      cpSync(folder, older, { recursive: true });
      const work = await backupAtWork(home);
      const changed = await work.child.ask('users:change-passphrase', {
        passphrase,
        newPassphrase: 'copper lantern drifts beyond seven',
      });
      expect(changed).toMatchObject({ ok: true });
      expect(await work.make({ target: dirname(older) })).toMatchObject({ ok: true });
      if (!existsSync(older)) cpSync(folder, older, { recursive: true }); // it gave way to the one of the same day
      await work.child.kill();
      expect(restoreFrom(older, undefined, 'copper lantern drifts beyond seven').code).toBe(2);
      const restored = restoreFrom(older);
      expect(restored.text).toMatch(/erased in it as well: 1 in number/);
      expect(verified(restored.home)).toMatch(/everything holds/);
      expect(imageTraces(restored.home, key)).toEqual([]);
    },
  );

  it('78 is known by the hash of the entries: the same number in another course of the chain is left alone', async () => {
    const vault = await practiceAtWork();
    const patient = await fillChart(vault);
    const { vault: open, user } = workOf(vault);
    const { device } = open.ledger;
    const other = { device, seq: 3, hash: '0'.repeat(64), patient, by: user.id };
    expect(atOnce(eraseAgain(open.db, [other], now))).toBe(0);
    open.write(user.id, now, (tx) => erasePatient(tx, patient));
    const erased = erasedEntries(open.db);
    expect(erased.length).toBeGreaterThan(6);
    expect(atOnce(eraseAgain(open.db, erased, now))).toBe(0); // they are gone already
  });
});

/** The vault's id as the folder of its backup begins with it. */
function vaultOf(folder: string): string {
  return basename(folder).split('-')[1] ?? '';
}
