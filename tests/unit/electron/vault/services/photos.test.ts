import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { selectPhotos, selectRounds } from '../../../../../electron/vault/db/photos.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { emptyPhoto, needsReason, type Alignment } from '../../../../../shared/photos/photo.ts';
import { solveAlignment, storedMatrix } from '../../../../../shared/photos/transform.ts';
import { fail } from '../../../../../shared/result.ts';
import { askFileOf, attached, attachInput } from '../../../../support/attach-at-work.ts';
import { attachPhoto, photoFields, photoInput, recordPhoto } from '../../../../support/photos-at-work.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  consentInput,
  sealInput,
  sealWithReasons,
  withdrawalInput,
} from '../../../../support/record-inputs.ts';
import { passphrase, patientInput } from '../../../../support/vault-at-work.ts';

const withPatient = async (clock?: { at: number }) => {
  const vault = await practiceAtWork(clock);
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const patient = patientInput();
  await vault.get('patients:save', patient);
  return { vault, patient: patient.id };
};

const at = (x: number, y: number) => ({ x: x * 10, y: y * 10 });

const alignment = (onto: string): Alignment => {
  const [here, there] = [
    [at(100, 100), at(600, 120), at(300, 500)],
    [at(120, 90), at(640, 130), at(310, 520)],
  ];
  const solved = solveAlignment(here, there);
  if (!solved.ok) throw new Error(solved.why);
  return { onto, here, there, matrix: storedMatrix(solved.matrix) };
};

