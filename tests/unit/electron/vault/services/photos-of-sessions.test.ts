import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { usualPrintHabits } from '../../../../../shared/printing/print-habits.ts';
import { wordsOf } from '../../../../support/document-words.ts';
import { markAttachment } from '../../../../support/attach-at-work.ts';
import { attachPhoto, photoInput, recordPhoto } from '../../../../support/photos-at-work.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { sealInput, sealWithReasons, withdrawalInput } from '../../../../support/record-inputs.ts';
import { offeredConsent } from '../../../../support/small-consent-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';

const reason = 'Consent is on paper';

const withSession = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  await vault.get('templates:adopt', { id: 'photo-consent', version: 1 });
  const { id: patient } = await vault.get('patients:save', patientInput());
  const seal = sealInput(patient, afternoon - 3_600_000);
  return { vault, clock, patient, seal };
};

const askedFor = (answer: {
  readonly ok: boolean;
  readonly error?: { readonly fields?: readonly object[] };
}) => (answer.error?.fields ?? []).filter((field) => Reflect.get(field, 'message') === 'PHOTO_PURPOSE');

describe('photos of a session', () => {
  it('are told where the session is told, in the chart and in the timeline', async () => {
    const { vault, patient, seal } = await withSession();
    const session = seal.id;
    const first = await recordPhoto(vault, patient, { session, reason });
    const second = await recordPhoto(vault, patient, { session, reason, view: null });
    const wrong = await recordPhoto(vault, patient, { session, reason });
    const other = await recordPhoto(vault, patient, { reason });
    await markAttachment(vault, wrong.attachment.id, 'Somebody else');
    await sealWithReasons(vault, seal);
    const { events } = await vault.get('patients:timeline', { id: patient, before: null, limit: 20 });
    const told = events.find(({ kind }) => kind === 'session');
    expect(told).toMatchObject({ photos: [first.attachment.id, second.attachment.id] });
    const photoOf = (id: string) => {
      const event = events.find((each) => each.id === id);
      return event?.kind === 'attachment' ? event.photo : undefined;
    };
    const view = { pack: 'abdomen', step: 'front' };
    expect(photoOf(first.attachment.id)).toEqual({
      view,
      takenOn: '2026-11-19',
      time: null,
      broughtOn: '2026-11-20',
      ordinal: 1,
    });
    expect(photoOf(second.attachment.id)).toMatchObject({ view: null, ordinal: 1 });
    expect(photoOf(other.attachment.id)).toMatchObject({ ordinal: null });
    const span = { patient, groups: ['files' as const], from: null, until: null };
    const { items } = await vault.get('timelines:read', { ...span, after: null, limit: 20 });
    expect(items.find(({ id }) => id === first.attachment.id)).toMatchObject({
      details: { photo: { view, takenOn: '2026-11-19', ordinal: 1 } },
    });
  });

  it('stand in its printed record, with the views left out; as pictures where the practice wishes it', async () => {
    const { vault, patient, seal } = await withSession();
    const { sealed } = await sealWithReasons(vault, seal);
    const session = sealed.session.id;
    const print = async () => vault.get('documents:create', { kind: 'session', source: session });
    const bare = await print();
    expect(wordsOf(vault, bare.id)).not.toContain('Photos');
    await recordPhoto(vault, patient, { session, reason });
    const skips = [{ step: 'close-up' as const, reason: 'other' as const, note: 'Card <lost>' }];
    await vault.get('photos:save-round', {
      id: newId(),
      patient,
      revision: 0,
      fields: { pack: 'abdomen', on: '2026-11-20', skips },
    });
    const listed = await print();
    expect(listed.id).not.toBe(bare.id);
    const words = wordsOf(vault, listed.id);
    expect(words).toContain('Photos (1)');
    expect(words).toMatch(/Abdomen: Front 19-Nov-2026 ?, brought by Tomasz Wiśniewski/);
    expect(words).toContain(`Without consent to photos, because: ${reason}`);
    expect(words).toContain('Left out: Abdomen: Close-up with card. Other: Card &lt;lost&gt;.');
    const htmlOf = (id: string): string => {
      const served = serveDocument(workOf(vault), id);
      return served.ok ? served.value.html : '';
    };
    expect(htmlOf(listed.id)).not.toContain('data:image/webp');
    const { revision } = (await vault.get('practice:home', {})).practice;
    const habits = { ...usualPrintHabits, sessionPhotos: true };
    await vault.get('printing:save-habits', { revision, habits });
    const shown = await print();
    expect(htmlOf(shown.id)).toMatch(/src="data:image\/webp;base64,[A-Za-z0-9+/]{100,}={0,2}"/);
    expect(htmlOf(listed.id)).not.toContain('data:image/webp');
    const { db, ledger } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });
});

describe('the rule about uses of photos', () => {
  const uses = async (vault: VaultAtWork, id: string) => (await vault.get('patients:chart', { id })).photos;

  it('asks for photos in the record of which nobody said why, until somebody does', async () => {
    const { vault, patient, seal } = await withSession();
    expect((await uses(vault, patient)).photoUses).toEqual([]);
    const id = await attachPhoto(vault, patient);
    expect((await uses(vault, patient)).photoUses).toEqual(['record']);
    expect(askedFor(await vault.ask('sessions:seal', seal))).toHaveLength(1);
    await vault.get('photos:save', photoInput(id, { reason }));
    expect((await uses(vault, patient)).photoUses).toEqual([]);
    expect(askedFor(await vault.ask('sessions:seal', seal))).toEqual([]);
  });

  it('reads the photo consent and what was taken back of it, not the consent to the treatment alone', async () => {
    const { vault, clock, patient, seal } = await withSession();
    await attachPhoto(vault, patient);
    const consent = await offeredConsent(vault, patient, 'photo-consent');
    await vault.get('consents:sign-small', consent);
    expect(await uses(vault, patient)).toEqual({
      photoUses: [],
      photoConsents: { record: 'yes', teaching: 'no', marketing: 'no' },
    });
    expect(askedFor(await vault.ask('sessions:seal', seal))).toEqual([]);
    clock.at += 60_000;
    await vault.get('consents:withdraw', withdrawalInput(consent.id, { purposes: ['record'] }));
    expect(await uses(vault, patient)).toMatchObject({
      photoUses: ['record'],
      photoConsents: { record: 'no' },
    });
    const { sealed } = await sealWithReasons(vault, seal);
    expect(sealed.findings).toContainEqual(
      expect.objectContaining({ rule: 'PHOTO_PURPOSE', level: 'stop', unknown: false }),
    );
  });
});
