import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { documentHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import { shippedTexts } from '../../../../../electron/vault/documents/templates/registry.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { isPaperKind, noFacts, paperKinds } from '../../../../../shared/papers/paper.ts';
import { templateLanguages } from '../../../../../shared/templates/kinds.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  concernFields,
  consentInput,
  productFields,
  sealInput,
  sealWithReasons,
  withdrawalInput,
} from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { readingOf } from '../documents/document-text.ts';

type Asked = InputOf<'papers:make'>;

/** The newest shipped version of each text that is made from a patient's page. */
const papers = shippedTexts.filter(({ fields }) => isPaperKind(fields.kind));

const withPatient = async (
  fields: Parameters<typeof patientInput>[0] = {},
): Promise<{ readonly vault: VaultAtWork; readonly patient: string }> => {
  const vault = await practiceAtWork();
  for (const { id, language, version } of papers)
    await vault.get('templates:adopt', { id, language, version });
  const { id: patient } = await vault.get('patients:save', patientInput(fields));
  return { vault, patient };
};

const asked = (patient: string, id: string, language: 'en' | 'de', more: Partial<Asked> = {}): Asked => ({
  patient,
  text: { id, language },
  session: null,
  lot: null,
  facts: noFacts,
  draft: null,
  ...more,
});

const textOf = async (vault: VaultAtWork, input: Asked): Promise<string> => {
  const made = await vault.get('papers:make', input);
  const served = serveDocument(workOf(vault), made.id);
  if (!served.ok) throw new Error(served.error.reason);
  expect(documentHash(served.value.html)).toBe(made.hash);
  return readingOf(served.value.html);
};

const idOf = (kind: string): string => papers.find(({ fields }) => fields.kind === kind)?.id ?? '';

/** A sealed session with one product of a lot that was called back since. */
const withLot = async (vault: VaultAtWork, patient: string) => {
  const [product, lot] = [newId(), newId()];
  await vault.get('products:save', { id: product, revision: 0, fields: productFields });
  await vault.get('lots:save', {
    id: lot,
    revision: 0,
    fields: { product, lot: 'A12', expiry: '2028-03-31' },
  });
  const used = {
    product,
    name: productFields.name,
    routeClass: productFields.routeClass,
    lot: 'A12',
    expiry: null,
    amount: null,
    unit: productFields.unit,
    timing: null,
    appliedAt: null,
  };
  const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon, { products: [used] }));
  return { product, lot, session: sent.id };
};