describe('photos', () => {
  it('are the attached pictures, newest first, also those of which nothing is recorded', async () => {
    const { vault, patient } = await withPatient();
    const list = () => vault.get('photos:list', { patient });
    expect(await list()).toEqual({
      photos: [],
      rounds: [],
      consent: { record: 'not-asked', teaching: 'not-asked', marketing: 'not-asked' },
    });
    const [older, newer] = [
      await attachPhoto(vault, patient, { takenOn: '2026-08-01' }),
      await attachPhoto(vault, patient, { takenOn: '2026-11-19' }),
    ];
    const paper = Buffer.from('a paper');
    await attached(askFileOf(vault), paper, attachInput(patient, paper));
    const before = await list();
    expect(before.photos.map(({ attachment }) => attachment.id)).toEqual([newer, older]);
    expect(before.photos[1]).toMatchObject({ revision: 0, consent: null, ...emptyPhoto('2026-08-01', null) });
    // The day that somebody gives counts, not that of the file.
    const saved = await vault.get('photos:save', photoInput(older, { takenOn: '2026-11-20' }));
    expect(saved).toMatchObject({ revision: 1, ...photoFields({ takenOn: '2026-11-20' }) });
    const after = await list();
    expect(after.photos[0]).toEqual(saved);
    expect(after.photos.map(({ attachment }) => attachment.takenOn)).toEqual(['2026-11-20', '2026-11-19']);
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
    expect(await vault.ask('photos:list', { patient: newId() })).toEqual(fail('not-found', 'patient'));
  });

  it('are changed by revisions only, the same one sent twice is one, and the file stays as it was', async () => {
    const { vault, patient } = await withPatient();
    const id = await attachPhoto(vault, patient);
    const first = photoInput(id);
    await vault.get('photos:save', first);
    const entries = countEntries(vault);
    await vault.get('photos:save', first);
    expect(countEntries(vault)).toBe(entries);
    const marks = [
      {
        tool: 'arrow' as const,
        points: [
          [10, 10, 50],
          [900, 900, 50],
        ] as [number, number, number][],
      },
    ];
    const second = photoInput(id, { marks }, { revision: 1 });
    expect(await vault.get('photos:save', second)).toMatchObject({ revision: 2, marks });
    expect(await vault.ask('photos:save', photoInput(id, {}, { revision: 1 }))).toEqual(
      fail('conflict', 'changed-meanwhile'),
    );
    const { file: _file, ...about } = { file: 0, ...(await vault.get('attachments:get', { id })) };
    expect(about).toMatchObject({ id, state: 'here', takenOn: '2026-11-19' });
  });

  it('hold no view, scale, measure or alignment that contradicts itself, and none of somebody else', async () => {
    const { vault, patient } = await withPatient();
    const other = patientInput({ family: 'Other' });
    await vault.get('patients:save', other);
    const [id, onto, theirs] = [
      await attachPhoto(vault, patient),
      await attachPhoto(vault, patient),
      await attachPhoto(vault, other.id),
    ];
    const { sent } = await sealWithReasons(vault, sealInput(other.id, afternoon));
    const scale = { from: at(100, 100), to: at(400, 500), lengthUm: 50_000 };
    const measure = { kind: 'width' as const, from: at(0, 0), to: at(34, 0), um: 3400 };
    const aligned = alignment(onto);
    for (const [changes, refused] of [
      [{ view: { pack: 'abdomen', step: 'back' } }, fail('invalid', 'view')],
      [{ session: sent.id }, fail('not-found', 'session')],
      [{ measures: [measure] }, fail('invalid', 'measure')],
      [{ scale, measures: [{ ...measure, um: 3500 }] }, fail('invalid', 'measure')],
      [{ alignments: [alignment(id)] }, fail('invalid', 'alignment')],
      [{ alignments: [alignment(theirs)] }, fail('invalid', 'alignment')],
      [{ alignments: [alignment(newId())] }, fail('invalid', 'alignment')],
      [{ alignments: [aligned, aligned] }, fail('invalid', 'alignment')],
      [
        { alignments: [{ ...aligned, matrix: [1_000_000, 0, 0, 1_000_000, 0, 0] }] },
        fail('invalid', 'alignment'),
      ],
      [{ alignments: [{ ...aligned, here: [], there: [] }] }, fail('invalid', 'alignment')],
    ] as const)
      expect(
        await vault.ask('photos:save', photoInput(id, changes as object)),
        JSON.stringify(changes),
      ).toEqual(refused);
    expect(selectPhotos(workOf(vault).vault.db, patient)).toEqual([]);
    const saved = await vault.get(
      'photos:save',
      photoInput(id, { scale, measures: [measure], alignments: [aligned], session: newId() }),
    );
    expect(saved).toMatchObject({ scale, measures: [measure], alignments: [aligned] });
    expect(await vault.ask('photos:save', photoInput(newId()))).toEqual(fail('not-found', 'attachment'));
    const paper = Buffer.from('a paper');
    const sheet = await attached(askFileOf(vault), paper, attachInput(patient, paper));
    expect(await vault.ask('photos:save', photoInput(sheet.id))).toEqual(fail('not-found', 'attachment'));
  });

  it('keep what the patient had said when they came, and ask for a reason only while nobody agreed', async () => {
    const clock = { at: afternoon };
    const { vault, patient } = await withPatient(clock);
    const stateNow = async () => (await vault.get('photos:list', { patient })).consent.record;
    const early = await recordPhoto(vault, patient);
    expect(early.consent).toBe('not-asked');
    expect(needsReason(early, await stateNow())).toBe(true);
    expect(needsReason({ ...early, reason: 'Signs on paper today' }, await stateNow())).toBe(false);
    const consent = await vault.get('consents:sign', consentInput(patient, clock.at));
    expect(needsReason(early, await stateNow())).toBe(false);
    const agreed = await recordPhoto(vault, patient);
    expect(agreed.consent).toBe('yes');
    clock.at += 60_000;
    await vault.get('consents:withdraw', withdrawalInput(consent.id, { purposes: ['record'] }));
    expect(await stateNow()).toBe('no');
    const changed = await vault.get(
      'photos:save',
      photoInput(agreed.attachment.id, { areas: [] }, { revision: 1 }),
    );
    expect([changed.consent, needsReason(changed, 'no'), needsReason(early, 'no')]).toEqual([
      'yes',
      false,
      true,
    ]);
    expect((await recordPhoto(vault, patient)).consent).toBe('no');
  });

  it('brought from the same file are known, here and elsewhere', async () => {
    const { vault, patient } = await withPatient();
    const other = patientInput({ family: 'Other' });
    await vault.get('patients:save', other);
    const [source, unknown] = ['a'.repeat(64), 'b'.repeat(64)];
    const id = await attachPhoto(vault, patient);
    await vault.get('photos:save', photoInput(id, {}, { source }));
    // A later revision does not say where the file came from.
    await vault.get('photos:save', photoInput(id, { areas: [] }, { revision: 1, source: unknown }));
    const ask = (of: string, hash: string) => vault.get('photos:known', { patient: of, source: hash });
    expect(await ask(patient, source)).toEqual({ here: { id, at: afternoon }, elsewhere: false });
    expect(await ask(other.id, source)).toEqual({ here: null, elsewhere: true });
    expect(await ask(patient, unknown)).toEqual({ here: null, elsewhere: false });
  });

  it('have one round for each pack and day, with a reason for each view that was left out', async () => {
    const { vault, patient } = await withPatient();
    const skip = { step: 'front' as const, reason: 'covered' as const, note: '' };
    const round = (id: string, revision: number, fields = {}) => ({
      id,
      patient,
      revision,
      fields: { pack: 'abdomen' as const, on: '2026-11-20', skips: [skip], ...fields },
    });
    const first = round(newId(), 0);
    await vault.get('photos:save-round', first);
    const two = [
      skip,
      { ...skip, step: 'close-up' as const, reason: 'other' as const, note: 'No card here' },
    ];
    expect(await vault.get('photos:save-round', round(first.id, 1, { skips: two }))).toMatchObject({
      revision: 2,
    });
    expect((await vault.get('photos:list', { patient })).rounds).toEqual([
      { id: first.id, patient, revision: 2, pack: 'abdomen', on: '2026-11-20', skips: two },
    ]);
    for (const [input, refused] of [
      [round(newId(), 0), fail('conflict', 'changed-meanwhile')],
      [round(first.id, 1), fail('conflict', 'changed-meanwhile')],
      [round(newId(), 0, { on: '2026-11-21', skips: [skip, skip] }), fail('invalid', 'view')],
      [round(newId(), 0, { pack: 'back' }), fail('invalid', 'view')],
      [{ ...round(newId(), 0), patient: newId() }, fail('not-found', 'patient')],
    ] as const)
      expect(await vault.ask('photos:save-round', input)).toEqual(refused);
  });

  it('go with the patient, record, rounds and uses included', async () => {
    const { vault, patient } = await withPatient();
    await recordPhoto(vault, patient);
    const fields = { pack: 'hip' as const, on: '2026-11-20', skips: [] };
    await vault.get('photos:save-round', { id: newId(), patient, revision: 0, fields });
    const decision = {
      askedBy: 'patient' as const,
      askedOn: '2026-11-20',
      reason: 'Asked in writing',
      despite: '',
    };
    const erased = await vault.ask('erasures:erase', {
      patient,
      name: 'Okonkwo-Lindqvist, Adaeze Marguerite',
      decision: { ...decision, despite: 'They asked for it' },
      passphrase,
    });
    expect(erased).toMatchObject({ ok: true });
    const { db, ledger } = workOf(vault).vault;
    expect([selectPhotos(db, patient), selectRounds(db, patient)]).toEqual([[], []]);
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('of five hundred come in one list', async () => {
    const { vault, patient } = await withPatient();
    const ids: string[] = [];
    const bytes = Buffer.alloc(100, 7);
    for (let count = 0; count < 500; count += 1) {
      const input = attachInput(patient, bytes, {
        fields: { kind: 'photo', label: `Photo ${count}`, note: '', takenOn: '2026-11-19' },
        content: { type: 'jpeg', bytes: 100, widthPx: 10, heightPx: 10, pages: null, capturedAt: null },
      });
      ids.push((await attached(askFileOf(vault), bytes, input)).id);
    }
    expect((await vault.get('photos:list', { patient })).photos).toHaveLength(500);
  }, 60_000);
});
