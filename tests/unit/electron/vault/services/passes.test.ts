import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import type { Role } from '../../../../../shared/practice/practice.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { deviceFields, reasonsFor, screeningInput } from '../../../../support/record-inputs.ts';
import {
  passphrase,
  patientInput,
  sessionFields,
  type VaultAtWork,
} from '../../../../support/vault-at-work.ts';
import { assistant, atWorkId, failed, hers, openAs, wrong } from './users-at-work.ts';

type Add = InputOf<'passes:add'>;
const keloid = { rule: 'KELOID', subject: 'screening.keloid' };

/** A patient whose screening stops the treatment, and what would pass that. */
const stopped = async (vault: VaultAtWork): Promise<Add> => {
  const { id: patient } = await vault.get('patients:save', patientInput());
  const answers = { keloid: { answer: 'yes' as const, detail: 'ear', date: null } };
  await vault.get('screenings:save', screeningInput(patient, { answers }));
  return {
    id: newId(),
    session: newId(),
    patient,
    fields: sessionFields(afternoon),
    stops: [keloid],
    reason: 'One small keloid on the ear, twenty years ago; abdomen only.',
    ownerPassphrase: null,
  };
};

/** Puts somebody of this role to work. */
const as = (vault: VaultAtWork, role: Role): void => {
  const work = workOf(vault);
  vault.holder.work = { ...work, user: { ...work.user, role } };
};

const newest = (vault: VaultAtWork): unknown =>
  workOf(vault)
    .vault.db.sqlite.prepare('select type, action, actor from entries order by arrival desc')
    .get();

