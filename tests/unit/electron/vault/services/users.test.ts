import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { takeWaysIn, withPassphrase } from '../../../../../electron/vault/change-slots.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import { saveAlone } from '../../../../../electron/vault/services/save-record.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, practitioner, typedBack } from '../../../../support/vault-at-work.ts';
import { another, assistant, atWorkId, failed, hers, listed, openAs, state, wrong } from './users-at-work.ts';

describe('adding a person', () => {
  it('lets them unlock by their passphrase alone, and their work carries their name', async () => {
    const vault = await practiceAtWork();
    const input = assistant();
    await vault.get('users:add', input);
    expect(await vault.get('users:list', {})).toMatchObject([
      { ...practitioner, role: 'owner', unlocks: true, removedAt: null },
      {
        id: input.id,
        name: 'Maren Abernathy',
        role: 'assistant',
        revision: 1,
        unlocks: true,
        removedAt: null,
      },
    ]);
    expect(await openAs(vault, hers)).toEqual({ ok: true, value: null });
    expect((await vault.get('practice:home', {})).user).toEqual({
      id: input.id,
      revision: 1,
      name: 'Maren Abernathy',
      qualification: '',
      role: 'assistant',
    });
    const patient = patientInput();
    await vault.get('patients:save', patient);
    const { sqlite } = workOf(vault).vault.db;
    expect(sqlite.prepare('select actor from entries where id = ?').pluck().get(patient.id)).toBe(input.id);
    expect(await vault.ask('users:list', {})).toEqual(failed('refused', 'role'));
    expect(await openAs(vault, passphrase)).toEqual({ ok: true, value: null });
    expect((await vault.get('practice:home', {})).user.role).toBe('owner');
    const { ledger, db } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('is refused with a reason, and nothing is changed', async () => {
    const vault = await practiceAtWork();
    const before = state(vault);
    const refusals: readonly (readonly [Partial<InputOf<'users:add'>>, object])[] = [
      [{ passphrase: wrong }, failed('wrong-passphrase')],
      [{ passphrase: '' }, failed('wrong-passphrase')],
      [{ newPassphrase: 'short' }, failed('refused', 'passphrase-too-short')],
      [{ newPassphrase: 'northlight skin clinic' }, failed('refused', 'passphrase-common')],
      [{ newPassphrase: 'maren abernathy 12345' }, failed('refused', 'passphrase-names')],
      [{ newPassphrase: passphrase }, failed('refused', 'passphrase-taken')],
      [{ id: atWorkId(vault) }, failed('conflict', 'exists')],
    ];
    for (const [given, answer] of refusals) {
      const said = await vault.ask('users:add', assistant(given));
      if ('newPassphrase' in given && given.newPassphrase !== passphrase)
        expect(said).toMatchObject({ ok: false, error: { code: 'refused' } });
      else expect(said).toEqual(answer);
      expect(state(vault)).toEqual(before);
    }
  });

  it('26 killed between entry and key ring: they cannot unlock yet, and the owner finishes it', async () => {
    const vault = await practiceAtWork();
    const input = assistant();
    saveAlone(workOf(vault), {
      type: 'user',
      id: input.id,
      revision: 0,
      body: { fields: input.fields, role: input.role },
      draft: null,
    });
    expect(await openAs(vault, hers)).toEqual(failed('wrong-passphrase'));
    await openAs(vault, passphrase);
    expect(await listed(vault, input.id)).toMatchObject({ unlocks: false, removedAt: null });
    await vault.get('users:save', { ...input, revision: 1 });
    expect(await openAs(vault, hers)).toEqual({ ok: true, value: null });
  });
});

describe('changing a person', () => {
  it('takes the revision that was seen, and holds at once for whoever is at work', async () => {
    const vault = await practiceAtWork();
    const input = assistant();
    await vault.get('users:add', input);
    const change = { ...input, revision: 1, newPassphrase: null };
    await vault.get('users:save', { ...change, fields: { name: 'Maren Quill', qualification: 'RN' } });
    const stale = { ...change, fields: { name: 'Maren Other', qualification: '' } };
    expect(await vault.ask('users:save', stale)).toEqual(failed('conflict', 'changed-meanwhile'));
    expect(await vault.ask('users:save', { ...change, passphrase: wrong })).toEqual(
      failed('wrong-passphrase'),
    );
    expect(await vault.ask('users:save', { ...change, id: newId() })).toEqual(failed('not-found', 'user'));
    await vault.get('users:save', { ...change, revision: 2, role: 'owner' });
    const me = { id: atWorkId(vault), fields: practitioner, revision: 1, newPassphrase: null, passphrase };
    await vault.get('users:save', { ...me, role: 'practitioner' });
    expect((await vault.get('practice:home', {})).user.role).toBe('practitioner');
    expect(await vault.ask('users:list', {})).toEqual(failed('refused', 'role'));
    const { ledger, db } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('18 never leaves the practice without an owner who can unlock', async () => {
    const vault = await practiceAtWork();
    const me = { id: atWorkId(vault), fields: practitioner, revision: 1, newPassphrase: null, passphrase };
    for (const role of ['practitioner', 'assistant', 'reader'] as const)
      expect(await vault.ask('users:save', { ...me, role })).toEqual(failed('refused', 'last-owner'));
    // A second owner who never got a passphrase is none.
    const half = assistant({ role: 'owner' });
    const body = { fields: half.fields, role: half.role };
    saveAlone(workOf(vault), { type: 'user', id: half.id, revision: 0, body, draft: null });
    expect(await vault.ask('users:save', { ...me, role: 'reader' })).toEqual(failed('refused', 'last-owner'));
    expect(await vault.ask('users:remove', { id: me.id, revision: 1, passphrase })).toEqual(
      failed('refused', 'last-owner'),
    );
  });

  it('gives who forgot theirs a new passphrase; the forgotten one opens nothing', async () => {
    const vault = await practiceAtWork();
    const input = assistant();
    await vault.get('users:add', input);
    const taken = { ...input, revision: 1, newPassphrase: passphrase };
    expect(await vault.ask('users:save', taken)).toEqual(failed('refused', 'passphrase-taken'));
    await vault.get('users:save', { ...input, revision: 1, newPassphrase: another });
    expect(await openAs(vault, hers)).toEqual(failed('wrong-passphrase'));
    expect(await openAs(vault, another)).toEqual({ ok: true, value: null });
    expect(atWorkId(vault)).toBe(input.id);
  });
});

describe('removing a person', () => {
  it('takes their passphrase and code away and leaves their name on the records', async () => {
    const vault = await practiceAtWork();
    const input = assistant();
    await vault.get('users:add', input);
    await openAs(vault, hers);
    const { recoveryCode } = await vault.get('users:new-recovery-code', { passphrase: hers });
    await vault.get('users:keep-recovery-code', typedBack(recoveryCode));
    const patient = patientInput();
    await vault.get('patients:save', patient);
    await openAs(vault, passphrase);
    const removal = { id: input.id, revision: 2, passphrase };
    const before = state(vault);
    expect(await vault.ask('users:remove', { ...removal, passphrase: wrong })).toEqual(
      failed('wrong-passphrase'),
    );
    expect(await vault.ask('users:remove', { ...removal, revision: 1 })).toEqual(
      failed('conflict', 'changed-meanwhile'),
    );
    expect(await vault.ask('users:remove', { ...removal, id: newId() })).toEqual(failed('not-found', 'user'));
    expect(state(vault)).toEqual(before);
    await vault.get('users:remove', removal);
    expect(await listed(vault, input.id)).toMatchObject({
      unlocks: false,
      removedAt: workOf(vault).now().at,
    });
    expect(await vault.ask('users:remove', { ...removal, revision: 3 })).toEqual(
      failed('refused', 'removed'),
    );
    expect(await vault.ask('users:save', { ...input, revision: 3 })).toEqual(failed('refused', 'removed'));
    expect(await vault.ask('users:add', input)).toEqual(failed('refused', 'removed'));
    const { events } = await vault.get('patients:timeline', { id: patient.id, before: null, limit: 10 });
    expect(events[0]?.by).toBe('Maren Abernathy');
    const { ledger, db } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
    expect(await openAs(vault, hers)).toEqual(failed('wrong-passphrase'));
    expect(await vault.ask('vault:recover', { code: recoveryCode, passphrase: another })).toEqual(
      failed('wrong-passphrase', 'wrong-code'),
    );
  });

  it('18 is not for oneself', async () => {
    const vault = await practiceAtWork();
    await vault.get('users:add', assistant({ role: 'owner' }));
    const before = state(vault);
    expect(await vault.ask('users:remove', { id: atWorkId(vault), revision: 1, passphrase })).toEqual(
      failed('refused', 'own-account'),
    );
    expect(state(vault)).toEqual(before);
  });

  it('9 holds when an old key ring is put back', async () => {
    const vault = await practiceAtWork();
    const input = assistant();
    await vault.get('users:add', input);
    const ring = join(vaultFolder(vault.holder.home), 'keyring.json');
    const old = readFileSync(ring);
    await vault.get('users:remove', { id: input.id, revision: 1, passphrase });
    close(vault.holder);
    writeFileSync(ring, old);
    expect(await vault.ask('vault:unlock', { passphrase: hers })).toEqual(failed('wrong-passphrase'));
    await vault.get('vault:unlock', { passphrase });
  });

  it('26 killed between key ring and entry: they cannot unlock, and the owner finishes it', async () => {
    const vault = await practiceAtWork();
    const input = assistant();
    await vault.get('users:add', input);
    const open = workOf(vault).vault;
    withPassphrase(open, { userId: atWorkId(vault), passphrase }, (key) => takeWaysIn(open, key, input.id));
    expect(await openAs(vault, hers)).toEqual(failed('wrong-passphrase'));
    await openAs(vault, passphrase);
    expect(await listed(vault, input.id)).toMatchObject({ unlocks: false, removedAt: null });
    await vault.get('users:remove', { id: input.id, revision: 1, passphrase });
    expect(await listed(vault, input.id)).toMatchObject({ unlocks: false, removedAt: expect.any(Number) });
  });
});
