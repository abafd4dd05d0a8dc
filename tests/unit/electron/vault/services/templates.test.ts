import { describe, expect, it, onTestFinished } from 'vitest';
import { documentHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import type { TemplateFields } from '../../../../../shared/templates/template.ts';
import { backupAtWork, madeBackup, restoreFrom } from '../../../../support/backup-at-work.ts';
import {
  afternoon,
  countEntries,
  lockedPractice,
  practiceAtWork,
  workOf,
} from '../../../../support/practice-at-work.ts';
import { consentInput, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import {
  passphrase,
  patientInput,
  vaultAtWork,
  type VaultAtWork,
} from '../../../../support/vault-at-work.ts';

const failed = (code: string, reason: string): object => ({
  ok: false,
  error: expect.objectContaining({ code, reason }) as object,
});
const english = { id: 'consent-striae', language: 'en' } as const;
const ticks = [
  '{% clause no-promise, required, ask: "Nobody promised me a result." %}No promise.{% endclause %}',
  '{% clause teaching, optional, ask: "My case may be taught." %}Teaching.{% endclause %}',
  '{% clause waves, required, when: radiofrequency, ask: "I know of burns." %}Burns.{% endclause %}',
].join('\n\n');

const newest = async (vault: VaultAtWork, key = english): Promise<TemplateFields> => {
  const { versions } = await vault.get('templates:history', key);
  const fields = versions[0]?.fields;
  if (!fields) throw new Error('no version');
  return fields;
};

type Save = InputOf<'templates:save'>;
const saveInput = async (vault: VaultAtWork, more: Partial<Save> = {}): Promise<Save> => {
  const fields = await newest(vault);
  return {
    ...english,
    after: 2,
    fields: { ...fields, source: `${fields.source}\n\nBring water.` },
    note: 'Water',
    draft: null,
    ...more,
  };
};

const htmlOf = (vault: VaultAtWork, id: string): string => {
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return served.value.html;
};

const studioOf = async (vault: VaultAtWork) =>
  (await vault.get('templates:studio', {})).find(
    ({ id, language }) => id === english.id && language === 'en',
  );

describe('versions', () => {
  it('a change is the next version on top; shipped ones stay, and nothing is used before it is adopted', async () => {
    const vault = await practiceAtWork();
    await vault.get('templates:adopt', { id: english.id, version: 1 });
    expect(await vault.get('templates:save', await saveInput(vault))).toBe(3);
    const { versions } = await vault.get('templates:history', english);
    expect(versions.map(({ version, origin, by, note }) => [version, origin, by, note])).toEqual([
      [3, 'typed', 'Tomasz Wiśniewski', 'Water'],
      [2, 'program', null, ''],
      [1, 'program', null, ''],
    ]);
    expect(await studioOf(vault)).toMatchObject({ newest: 3, inUse: { version: 1 } });
    await vault.get('templates:adopt', { ...english, version: 3 });
    expect(await studioOf(vault)).toMatchObject({ inUse: { version: 3, by: 'Tomasz Wiśniewski' } });
    const { templates } = await vault.get('practice:home', {});
    expect(templates.find(({ kind }) => kind === 'consent')).toMatchObject({ version: 3 });
  });

  it('may be gone back from: in use is the version that was adopted last', async () => {
    const vault = await practiceAtWork();
    for (const version of [1, 2, 1]) await vault.get('templates:adopt', { ...english, version });
    expect(await studioOf(vault)).toMatchObject({ newest: 2, inUse: { version: 1 } });
  });

  it('sent twice are one; over a version that was not seen they are a conflict', async () => {
    const vault = await practiceAtWork();
    const input = await saveInput(vault);
    const before = countEntries(vault);
    expect(await vault.get('templates:save', input)).toBe(3);
    expect(await vault.get('templates:save', input)).toBe(3);
    expect(countEntries(vault)).toBe(before + 1);
    const late = await saveInput(vault, { note: 'Other' });
    expect(await vault.ask('templates:save', late)).toEqual(failed('conflict', 'changed-meanwhile'));
    expect(await vault.ask('templates:save', { ...late, after: 9 })).toEqual(
      failed('conflict', 'changed-meanwhile'),
    );
    const plan = {
      ...late,
      language: 'de' as const,
      after: 0,
      fields: { ...late.fields, kind: 'plan' as const },
    };
    expect(await vault.ask('templates:save', plan)).toEqual(failed('refused', 'template'));
    const leaflet = { ...plan, fields: { ...plan.fields, source: 'x' } };
    expect(await vault.ask('templates:save', leaflet)).toEqual(failed('conflict', 'other-kind'));
  });

  it('with a fault are refused by line and column, and nothing is written', async () => {
    const vault = await practiceAtWork();
    const input = await saveInput(vault);
    const before = countEntries(vault);
    const fields = { ...input.fields, source: `${input.fields.source}\n{{ patient_nmae }}` };
    const lines = fields.source.split('\n').length;
    expect(await vault.ask('templates:save', { ...input, fields })).toEqual({
      ok: false,
      error: {
        code: 'refused',
        reason: 'template',
        fields: [{ path: `source:${lines}:4`, message: 'unknown-field' }],
      },
    });
    const loop = '{% for i in (1..100000000) %}{{ i }}{% endfor %}';
    expect(await vault.ask('templates:save', { ...input, fields: { ...fields, source: loop } })).toEqual(
      failed('refused', 'template'),
    );
    expect(countEntries(vault)).toBe(before);
  });

  it('never change and never go, whoever asks the database', async () => {
    const vault = await practiceAtWork();
    await vault.get('templates:save', await saveInput(vault));
    const { sqlite } = workOf(vault).vault.db;
    expect(() => sqlite.exec("update templates set note = ''")).toThrow('never changes');
    expect(() => sqlite.exec('delete from templates')).toThrow('never goes');
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('retired, are not offered, and stay in the history; offered again, they are in use as before', async () => {
    const vault = await practiceAtWork();
    const patient = (await vault.get('patients:save', patientInput())).id;
    await vault.get('templates:adopt', { ...english, version: 1 });
    await vault.get('templates:retire', { ...english, retired: true, reason: 'New insurer' });
    const { scope, offeredOn } = consentInput(patient, afternoon).fields;
    expect(await vault.ask('consents:preview', { patient, scope, offeredOn })).toEqual(
      failed('refused', 'template-retired'),
    );
    expect(
      (await vault.get('templates:list', {})).some(
        ({ id, language }) => id === english.id && language === 'en',
      ),
    ).toBe(false);
    expect(await studioOf(vault)).toMatchObject({ retired: { by: 'Tomasz Wiśniewski' }, newest: 2 });
    await vault.get('templates:retire', { ...english, retired: false, reason: '' });
    expect(await vault.ask('consents:preview', { patient, scope, offeredOn })).toMatchObject({ ok: true });
  });
});

describe('a signed consent', () => {
  it('is the same to the byte after its text was changed, adopted anew and retired, and after a replay', async () => {
    const vault = await practiceAtWork();
    const patient = (await vault.get('patients:save', patientInput())).id;
    await vault.get('templates:adopt', { ...english, version: 1 });
    const { documentHash: hash } = await vault.get('consents:sign', consentInput(patient, afternoon));
    const [frozen] = await vault.get('documents:list', { patient });
    const html = htmlOf(vault, frozen?.id ?? '');
    await vault.get('templates:save', await saveInput(vault));
    await vault.get('templates:adopt', { ...english, version: 3 });
    await vault.get('templates:retire', { ...english, retired: true, reason: '' });
    expect(htmlOf(vault, frozen?.id ?? '')).toBe(html);
    expect(documentHash(html)).toBe(hash);
    const open = workOf(vault).vault;
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
  });

  it('is the same to the byte in a restored backup, and so are the versions of its text', async () => {
    const home = lockedPractice();
    const vault = vaultAtWork(home, { at: afternoon });
    await vault.get('vault:unlock', { passphrase });
    const patient = (await vault.get('patients:save', patientInput())).id;
    await vault.get('templates:adopt', { ...english, version: 1 });
    await vault.get('consents:sign', consentInput(patient, afternoon));
    await vault.get('templates:save', await saveInput(vault));
    await vault.get('templates:retire', { ...english, retired: true, reason: '' });
    const [frozen] = await vault.get('documents:list', { patient });
    const html = htmlOf(vault, frozen?.id ?? '');
    const history = await vault.get('templates:history', english);
    close(vault.holder);
    const restored = vaultAtWork(restoreFrom(await madeBackup(await backupAtWork(home))).home, {
      at: afternoon,
    });
    onTestFinished(() => close(restored.holder));
    await restored.get('vault:unlock', { passphrase });
    expect(htmlOf(restored, frozen?.id ?? '')).toBe(html);
    expect(await restored.get('templates:history', english)).toEqual(history);
    expect(await studioOf(restored)).toMatchObject({ retired: { by: 'Tomasz Wiśniewski' } });
  });

  it('keeps each clause that was there, with its tick; a required one has to be ticked to agree', async () => {
    const vault = await practiceAtWork();
    const patient = (await vault.get('patients:save', patientInput())).id;
    const fields = await newest(vault);
    const changed = { ...fields, source: `${fields.source}\n\n${ticks}` };
    await vault.get('templates:save', await saveInput(vault, { fields: changed }));
    await vault.get('templates:adopt', { ...english, version: 3 });
    const input = consentInput(patient, afternoon, { templateVersion: 3 });
    const { scope } = input.fields;
    const offered = await vault.get('templates:clauses', { patient, scope, template: english });
    expect(offered.map(({ name, tick }) => [name, tick])).toEqual([
      ['no-promise', 'required'],
      ['teaching', 'optional'],
    ]);
    const rf = { ...scope, deviceKind: 'rf-insulated' as const };
    expect(await vault.get('templates:clauses', { patient, scope: rf, template: english })).toHaveLength(3);
    const clauses = offered.map(({ name: id, hash }) => ({ id, hash, ticked: false }));
    const signed = (part: object) => ({ ...input, fields: { ...input.fields, ...part } });
    expect(await vault.ask('consents:sign', signed({}))).toEqual(failed('conflict', 'template-changed'));
    expect(await vault.ask('consents:sign', signed({ clauses }))).toEqual(failed('invalid', 'clause'));
    const [first] = clauses;
    const forged = clauses.map((clause) => ({ ...clause, ticked: true, hash: '0'.repeat(64) }));
    expect(await vault.ask('consents:sign', signed({ clauses: forged }))).toEqual(
      failed('conflict', 'template-changed'),
    );
    const agreed = clauses.map((clause) => ({ ...clause, ticked: clause.id === first?.id }));
    expect(await vault.get('consents:sign', signed({ clauses: agreed }))).toMatchObject({ clauses: agreed });
    const [frozen] = await vault.get('documents:list', { patient });
    const page = htmlOf(vault, frozen?.id ?? '');
    expect(page.match(/aria-label="Not ticked"/g)?.length).toBeGreaterThan(0);
    expect(page).toContain('Nobody promised me a result.');
    expect(page).not.toContain('I know of burns.');
    const declined = consentInput(patient, afternoon, { templateVersion: 3, outcome: 'declined', clauses });
    expect(await vault.ask('consents:sign', declined)).toMatchObject({ ok: true });
  });
});

describe('another language', () => {
  it('is a text of its own, signed and printed wholly in it; the aftercare follows the consent', async () => {
    const vault = await practiceAtWork();
    const patient = (await vault.get('patients:save', patientInput())).id;
    for (const id of ['consent-striae', 'aftercare-body'])
      await vault.get('templates:adopt', { id, version: 1 });
    const german = { id: 'consent-striae', language: 'de' } as const;
    const parts = ['risks', 'alternatives', 'withdrawal'].map(
      (name) => `{% clause ${name} %}Teil {{ today }}{% endclause %}`,
    );
    const fields = { ...(await newest(vault)), heading: 'Einwilligung', source: parts.join('\n\n') };
    const text = { ...german, after: 1, fields, note: '', draft: null };
    expect(await vault.get('templates:save', text)).toBe(2);
    const source =
      '{% times %}{% time until: 12 %}Nicht anfassen.{% endtime %}{% endtimes %}{% callbox %}Eiter{% endcallbox %}';
    const care = { ...fields, kind: 'aftercare' as const, heading: '', source };
    await vault.get('templates:save', { ...text, id: 'aftercare-body', fields: care });
    for (const id of ['consent-striae', 'aftercare-body'])
      await vault.get('templates:adopt', { id, version: 2, language: 'de' });
    const input = consentInput(patient, afternoon, { templateLanguage: 'de', templateVersion: 2 });
    await vault.get('consents:sign', input);
    const sealed = sealInput(patient, afternoon, { consent: input.id });
    await sealWithReasons(vault, sealed);
    const sheet = await vault.get('documents:create', { kind: 'aftercare', source: sealed.id });
    expect(htmlOf(vault, sheet.id)).toContain('So pflegen Sie Ihre Haut');
    const [, consent] = await vault.get('documents:list', { patient });
    expect(htmlOf(vault, consent?.id ?? '')).toContain('Ihre Entscheidung');
    const open = workOf(vault).vault;
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
  });
});

describe('one file', () => {
  it('carries texts to another practice: checked, never adopted, the same words only once', async () => {
    const vault = await practiceAtWork();
    await vault.get('templates:save', await saveInput(vault));
    const { text } = await vault.get('templates:export', {
      texts: [english, { ...english, id: 'aftercare-body' }],
    });
    const other = await practiceAtWork();
    expect(
      (await other.get('templates:read-file', { text })).map(({ state, becomes }) => [state, becomes]),
    ).toEqual([
      ['new', 3],
      ['same', 3],
    ]);
    expect(await other.get('templates:import', { text, note: 'From a colleague' })).toEqual({ kept: 1 });
    expect(await other.get('templates:import', { text, note: 'From a colleague' })).toEqual({ kept: 0 });
    expect(await studioOf(other)).toMatchObject({ newest: 3, inUse: null });
    const [imported] = (await other.get('templates:history', english)).versions;
    expect(imported).toMatchObject({
      origin: 'imported',
      note: 'From a colleague',
      fields: await newest(vault),
    });
  });

  it('that was changed, is none, or holds a faulty text is refused whole', async () => {
    const vault = await practiceAtWork();
    const { text } = await vault.get('templates:export', { texts: [english] });
    const before = countEntries(vault);
    for (const bad of ['', '{', '[]', '{"format":"stria-templates"}', 'null', '"x"', text.slice(0, -40)])
      expect(await vault.ask('templates:import', { text: bad, note: '' })).toEqual(
        failed('refused', 'template-file'),
      );
    const altered = text.replace('stretch marks', 'stretch  marks');
    expect(await vault.ask('templates:read-file', { text: altered })).toEqual(
      failed('refused', 'template-file-changed'),
    );
    expect(countEntries(vault)).toBe(before);
  });
});

describe('a preview', () => {
  it('shows the page of what is typed, and what is wrong with it; nothing of it is kept', async () => {
    const vault = await practiceAtWork();
    const fields = await newest(vault);
    const input = { ...english, version: 3, fields, shown: ['radiofrequency' as const] };
    const before = countEntries(vault);
    const good = await vault.get('templates:preview', input);
    expect(good.problems).toEqual([]);
    expect(htmlOf(vault, good.document?.id ?? '')).toContain('burns, scars, loss of fat');
    const bad = await vault.get('templates:preview', {
      ...input,
      fields: { ...fields, source: '{{ nobody }}' },
    });
    expect(bad).toMatchObject({ document: null, problems: [{ code: 'unknown-field', line: 1, column: 4 }] });
    expect(countEntries(vault)).toBe(before);
  });
});