describe('a stop before a treatment', () => {
  it('is passed by an owner at work with a reason, once, and wants no other reason at the seal', async () => {
    const vault = await practiceAtWork();
    const input = await stopped(vault);
    const { passes } = await vault.get('passes:add', input);
    expect(passes).toMatchObject([{ id: input.id, by: 'Tomasz Wiśniewski', reason: input.reason }]);
    expect(newest(vault)).toEqual({ type: 'pass', action: 'pass', actor: atWorkId(vault) });
    const entries = countEntries(vault);
    expect((await vault.get('passes:add', input)).passes).toEqual(passes);
    expect(countEntries(vault)).toBe(entries);
    const { session: id, patient, fields } = input;
    const asked = reasonsFor(await vault.ask('sessions:seal', { id, patient, fields, draft: null }));
    expect(asked.map(({ rule }) => rule)).not.toContain('KELOID');
    const sealed = await vault.get('sessions:seal', {
      id,
      patient,
      fields: { ...fields, reasons: asked },
      draft: null,
    });
    expect(sealed.session.passes).toEqual(passes);
    expect(await vault.ask('passes:add', { ...input, id: newId() })).toEqual(
      failed('conflict', 'already-sealed'),
    );
    const { db, ledger } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('prints with who passed it, when and why, also when it was gone at the seal', async () => {
    const vault = await practiceAtWork();
    const input = await stopped(vault);
    await vault.get('passes:add', input);
    const answers = { keloid: { answer: 'no' as const, detail: '', date: null } };
    await vault.get('screenings:save', screeningInput(input.patient, { answers }));
    const { session: id, patient, fields } = input;
    const asked = reasonsFor(await vault.ask('sessions:seal', { id, patient, fields, draft: null }));
    await vault.get('sessions:seal', { id, patient, fields: { ...fields, reasons: asked }, draft: null });
    const { id: document } = await vault.get('documents:create', { kind: 'session', source: id });
    const served = serveDocument(workOf(vault), document);
    const html = served.ok ? served.value.html : '';
    expect(html).toContain('Passed before the treatment by Tomasz Wiśniewski');
    expect(html).toContain('One small keloid on the ear');
    expect(html).toContain('No longer found at the seal');
  });

  it('covers the device that it was given for, and none that takes its place', async () => {
    const vault = await practiceAtWork();
    const { id: patient } = await vault.get('patients:save', patientInput());
    const answers = { isotretinoin: { answer: 'yes' as const, detail: '20 mg', date: null } };
    await vault.get('screenings:save', screeningInput(patient, { answers }));
    const never = { says: 'never' as const, months: null, source: 'Manual' };
    const withDevice = async (model: string): Promise<Add['fields']> => {
      const id = newId();
      const fields = { ...deviceFields, model, isotretinoin: never };
      await vault.get('devices:save', { id, revision: 0, fields });
      const { kind, serial, toleranceUm, needleLengthUm, pinCount } = fields;
      const used = {
        device: id,
        kind,
        name: `Årlig ${model}`,
        serial,
        toleranceUm,
        needleLengthUm,
        pinCount,
      };
      const cartridge = { cartridgeLot: 'C-1', cartridgeExpiry: '2027-06-30', sealIntact: 'yes' as const };
      return { ...sessionFields(afternoon), device: { ...used, ...cartridge } };
    };
    const [first, second] = [await withDevice('P1'), await withDevice('P2')];
    const label = { rule: 'ISOTRETINOIN_LABEL', subject: 'device' };
    const session = newId();
    const add = {
      session,
      patient,
      stops: [label],
      reason: 'Low dose, ended long ago.',
      ownerPassphrase: null,
    };
    await vault.get('passes:add', { ...add, id: newId(), fields: first });
    const asked = async (fields: Add['fields']): Promise<readonly string[]> =>
      reasonsFor(await vault.ask('sessions:seal', { id: session, patient, fields, draft: null })).map(
        ({ rule }) => rule,
      );
    expect(await asked(first)).not.toContain(label.rule);
    expect(await asked(second)).toContain(label.rule);
    await vault.get('passes:add', { ...add, id: newId(), fields: second });
    expect(await asked(second)).not.toContain(label.rule);
  });

  it('48 is no practitioner’s to pass, however the call is made; an owner types the passphrase there and then', async () => {
    const vault = await practiceAtWork();
    const owner = atWorkId(vault);
    await vault.get('users:add', assistant({ role: 'practitioner' }));
    await openAs(vault, hers);
    const input = await stopped(vault);
    expect(await vault.ask('passes:add', input)).toEqual(failed('refused', 'owner-only'));
    expect(await vault.ask('passes:add', { ...input, ownerPassphrase: hers })).toEqual(
      failed('wrong-passphrase'),
    );
    const none = await vault.get('passes:list', { session: input.session });
    expect(none).toEqual({ passes: [], owners: ['Tomasz Wiśniewski'] });
    const { passes } = await vault.get('passes:add', { ...input, ownerPassphrase: passphrase });
    expect(passes).toMatchObject([{ by: 'Tomasz Wiśniewski' }]);
    const { user, vault: open } = workOf(vault);
    expect(user.role).toBe('practitioner');
    const kept = open.db.sqlite
      .prepare("select actor, body from entry_bodies join entries using (arrival) where type = 'pass'")
      .get() as { actor: string; body: string };
    expect(kept.actor).toBe(owner);
    expect(JSON.parse(kept.body)).toMatchObject({ atWork: user.id });
  });

  it('asks that passphrase under the brake of the lock page, of an assistant as well', async () => {
    const vault = await practiceAtWork();
    as(vault, 'assistant');
    const input = await stopped(vault);
    expect(await vault.ask('passes:add', input)).toEqual(failed('refused', 'owner-only'));
    const tried = { ...input, ownerPassphrase: wrong };
    for (let count = 0; count < 4; count += 1)
      expect(await vault.ask('passes:add', tried)).toEqual(failed('wrong-passphrase'));
    await vault.ask('passes:add', tried);
    expect(await vault.ask('passes:add', { ...input, ownerPassphrase: passphrase })).toEqual(
      failed('refused', 'too-many-tries'),
    );
  });

  it('is found again by the vault: what does not stop is not passed, and a pass of another session helps nobody', async () => {
    const vault = await practiceAtWork();
    const input = await stopped(vault);
    for (const stop of [
      { rule: 'PREGNANT', subject: 'screening.pregnant' },
      { rule: 'CONSENT_EXPIRED', subject: 'consent' },
    ])
      expect(await vault.ask('passes:add', { ...input, stops: [stop] })).toEqual(
        failed('conflict', 'no-such-stop'),
      );
    await vault.get('passes:add', input);
    const other = { id: newId(), patient: input.patient, fields: input.fields, draft: null };
    const asked = reasonsFor(await vault.ask('sessions:seal', other));
    expect(asked.map(({ rule }) => rule)).toContain('KELOID');
    expect(await vault.ask('passes:add', { ...input, id: newId(), patient: newId() })).toEqual(
      failed('not-found', 'patient'),
    );
  });

  it('never keeps what was done from being sealed by its author with a reason', async () => {
    const vault = await practiceAtWork();
    as(vault, 'practitioner');
    const { session: id, patient, fields } = await stopped(vault);
    const reasons = reasonsFor(await vault.ask('sessions:seal', { id, patient, fields, draft: null }));
    expect(reasons.map(({ rule }) => rule)).toContain('KELOID');
    const { session } = await vault.get('sessions:seal', {
      id,
      patient,
      fields: { ...fields, reasons },
      draft: null,
    });
    expect(session.passes).toEqual([]);
    expect(session.reasons).toEqual(reasons);
  });
});
