import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import {
  afternoon,
  countEntries,
  htmlOf,
  practiceAtWork,
  workOf,
} from '../../../../support/practice-at-work.ts';
import { consentInput } from '../../../../support/record-inputs.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';
import { english, failed, newest, saveInput, studioOf } from './templates-at-work.ts';

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
