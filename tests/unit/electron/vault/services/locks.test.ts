import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { closeVault, createVault, openVault } from '../../../../../electron/vault/open-vault.ts';
import { putPractice, selectPractice } from '../../../../../electron/vault/db/practice.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { openLedger } from '../../../../../electron/vault/ledger/ledger.ts';
import { record } from '../../../../../electron/vault/ledger/write.ts';
import { practiceSchema } from '../../../../../shared/practice/practice.ts';
import { cheapCost } from '../../../../support/note-projection.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { passphrase, practice, type VaultAtWork, vaultAtWork } from '../../../../support/vault-at-work.ts';

const verify = (vault: VaultAtWork) => {
  const { db, vaultId } = workOf(vault).vault;
  return verifyLedger(db, { vaultId, projection });
};

it('are 30 and 90 minutes until the owner chooses others, which outlive changes of the practice and a replay', async () => {
  const vault = await practiceAtWork();
  const home = () => vault.get('practice:home', {});
  expect((await home()).lockTimes).toEqual({ idleMinutes: 30, sessionMinutes: 90 });
  const times = { idleMinutes: 10, sessionMinutes: 60 };
  await vault.get('locks:save-times', { revision: 1, times });
  expect((await home()).lockTimes).toEqual(times);
  await vault.get('practice:save', { revision: 2, practice: { ...practice, phone: '01904 000000' } });
  expect(await home()).toMatchObject({ lockTimes: times, practice: { phone: '01904 000000', revision: 3 } });
  expect(await vault.ask('locks:save-times', { revision: 1, times })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
  expect(verify(vault)).toMatchObject({ ok: true });
});

it('cannot be so short or so long that nobody could work, or that nothing would lock', async () => {
  const vault = await practiceAtWork();
  for (const times of [
    { idleMinutes: 4, sessionMinutes: 90 },
    { idleMinutes: 121, sessionMinutes: 90 },
    { idleMinutes: 30, sessionMinutes: 241 },
  ])
    expect(await vault.ask('locks:save-times', { revision: 1, times })).toMatchObject({
      error: { code: 'invalid' },
    });
});

it('are read from a practice that was written before there were any, and it holds in a replay', async () => {
  const home = scratchFolder();
  const userId = newId();
  const before = {
    ...projection,
    upcasters: {},
    projectors: {
      ...projection.projectors,
      practice: ((tx, { id, revision }, body) =>
        putPractice(tx, {
          id,
          revision,
          practice: practiceSchema.parse((body as { readonly fields?: unknown }).fields),
          lockTimes: null,
          consentHabits: null,
          printHabits: null,
        })) as (typeof projection.projectors)[string],
    },
  };
  const made = createVault(home, {
    passphrase,
    userId,
    now: afternoon,
    computer: 'Front desk',
    cost: cheapCost,
    projection: before,
    first: (db) =>
      record(db, openLedger(db, before), userId, { at: afternoon, offset: 0 }, (tx) => {
        const first = { action: 'create', revision: 1, bodyVersion: 1 };
        tx.append({ ...first, type: 'practice', id: newId(), body: { fields: practice } });
        const fields = { name: 'Tomasz Wiśniewski', qualification: 'RN' };
        tx.append({ ...first, type: 'user', id: userId, body: { fields, role: 'owner' } });
      }),
  });
  if (!made.ok) throw new Error(made.why);
  closeVault(made.vault);
  const opened = openVault(home, passphrase, projection);
  if (!opened.ok) throw new Error(opened.why);
  const { db, vaultId } = opened.vault;
  expect(selectPractice(db)).toMatchObject({ practice, lockTimes: null });
  expect(verifyLedger(db, { vaultId, projection })).toMatchObject({ ok: true });
  closeVault(opened.vault);
  const vault = vaultAtWork(home);
  await vault.get('vault:unlock', { passphrase });
  const times = { idleMinutes: 15, sessionMinutes: 120 };
  await vault.get('locks:save-times', { revision: 1, times });
  expect(verify(vault)).toMatchObject({ ok: true });
  closeVault(workOf(vault).vault);
});
