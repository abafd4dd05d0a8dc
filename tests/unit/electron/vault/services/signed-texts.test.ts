import { describe, expect, it, onTestFinished } from 'vitest';
import { documentHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { backupAtWork, madeBackup, restoreFrom } from '../../../../support/backup-at-work.ts';
import {
  afternoon,
  htmlOf,
  lockedPractice,
  practiceAtWork,
  workOf,
} from '../../../../support/practice-at-work.ts';
import { consentInput, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { passphrase, patientInput, vaultAtWork } from '../../../../support/vault-at-work.ts';
import { english, failed, newest, saveInput, studioOf } from './templates-at-work.ts';

const ticks = [
  '{% clause no-promise, required, ask: "Nobody promised me a result." %}No promise.{% endclause %}',
  '{% clause teaching, optional, ask: "My case may be taught." %}Teaching.{% endclause %}',
  '{% clause waves, required, when: radiofrequency, ask: "I know of burns." %}Burns.{% endclause %}',
].join('\n\n');

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
