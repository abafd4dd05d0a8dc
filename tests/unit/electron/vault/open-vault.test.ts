import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  givePassphrase,
  keepWays,
  takeWaysIn,
  withPassphrase,
} from '../../../../electron/vault/change-slots.ts';
import { saveDraft } from '../../../../electron/vault/db/drafts.ts';
import { prepareRecovery } from '../../../../electron/vault/keys/keyring.ts';
import { verifyLedger } from '../../../../electron/vault/ledger/verify.ts';
import { closeVault, createVault } from '../../../../electron/vault/open-vault.ts';
import { recoverVault } from '../../../../electron/vault/recover-vault.ts';
import { cheapCost, noteProjection, owner, passphrase } from '../../../support/note-projection.ts';
import { closedVault, countNotes, inVault, reopened, tryOpening } from '../../../support/reopen-vault.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { scratchVault } from '../../../support/scratch-vault.ts';

const other = '0197a000-0000-7000-8000-000000000002';
const second = { userId: other, passphrase: 'a second person walks in' };
const fresh = 'an entirely new passphrase';

/** Everything in the vault's folder but the count of wrong tries. */
const snapshot = (home: string): string =>
  readdirSync(join(home, 'vault'))
    .filter((name) => name !== 'tries.json')
    .map((name) => `${name} ${readFileSync(inVault(home, name)).toString('hex')}`)
    .join('\n');

describe('a vault', () => {
  it('is made, written, closed and opened again', () => {
    const { home } = closedVault();
    expect(readdirSync(home)).toEqual(['vault']);
    expect(readdirSync(join(home, 'vault'))).toEqual([
      'closed.json',
      'keyring.json',
      'keyring.last-good.json',
      'stria.db',
      'tries.json',
    ]);
    const vault = reopened(home);
    expect(vault.userId).toBe(owner);
    expect(vault.notices).toEqual([]);
    expect(countNotes(vault)).toBe(5);
    expect(verifyLedger(vault.db, vault.ledger)).toEqual({ ok: true, entries: 5 });
  });

  it('is not made where there is one, nor half', () => {
    const { home } = closedVault();
    const before = snapshot(home);
    const given = {
      passphrase: fresh,
      userId: owner,
      now: 0,
      computer: 'x',
      cost: cheapCost,
      projection: noteProjection,
    };
    expect(createVault(home, given)).toEqual({ ok: false, why: 'exists' });
    expect(snapshot(home)).toBe(before);
    const empty = scratchFolder();
    mkdirSync(join(empty, 'vault.0123456789ab.part'));
    mkdirSync(join(empty, 'vault'));
    const made = createVault(empty, given);
    if (made.ok) closeVault(made.vault);
    expect(made.ok).toBe(true);
    expect(readdirSync(empty)).toEqual(['vault']);
  });

  it('refuses a wrong passphrase and is not touched by it', () => {
    const { home } = closedVault();
    const before = snapshot(home);
    for (const wrong of [
      '',
      'x',
      `${passphrase} `,
      passphrase.toUpperCase(),
      `raw:${'k'.repeat(32)}`,
      `x'${'6b'.repeat(32)}'`,
    ]) {
      expect(tryOpening(home, wrong)).toBe('wrong-passphrase');
    }
    expect(snapshot(home)).toBe(before);
  });

  it.each([
    'raw:0123456789abcdef0123456789abcdef',
    `x'${'6b'.repeat(32)}'`,
    'Zürich crème brûlée'.normalize('NFD'),
    ' 🐎 leading space and horse ',
  ])('takes %j as a passphrase like any other', (secret) => {
    const home = scratchFolder();
    const made = createVault(home, {
      passphrase: secret,
      userId: owner,
      now: 0,
      computer: 'x',
      cost: cheapCost,
      projection: noteProjection,
    });
    if (!made.ok) throw new Error(made.why);
    closeVault(made.vault);
    expect(tryOpening(home, secret.normalize('NFC'))).toBe('opened');
    expect(tryOpening(home, secret.normalize('NFD'))).toBe('opened');
    expect(tryOpening(home, secret.slice(1))).toBe('wrong-passphrase');
  });

  it('says what is missing or damaged and creates nothing', () => {
    expect(tryOpening(scratchFolder())).toBe('missing');
    const cases: readonly [string, string, (home: string) => void][] = [
      ['no database', 'missing', (home) => rmSync(inVault(home, 'stria.db'))],
      ['an empty database', 'empty', (home) => writeFileSync(inVault(home, 'stria.db'), '')],
      [
        'another vault’s database',
        'foreign',
        (home) => cpSync(inVault(closedVault().home, 'stria.db'), inVault(home, 'stria.db')),
      ],
      [
        'no ring',
        'keyring-missing',
        (home) => ['keyring.json', 'keyring.last-good.json'].forEach((name) => rmSync(inVault(home, name))),
      ],
      [
        'torn rings',
        'keyring-damaged',
        (home) =>
          ['keyring.json', 'keyring.last-good.json'].forEach((name) =>
            writeFileSync(inVault(home, name), '{'),
          ),
      ],
      [
        'a newer ring',
        'keyring-newer',
        (home) => writeFileSync(inVault(home, 'keyring.json'), '{"format":9}'),
      ],
    ];
    for (const [name, why, damage] of cases) {
      const { home } = closedVault(1);
      damage(home);
      const before = snapshot(home);
      expect({ name, why: tryOpening(home) }).toEqual({ name, why });
      expect(snapshot(home)).toBe(before);
    }
  });

  it('uses the copy of a damaged ring and repairs it', () => {
    const { home } = closedVault();
    writeFileSync(inVault(home, 'keyring.json'), 'torn');
    const vault = reopened(home);
    expect(vault.notices).toEqual(['ring-from-copy']);
    closeVault(vault);
    expect(reopened(home).notices).toEqual([]);
  });

  it('keeps drafts outside the ledger', () => {
    const vault = scratchVault({ ...noteProjection, tables: [] });
    saveDraft(vault.db, { id: 'd', kind: 'session', patient: null, owner, body: '{}', save: 1, saved_at: 1 });
    expect(verifyLedger(vault.db, vault.ledger)).toEqual({ ok: true, entries: 0 });
  });
});

