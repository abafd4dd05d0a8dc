import { describe, expect, it } from 'vitest';
import type { ConsentFields } from '../../../../../shared/consents/consent.ts';
import type { Signing } from '../../../../../shared/consents/signing.ts';
import { afternoon, practiceAtWork } from '../../../../support/practice-at-work.ts';
import {
  addendumInput,
  consentInput,
  plainSigning,
  smallConsentInput,
} from '../../../../support/record-inputs.ts';
import { patientInput, signature, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const refused = (reason: string) => ({ ok: false, error: { code: 'invalid', reason } });
const guardian = { name: 'Maria Okafor', relation: 'mother', strokes: signature, typedName: '' };
const day = 86_400_000;

const atWork = async (born: string): Promise<{ vault: VaultAtWork; patient: string }> => {
  const vault = await practiceAtWork();
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const { id: patient } = await vault.get('patients:save', patientInput({ born }));
  return { vault, patient };
};

const habits = async (vault: VaultAtWork, adultAge: number, initials: boolean): Promise<void> => {
  const { practice } = await vault.get('practice:home', {});
  await vault.get('consents:save-habits', {
    revision: practice.revision,
    habits: { validMonths: 12, adultAge, initials },
  });
};

describe('an agreement of a minor', () => {
  /** Eighteen on the day after the signature. */
  const minor = '2008-11-21';

  it('is kept only with a guardian who is named and signed; a refusal without', async () => {
    const { vault, patient } = await atWork(minor);
    const sign = (fields: Partial<ConsentFields>) =>
      vault.ask('consents:sign', consentInput(patient, afternoon, fields));
    expect(await sign({ signing: null })).toMatchObject(refused('guardian'));
    expect(await sign({ signing: plainSigning })).toMatchObject(refused('guardian'));
    for (const part of [{ strokes: [] }, { strokes: signature.slice(0, 0), typedName: 'M' }])
      expect(await sign({ signing: { ...plainSigning, guardian: { ...guardian, ...part } } })).toMatchObject(
        refused('guardian'),
      );
    expect(await sign({ outcome: 'declined', signing: plainSigning })).toMatchObject({ ok: true });
    expect(await sign({ signing: { ...plainSigning, guardian } })).toMatchObject({ ok: true });
  });

  it('is refused for photos and for an addendum as well', async () => {
    const { vault, patient } = await atWork(minor);
    await vault.get('templates:adopt', { id: 'photo-consent', version: 1 });
    const key = { id: 'photo-consent', language: 'en' as const };
    const { areas } = smallConsentInput(patient, afternoon).fields;
    const offered = await vault.get('consents:small-clauses', {
      patient,
      kind: 'photo-consent',
      template: key,
      areas,
      offeredOn: '2026-11-20',
      guardianName: '',
      guardianRelation: '',
    });
    const clauses = offered.map(({ name, hash }) => ({ id: name, hash, ticked: name === 'record-photos' }));
    expect(
      await vault.ask('consents:sign-small', smallConsentInput(patient, afternoon, { clauses })),
    ).toMatchObject(refused('guardian'));
    const signing = { ...plainSigning, guardian };
    expect(
      await vault.ask('consents:sign-small', smallConsentInput(patient, afternoon, { clauses, signing })),
    ).toMatchObject({ ok: true });
    const consent = await vault.get('consents:sign', consentInput(patient, afternoon, { signing }));
    expect(await vault.ask('addenda:sign', addendumInput(consent, afternoon))).toMatchObject(
      refused('guardian'),
    );
    expect(await vault.ask('addenda:sign', addendumInput(consent, afternoon, { signing }))).toMatchObject({
      ok: true,
    });
  });

  it('goes by the age of the practice on the day of the signature, which a clock put forward does not change', async () => {
    const { vault, patient } = await atWork('2008-11-20');
    expect(await vault.ask('consents:sign', consentInput(patient, afternoon))).toMatchObject({ ok: true });
    const yesterday = consentInput(patient, afternoon - day);
    expect(await vault.ask('consents:sign', yesterday)).toMatchObject(refused('guardian'));
    const younger = await atWork(minor);
    expect(
      await younger.vault.ask('consents:sign', consentInput(younger.patient, afternoon + day)),
    ).toMatchObject(refused('guardian'));
    await habits(younger.vault, 16, false);
    expect(await younger.vault.ask('consents:sign', consentInput(younger.patient, afternoon))).toMatchObject({
      ok: true,
    });
  });
});

describe('initials', () => {
  const ink = [
    { points: [0, 1, 2, 3, 4].map((step) => ({ x: 100 + step * 30, y: 50, t: step * 10, p: 0.5 })) },
  ];
  const dot = [{ points: [{ x: 100, y: 50, t: 0, p: 0.5 }] }];
  type Page = Signing['pages'][number];
  const page = (name: Page['page'], initials: Page['initials'] = ink): Page => ({
    page: name,
    readMs: 5000,
    reachedEnd: true,
    initials,
  });
  const all = [page('scope'), page('text'), page('sentences')];
  const decided = page('decision', []);

  it('stand under each page where the practice wants them, or nothing is kept', async () => {
    const { vault, patient } = await atWork('1991-03-04');
    await habits(vault, 18, true);
    const sign = (pages: readonly Page[], fields: Partial<ConsentFields> = {}) =>
      vault.ask(
        'consents:sign',
        consentInput(patient, afternoon, { signing: { ...plainSigning, pages: [...pages] }, ...fields }),
      );
    for (const pages of [
      [],
      all.slice(0, 2),
      [page('scope'), page('text', []), page('sentences'), decided],
      [page('scope'), page('text', dot), page('sentences'), decided],
      [page('changes', []), ...all],
    ])
      expect(await sign(pages)).toMatchObject(refused('initials'));
    expect(await sign([], { signing: null })).toMatchObject(refused('initials'));
    expect(await sign([], { patientStrokes: [], patientTypedName: 'Maya Okafor' })).toMatchObject({
      ok: true,
    });
    expect(await sign([], { outcome: 'declined' })).toMatchObject({ ok: true });
    const kept = await sign([...all, decided]);
    if (!kept.ok) throw new Error(kept.error.reason);
    const addendum = (pages: readonly Page[]) =>
      vault.ask(
        'addenda:sign',
        addendumInput(kept.value, afternoon, { signing: { ...plainSigning, pages: [...pages] } }),
      );
    expect(await addendum([page('scope')])).toMatchObject(refused('initials'));
    expect(await addendum([page('scope'), page('sentences')])).toMatchObject({ ok: true });
  });

  it('stand there too where only the text asks for them', async () => {
    const { vault, patient } = await atWork('1991-03-04');
    const key = { id: 'consent-striae', language: 'en' as const };
    const { versions } = await vault.get('templates:history', key);
    const newest = versions.toSorted((a, b) => b.version - a.version)[0];
    if (!newest) throw new Error('it ships');
    const fields = { ...newest.fields, source: `{% initials %}\n\n${newest.fields.source}` };
    const version = await vault.get('templates:save', {
      ...key,
      after: newest.version,
      fields,
      note: 'Initials.',
      draft: null,
    });
    await vault.get('templates:adopt', { id: key.id, version });
    const { scope } = consentInput(patient, afternoon).fields;
    const offered = await vault.get('templates:clauses', { patient, scope, template: key });
    const clauses = offered.map(({ name, hash }) => ({ id: name, hash, ticked: true }));
    const sign = (pages: readonly Page[]) =>
      vault.ask(
        'consents:sign',
        consentInput(patient, afternoon, {
          templateVersion: version,
          clauses,
          signing: { ...plainSigning, pages: [...pages] },
        }),
      );
    expect(await sign([])).toMatchObject(refused('initials'));
    expect(await sign(all)).toMatchObject({ ok: true });
  });
});
