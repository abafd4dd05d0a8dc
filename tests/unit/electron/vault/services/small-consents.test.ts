import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { photoConsentState, withdrawalsOf } from '../../../../../shared/consents/photo-state.ts';
import { smallConsentDraft } from '../../../../../shared/consents/fresh-draft.ts';
import type { ConsentDraft } from '../../../../../shared/consents/consent-draft.ts';
import {
  smallConsentKinds,
  type SmallConsentFields,
  type SmallConsentKind,
} from '../../../../../shared/consents/small-consent.ts';
import { documentCode } from '../../../../../shared/documents/code.ts';
import { templateLanguages } from '../../../../../shared/templates/kinds.ts';
import { handedOverForm } from '../../../../support/handed-over.ts';
import { wordsOf } from '../../../../support/document-words.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  consentInput,
  plainSigning,
  smallConsentInput,
  withdrawalInput,
} from '../../../../support/record-inputs.ts';
import { passphrase, patientInput, signature, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const failed = (code: string, reason: string): object => ({ ok: false, error: { code, reason } });
const areas: SmallConsentFields['areas'] = [{ region: 'abdomen-lower', side: 'right' }];
const guardian = { name: 'Maria Okafor', relation: 'mother', strokes: signature, typedName: '' };

const atWork = async (born = '1991-03-04'): Promise<{ vault: VaultAtWork; patient: string }> => {
  const vault = await practiceAtWork();
  for (const id of smallConsentKinds)
    for (const language of templateLanguages)
      await vault.get('templates:adopt', { id, version: 1, language });
  const { id: patient } = await vault.get('patients:save', patientInput({ born }));
  return { vault, patient };
};

/** What the form of this kind would send, with these clauses ticked besides the required ones. */
const inputOf = async (
  vault: VaultAtWork,
  patient: string,
  kind: SmallConsentKind,
  fields: Partial<SmallConsentFields> = {},
  ticked: readonly string[] = ['record-photos'],
) => {
  const language = fields.templateLanguage ?? 'en';
  const named = kind === 'guardian-consent';
  const offered = await vault.get('consents:small-clauses', {
    patient,
    kind,
    template: { id: kind, language },
    areas,
    offeredOn: '2026-11-20',
    guardianName: named ? guardian.name : '',
    guardianRelation: named ? guardian.relation : '',
  });
  const clauses = offered.map(({ name, tick, hash }) => ({
    id: name,
    hash,
    ticked: tick === 'required' || ticked.includes(name),
  }));
  const given = (use: string) => (ticked.includes(`${use}-photos`) ? ('yes' as const) : ('no' as const));
  const photos =
    kind === 'photo-consent'
      ? { record: given('record'), teaching: given('teaching'), marketing: given('marketing') }
      : { record: 'not-asked' as const, teaching: 'not-asked' as const, marketing: 'not-asked' as const };
  return smallConsentInput(patient, afternoon, {
    kind,
    template: kind,
    statements: kind === 'refusal' ? {} : { read: true, questions: true, 'may-stop': true },
    clauses,
    photos,
    signing: named ? { ...plainSigning, guardian } : plainSigning,
    ...fields,
  });
};

describe('what is signed beside the consent to the treatment', () => {
  it.each(
    smallConsentKinds.flatMap((kind) => templateLanguages.map((language) => [kind, language] as const)),
  )(
    '%s in %s is read, signed, frozen, coded, checked and kept apart from the treatment',
    async (kind, templateLanguage) => {
      const { vault, patient } = await atWork();
      const input = await inputOf(vault, patient, kind, { templateLanguage });
      const kept = await vault.get('consents:sign-small', input);
      expect(kept).toMatchObject({
        kind,
        patientStrokes: [],
        withdrawnAt: null,
        signedBy: 'Tomasz Wiśniewski',
      });
      const document = await vault.get('documents:create', { kind: 'consent', source: input.id });
      expect(document.hash).toBe(kept.documentHash);
      const words = wordsOf(vault, document.id);
      expect(words).toContain(templateLanguage === 'de' ? 'Ihre Entscheidung' : 'Your decision');
      expect(words).toContain(
        templateLanguage === 'de' ? 'unterschrieben am 20.11.2026' : 'signed on 20-Nov-2026',
      );
      expect(words).not.toMatch(/\{[a-z]|undefined|\bnull\b/);
      if (kind === 'guardian-consent') expect(words).toMatch(/Maria Okafor \( ?mother ?\)/);
      const typed = documentCode(document.id, document.hash);
      expect(await vault.get('papers:check', { typed })).toMatchObject({ result: 'same' });
      const chart = await vault.get('patients:chart', { id: patient });
      expect(chart.consents).toEqual([]);
      expect(chart.smallConsents.map(({ id }) => id)).toEqual([input.id]);
      const { events } = await vault.get('patients:timeline', { id: patient, before: null, limit: 10 });
      expect(events.map((event) => event.kind)).toEqual(['small-consent', 'registered']);
      const entries = countEntries(vault);
      expect(await vault.get('consents:sign-small', input)).toEqual(kept);
      expect(countEntries(vault)).toBe(entries);
      const open = workOf(vault).vault;
      expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
    },
    60_000,
  );

  it('keeps for each use of photos what was ticked, and takes each back alone', async () => {
    const { vault, patient } = await atWork();
    const input = await inputOf(vault, patient, 'photo-consent', {}, ['record-photos', 'marketing-photos']);
    await vault.get('consents:sign-small', input);
    const stateOf = async (purpose: 'record' | 'teaching' | 'marketing', at = afternoon + 86_400_000) => {
      const { consents, smallConsents } = await vault.get('patients:chart', { id: patient });
      const all = [...consents, ...smallConsents];
      return photoConsentState(all, withdrawalsOf(all), purpose, at);
    };
    expect(await stateOf('record')).toBe('yes');
    expect(await stateOf('teaching')).toBe('no');
    expect(await stateOf('marketing')).toBe('yes');
    await vault.get('consents:withdraw', withdrawalInput(input.id, { purposes: ['marketing'] }));
    expect(await stateOf('marketing')).toBe('withdrawn');
    expect(await stateOf('record')).toBe('yes');
    expect(
      await vault.ask('consents:withdraw', withdrawalInput(input.id, { purposes: ['teaching'] })),
    ).toMatchObject(failed('invalid', 'not-given'));
    const sheet = await vault.get('documents:create', { kind: 'withdrawal', source: `${input.id}/1` });
    expect(wordsOf(vault, sheet.id)).toContain('photos are no longer used for advertising');
    await vault.get('consents:withdraw', withdrawalInput(input.id, { reason: 'Moved away.' }));
    expect(await stateOf('record')).toBe('withdrawn');
    const whole = await vault.get('documents:create', { kind: 'withdrawal', source: `${input.id}/2` });
    expect(wordsOf(vault, whole.id)).toContain('no more photos are taken');
    const versions = await vault.get('versions:list', { type: 'consents', id: patient });
    expect(JSON.stringify(versions)).toContain('Moved away.');
  });

  it('refuses answers about photos that are not those of the boxes', async () => {
    const { vault, patient } = await atWork();
    const input = await inputOf(vault, patient, 'photo-consent', {
      photos: { record: 'yes', teaching: 'yes', marketing: 'no' },
    });
    expect(await vault.ask('consents:sign-small', input)).toMatchObject(failed('invalid', 'photos'));
    const declined = await inputOf(vault, patient, 'photo-consent', { outcome: 'declined' });
    expect(await vault.ask('consents:sign-small', declined)).toMatchObject(failed('invalid', 'photos'));
  });

  it('needs both signatures, every required tick, and the text that was adopted for this kind', async () => {
    const { vault, patient } = await atWork();
    const input = await inputOf(vault, patient, 'anaesthetic-consent');
    const ask = (fields: Partial<SmallConsentFields>) =>
      vault.ask('consents:sign-small', { ...input, fields: { ...input.fields, ...fields } });
    expect(await ask({ patientStrokes: [] })).toMatchObject(failed('invalid', 'signature'));
    expect(await ask({ practitionerStrokes: [] })).toMatchObject(failed('invalid', 'signature'));
    const bare = input.fields.clauses.map((clause) => ({ ...clause, ticked: false }));
    expect(await ask({ clauses: bare })).toMatchObject(failed('invalid', 'clause'));
    expect(await ask({ clauses: [] })).toEqual(failed('conflict', 'template-changed'));
    expect(await ask({ templateVersion: 2 })).toEqual(failed('conflict', 'template-changed'));
    expect(await ask({ kind: 'photo-consent' })).toEqual(failed('refused', 'not-a-consent'));
    expect(await ask({})).toMatchObject({ ok: true });
    const other = { ...input, patient: newId() };
    expect(await vault.ask('consents:sign-small', other)).toEqual(failed('conflict', 'other-patient'));
    expect(await ask({ note: 'Another note.' })).toEqual(failed('conflict', 'already-signed'));
  });

  it('keeps a no, which nobody can withdraw, and what was declined', async () => {
    const { vault, patient } = await atWork();
    const no = await inputOf(vault, patient, 'refusal');
    await vault.get('consents:sign-small', no);
    expect(await vault.ask('consents:withdraw', withdrawalInput(no.id))).toEqual(
      failed('refused', 'not-a-consent'),
    );
    const unsigned = await inputOf(vault, patient, 'refusal', { outcome: 'declined', patientStrokes: [] });
    await vault.get('consents:sign-small', unsigned);
    const sheet = await vault.get('documents:create', { kind: 'consent', source: unsigned.id });
    expect(wordsOf(vault, sheet.id)).toContain('The patient did not sign this record.');
    const declined = await inputOf(vault, patient, 'anaesthetic-consent', { outcome: 'declined' });
    await vault.get('consents:sign-small', declined);
    const { seen } = await vault.get('today:view', {
      from: afternoon - 86_400_000,
      to: afternoon + 86_400_000,
      today: '2026-11-20',
    });
    expect(seen[0]?.what).toContain('declined');
  });

  it('leaves the consent to the treatment as the one in force, and open forms of each apart', async () => {
    const { vault, patient } = await atWork();
    await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
    const consent = await vault.get('consents:sign', consentInput(patient, afternoon));
    await vault.get('consents:sign-small', await inputOf(vault, patient, 'photo-consent'));
    const chart = await vault.get('patients:chart', { id: patient });
    expect(chart.consents.map(({ id }) => id)).toEqual([consent.id]);
    expect(chart.smallConsents).toHaveLength(1);
  });
});

describe('such a form on the screen', () => {
  const prepared = async (kind: SmallConsentKind, part: Partial<ConsentDraft> = {}, born = '1991-03-04') => {
    const { vault, patient } = await atWork(born);
    const template = { id: kind, language: 'de' as const };
    const draft = {
      ...smallConsentDraft(kind, {
        template,
        signed: areas,
        concerns: [],
        today: '2026-11-20',
        now: afternoon,
      }),
      ...part,
    };
    const id = newId();
    const body = JSON.stringify(draft);
    await vault.get('drafts:save', { id, kind: 'small-consent', patient, save: 1, body });
    return { vault, patient, draft: id };
  };

  it('is handed over with its own pages and boxes, nothing ticked, in the language of its text', async () => {
    const { vault, patient, draft } = await prepared('photo-consent');
    await vault.get('handovers:start', { draft, patient });
    const { form, draft: kept } = await handedOverForm(vault);
    expect(form).toMatchObject({ kind: 'photo-consent', language: 'de', photos: [], needsGuardian: false });
    expect(form.pages).toEqual(['text', 'sentences', 'decision']);
    expect(form.clauses.map(({ name, tick }) => [name, tick])).toEqual([
      ['record-photos', 'optional'],
      ['teaching-photos', 'optional'],
      ['marketing-photos', 'optional'],
    ]);
    expect(form.agreement).toContain('Ich willige in Fotos ein: Unterbauch (rechts)');
    expect(JSON.parse(kept.body)).toMatchObject({ clauses: {}, statements: {} });
    const save = { id: draft, patient, save: 2, body: kept.body };
    expect(await vault.ask('drafts:save', { ...save, kind: 'small-consent' })).toMatchObject({ ok: true });
    expect(await vault.ask('drafts:save', { ...save, save: 3, kind: 'consent' })).toEqual(
      failed('refused', 'handed-over'),
    );
    await vault.get('handovers:end', { passphrase });
  });

  it('names the guardian in their text, and is not handed over before they are known', async () => {
    const { vault, patient, draft } = await prepared('guardian-consent');
    expect(await vault.ask('handovers:start', { draft, patient })).toEqual(failed('invalid', 'scope'));
    const named = await prepared('guardian-consent', {
      guardianName: 'Maria Okafor',
      guardianRelation: 'Mutter',
    });
    await named.vault.get('handovers:start', { draft: named.draft, patient: named.patient });
    const { form } = await handedOverForm(named.vault);
    expect(form).toMatchObject({
      needsGuardian: true,
      guardian: { name: 'Maria Okafor', relation: 'Mutter' },
    });
    expect(JSON.stringify(form.text)).toContain('Maria Okafor');
  });

  it('asks the guardian of a minor, but for a no', async () => {
    for (const [kind, asked] of [
      ['photo-consent', true],
      ['anaesthetic-consent', true],
      ['refusal', false],
    ] as const) {
      const { vault, patient, draft } = await prepared(kind, {}, '2009-11-21');
      await vault.get('handovers:start', { draft, patient });
      expect((await handedOverForm(vault)).form.needsGuardian, kind).toBe(asked);
    }
  });
});