describe('a paper', () => {
  it('can be made of every kind and shipped text, in its language, where nothing is recorded', async () => {
    const { vault, patient } = await withPatient();
    const { product } = await withLot(vault, patient);
    expect([...new Set(papers.map(({ fields }) => fields.kind))].toSorted()).toEqual(paperKinds.toSorted());
    for (const { id, language, fields } of papers) {
      const lot = fields.kind === 'exposure-letter' ? { product, lot: 'A12' } : null;
      const page = await textOf(vault, asked(patient, id, language, { lot }));
      expect(page, id).toContain(fields.heading || fields.title);
      expect(page).toMatch(language === 'de' ? /geboren 04\.03\.1991/ : /born 04-Mar-1991/);
      if (fields.kind.endsWith('letter') && lot === null)
        expect(page, id).toContain(language === 'de' ? 'nicht erfasst' : 'not recorded');
      expect(page).not.toMatch(/undefined|null|\{\{|\{%|NaN/);
    }
    const kinds = (await vault.get('documents:list', { patient })).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(paperKinds));
  });

  it('is frozen once for the same content, and its draft is gone with it', async () => {
    const { vault, patient } = await withPatient();
    const draft = newId();
    await vault.get('drafts:save', { id: draft, kind: 'paper', patient, save: 1, body: '{}' });
    const input = asked(patient, idOf('plan'), 'en', { draft });
    const first = await vault.get('papers:make', input);
    expect(first).toMatchObject({ kind: 'plan', patient, source: patient });
    expect(await vault.get('drafts:find', { kind: 'paper', patient })).toEqual([]);
    const before = countEntries(vault);
    expect(await vault.get('papers:make', input)).toEqual(first);
    expect(countEntries(vault)).toBe(before);
    const other = { ...input, facts: { ...noFacts, goal: 'Softer edges' } };
    expect((await vault.get('papers:make', other)).id).not.toBe(first.id);
  });

  it('takes a plan from what was typed, its days counted from the first', async () => {
    const { vault, patient } = await withPatient();
    await vault.get('concerns:save', {
      id: newId(),
      patient,
      revision: 0,
      draft: null,
      fields: concernFields(),
    });
    const facts = { ...noFacts, sessions: 3, weeks: 4, firstDay: '2026-11-20', price: '£180 *each*' };
    const english = await textOf(vault, asked(patient, idOf('plan'), 'en', { facts }));
    expect(english).toContain('Sessions up to 3 sessions Time between them 4 weeks');
    expect(english).toContain('20-Nov-2026 18-Dec-2026 15-Jan-2027');
    expect(english).toContain('£180 *each*');
    expect(english).not.toContain('Areas not recorded');
    const german = await textOf(vault, asked(patient, idOf('plan'), 'de', { facts }));
    expect(german).toContain('20.11.2026 18.12.2026 15.01.2027');
    expect(german).toContain('4 Wochen');
  });

  it('tells of the session and of what was typed in a letter, and keeps marks as letters', async () => {
    const { vault, patient } = await withPatient({ family: '<img src=x>', given: '{{7*7}}' });
    const { session } = await withLot(vault, patient);
    const facts = {
      ...noFacts,
      recipient: 'Dr <b>Weiss</b>',
      reason: '## not a heading\n{% raw %}',
      eventWhat: 'redness',
      eventBegan: '2026-11-24',
    };
    const page = await textOf(vault, asked(patient, idOf('referral-letter'), 'en', { session, facts }));
    for (const words of [
      'To: Dr <b>Weiss</b>',
      '{{7*7}} <img src=x>',
      '## not a heading {% raw %}',
      'session number 1',
      'Hyaluronic acid, lot A12',
      'Since: 24-Nov-2026',
      'How severe: not recorded',
    ])
      expect(page).toContain(words);
  });

  it('names every day on which a lot was used, and its recall', async () => {
    const { vault, patient } = await withPatient();
    const { product, lot } = await withLot(vault, patient);
    const input = asked(patient, idOf('exposure-letter'), 'en', { lot: { product, lot: ' A12 ' } });
    expect(await textOf(vault, input)).toContain('We do not know of a recall of this lot.');
    await vault.get('lots:move', {
      id: newId(),
      fields: { kind: 'recalled', lot, on: '2026-11-19', reason: 'not sterile' },
    });
    const page = await textOf(vault, input);
    for (const words of ['Maker Brunel', 'Lot A12', 'Expiry 31-Mar-2028', '20-Nov-2026', 'not sterile'])
      expect(page).toContain(words);
    expect(await vault.get('papers:basis', { patient })).toMatchObject({
      sessions: [{ ordinal: 1, on: '2026-11-20' }],
      lots: [{ product, lot: 'A12', name: 'Hyaluronic acid', recalled: true }],
      planned: null,
    });
  });

  it('goes by the consent that stands, and a withdrawal by the one that was taken back', async () => {
    const { vault, patient } = await withPatient();
    await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
    const input = consentInput(patient, afternoon);
    await vault.get('consents:sign', input);
    const numbing = asked(patient, idOf('anaesthetic-consent'), 'en');
    expect(await textOf(vault, numbing)).toContain('Handed over on 20-Nov-2026');
    await vault.get('consents:withdraw', withdrawalInput(input.id, { reason: 'Moving away.' }));
    const page = await textOf(vault, asked(patient, idOf('withdrawal'), 'en'));
    expect(page).toContain('Moving away.');
    expect(page).toContain('20-Nov-2026');
  });

  it('has an empty box for each answer and a line for each who signs, the guardian too', async () => {
    const { vault, patient } = await withPatient({ born: '2010-03-04' });
    const facts = { ...noFacts, guardianName: 'Ngozi Okafor', guardianRelation: 'mother' };
    for (const language of templateLanguages) {
      const page = await textOf(vault, asked(patient, idOf('guardian-consent'), language, { facts }));
      expect(page).toContain(language === 'de' ? 'Ich stimme nicht zu.' : 'I do not agree.');
      for (const name of ['Ngozi Okafor', 'Adaeze Marguerite Okonkwo-Lindqvist', 'Tomasz Wiśniewski'])
        expect(page.lastIndexOf(name), name).toBeGreaterThan(page.indexOf('2010'));
    }
  });

  it('is refused for what is not the patient’s, not in use, or not made here', async () => {
    const { vault, patient } = await withPatient();
    const other = await vault.get('patients:save', patientInput({ family: 'Other' }));
    const { session, product } = await withLot(vault, patient);
    const letter = asked(other.id, idOf('referral-letter'), 'en', { session });
    expect(await vault.ask('papers:make', letter)).toMatchObject({
      error: { code: 'not-found', reason: 'session' },
    });
    const lot = asked(other.id, idOf('exposure-letter'), 'en', { lot: { product, lot: 'A12' } });
    expect(await vault.ask('papers:make', lot)).toMatchObject({
      error: { code: 'not-found', reason: 'lot' },
    });
    expect(await vault.ask('papers:make', asked(newId(), idOf('plan'), 'en'))).toMatchObject({
      error: { code: 'not-found' },
    });
    await vault.get('templates:retire', { id: idOf('plan'), language: 'en', retired: true, reason: 'old' });
    expect(await vault.ask('papers:make', asked(patient, idOf('plan'), 'en'))).toMatchObject({
      error: { reason: 'template-retired' },
    });
    await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
    expect(await vault.ask('papers:make', asked(patient, 'consent-striae', 'en'))).toMatchObject({
      error: { reason: 'not-a-paper' },
    });
    expect(await vault.ask('documents:create', { kind: 'plan', source: patient })).toMatchObject({
      error: { reason: 'not-kept' },
    });
    const long = { ...noFacts, reason: 'a'.repeat(4001) };
    expect(
      await vault.ask('papers:make', asked(patient, idOf('leaflet'), 'en', { facts: long })),
    ).toMatchObject({ error: { code: 'invalid' } });
  });
});