describe('slots', () => {
  const me = { userId: owner, passphrase };

  it('are changed with the passphrase of the person', () => {
    const vault = scratchVault();
    let lent: Buffer | undefined;
    const called = withPassphrase(vault, { ...me, passphrase: fresh }, () => 'called');
    expect(called).toBeUndefined();
    const code = withPassphrase(vault, me, (vaultKey) => {
      lent = vaultKey;
      givePassphrase(vault, vaultKey, second, cheapCost);
      givePassphrase(vault, vaultKey, { userId: owner, passphrase: fresh }, cheapCost);
      return prepareRecovery({ vaultId: vault.vaultId, vaultKey }, owner).recoveryCode;
    });
    expect(lent).toEqual(Buffer.alloc(32));
    closeVault(vault);
    expect(tryOpening(vault.home)).toBe('wrong-passphrase');
    expect(tryOpening(vault.home, fresh)).toBe('opened');
    expect(reopened(vault.home, second.passphrase).userId).toBe(other);
    expect(code).not.toBe(vault.recoveryCode);
  });

  it('of a removed person open nothing, and the last is not removed', () => {
    const vault = scratchVault();
    withPassphrase(vault, me, (vaultKey) => givePassphrase(vault, vaultKey, second, cheapCost));
    const old = readFileSync(inVault(vault.home, 'keyring.json'));
    const taken = withPassphrase(vault, me, (vaultKey) => [
      takeWaysIn(vault, vaultKey, other),
      takeWaysIn(vault, vaultKey, owner),
    ]);
    expect(taken).toEqual([true, false]);
    closeVault(vault);
    expect(tryOpening(vault.home, second.passphrase)).toBe('wrong-passphrase');
    rmSync(inVault(vault.home, 'keyring.json'));
    expect(tryOpening(vault.home, second.passphrase)).toBe('wrong-passphrase');
    writeFileSync(inVault(vault.home, 'keyring.json'), old);
    expect(reopened(vault.home, second.passphrase).notices).toEqual(['ring-outdated', 'tries-failed']);
  });

  it('are replaced by recovery: the code works once', () => {
    const { home, recoveryCode } = closedVault();
    expect(recoverVault(home, recoveryCode.slice(1), fresh, noteProjection, { cost: cheapCost })).toEqual({
      ok: false,
      why: 'code-length',
    });
    const recovered = recoverVault(home, recoveryCode.toLowerCase(), fresh, noteProjection, {
      cost: cheapCost,
    });
    if (!recovered.ok) throw new Error(recovered.why);
    expect(recovered.vault.userId).toBe(owner);
    expect(countNotes(recovered.vault)).toBe(5);
    keepWays(recovered.vault, recovered.prepared);
    closeVault(recovered.vault);
    expect(recoverVault(home, recoveryCode, fresh, noteProjection, { cost: cheapCost })).toEqual({
      ok: false,
      why: 'wrong-code',
    });
    expect(tryOpening(home)).toBe('wrong-passphrase');
    const { recoveryCode: next } = recovered.prepared;
    const again = recoverVault(home, next, fresh, noteProjection, { cost: cheapCost });
    if (!again.ok) throw new Error(again.why);
    closeVault(again.vault);
    expect(reopened(home, fresh).notices).toEqual(['tries-failed']);
  });
});
