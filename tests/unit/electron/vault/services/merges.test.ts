import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { callInput, eventInput } from '../../../../support/follow-up-inputs.ts';
import { canary } from '../../../../support/full-chart.ts';
import {
  checked,
  countedIn,
  mergeInput,
  projectionsOf,
  projectionsWithout,
  twoCharts,
} from '../../../../support/merge-charts.ts';
import { afternoon, countEntries, workOf } from '../../../../support/practice-at-work.ts';
import {
  concernFields,
  screeningInput,
  sealInput,
  sealWithReasons,
} from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const patience = { timeout: 60_000 }; // ms: two whole charts are written, on a computer that may be busy
const merging = ['merge', 'unmerge'];
const none = { person: null, patient: null, kind: null, from: null, until: null };

describe('merged charts', patience, () => {
  it('read as one: lists, search, timeline, shelf, sessions, photos; by one entry, and no other is touched', async () => {
    const { vault, kept, other } = await twoCharts();
    const [one, two] = [await countedIn(vault, kept), await countedIn(vault, other)];
    const written = countEntries(vault);
    await vault.get('merges:merge', await mergeInput(vault, kept, other, { phone: '01904 496 0172' }));
    expect(countEntries(vault)).toBe(written + 1);

    const both = await countedIn(vault, kept);
    for (const part of Object.keys(both) as (keyof typeof both)[])
      expect([part, both[part]]).toEqual([part, one[part] + two[part]]);
    const chart = await vault.get('patients:chart', { id: other });
    expect(chart.patient).toMatchObject({ id: kept, phone: '01904 496 0172' });
    expect(chart).toMatchObject({ sessions: 2, nextOrdinal: 2 });
    const { rows, total } = await vault.get('patients:search', { query: '', after: null, limit: 50 });
    expect([total, rows.filter(({ family }) => family === canary).length]).toEqual([4, 1]);
    for (const query of ['00002', '00004'])
      expect((await vault.get('patients:search', { query, after: null, limit: 5 })).rows).toMatchObject([
        { id: kept },
      ]);
    const events = await vault.get('patients:timeline', { id: kept, before: null, limit: 100 });
    expect(events.events.filter(({ kind }) => kind === 'session')).toHaveLength(2);
    expect(await vault.get('documents:list', { patient: kept })).toHaveLength(both.documents);
    expect(await vault.get('attachments:list', { patient: kept, session: null })).toHaveLength(2);
    const lines = await vault.get('entries:list', {
      filter: { ...none, patient: kept },
      before: null,
      limit: 100,
    });
    expect(lines.lines.some(({ type }) => type === 'merge')).toBe(true);
    expect(new Set(lines.lines.map(({ patient }) => patient?.id))).toEqual(new Set([kept]));
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
  });

  it('leave what was signed and printed word for word', async () => {
    const { vault, kept, other } = await twoCharts();
    const { db } = workOf(vault).vault;
    const documents = (): unknown =>
      db.sqlite.prepare('select id, hash, html from documents order by id').all();
    const before = documents();
    const input = await mergeInput(vault, kept, other);
    await vault.get('merges:merge', input);
    expect(documents()).toEqual(before);
    expect(() => db.sqlite.prepare(`update documents set html = 'x'`).run()).toThrow(/never changes/);
    expect(() => db.sqlite.prepare(`update documents set patient = 'x', html = 'x'`).run()).toThrow();
    await vault.get('merges:undo', { id: input.id });
    expect(documents()).toEqual(before);
    expect(() => db.sqlite.prepare('update sessions set patient = ?').run(kept)).toThrow(
      /stays with its patient/,
    );
    expect(() => db.sqlite.prepare('update consents set patient = ?').run(kept)).toThrow(
      /stays with its patient/,
    );
  });

  it('part again into just what they were, and the ledger makes the same rows', async () => {
    const { vault, kept, other } = await twoCharts();
    const before = projectionsOf(vault);
    const input = await mergeInput(vault, kept, other, { email: 'a@example.org', skinType: 'ii' });
    await vault.get('merges:merge', input);
    await vault.get('merges:merge', input); // sent twice
    expect(projectionsOf(vault)).not.toEqual(before);
    await vault.get('merges:undo', { id: input.id });
    await vault.get('merges:undo', { id: input.id });
    expect(projectionsOf(vault)).toEqual(before);
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
  });

  it('a chain of merges is undone from the newest, and not in another order', async () => {
    const { vault, kept, other } = await twoCharts();
    const third = (await vault.get('patients:save', patientInput({ family: canary }))).id;
    const before = projectionsOf(vault);
    const first = await mergeInput(vault, other, third);
    await vault.get('merges:merge', first);
    const second = await mergeInput(vault, kept, other, { note: 'Seen twice' });
    await vault.get('merges:merge', second);
    expect((await vault.get('patients:chart', { id: third })).patient.id).toBe(kept);
    expect(await vault.ask('merges:undo', { id: first.id })).toMatchObject({
      error: { code: 'refused', reason: 'merge-newer-merge' },
    });
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
    await vault.get('merges:undo', { id: second.id });
    await vault.get('merges:undo', { id: first.id });
    expect(projectionsOf(vault)).toEqual(before);
  });

  it('details changed since the merge stay, the others go back', async () => {
    const { vault, kept, other } = await twoCharts();
    const was = (await vault.get('patients:chart', { id: kept })).patient;
    const input = await mergeInput(vault, kept, other, { email: 'a@example.org', address: '1 New Road' });
    await vault.get('merges:merge', input);
    const merged = (await vault.get('patients:chart', { id: kept })).patient;
    const { id, revision, number: _number, ...fields } = merged;
    await vault.get('patients:save', {
      id,
      revision,
      draft: null,
      fields: { ...fields, address: '2 Newer Road' },
    });
    await vault.get('merges:undo', { id: input.id });
    const now = (await vault.get('patients:chart', { id: kept })).patient;
    expect(now).toMatchObject({ email: was.email, address: '2 Newer Road', phone: was.phone });
    expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
  });

  it('what was written since goes with the record it belongs to; a new visit stays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(Object.keys(acts) as Act[], { minLength: 1 }), async (chosen) => {
        const { vault, clock, kept, other } = await twoCharts({ at: afternoon });
        const { db } = workOf(vault).vault;
        const session = String(
          db.sqlite.prepare('select id from sessions where patient = ?').pluck().get(other),
        );
        const input = await mergeInput(vault, kept, other);
        await vault.get('merges:merge', input);
        for (const act of chosen) {
          clock.at += 3_600_000;
          await acts[act](vault, { kept, session, at: clock.at });
        }
        expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
        await vault.get('merges:undo', { id: input.id });
        expect(projectionsOf(vault)).toEqual(projectionsWithout(vault, merging));
        expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
        const owner = (table: string, record: string): unknown =>
          db.sqlite
            .prepare(`select patient from ${table} where json_extract(record, '$.note') = ?`)
            .pluck()
            .get(record);
        if (chosen.includes('concern')) expect(owner('concerns', 'Since the merge')).toBe(kept);
        if (chosen.includes('event')) expect(owner('adverse_events', 'Since the merge')).toBe(other);
        if (chosen.includes('amendment'))
          expect(
            db.sqlite.prepare('select patient, revision from sessions where id = ?').get(session),
          ).toEqual({
            patient: other,
            revision: 2,
          });
      }),
      { numRuns: 4, examples: [[Object.keys(acts) as Act[]]] },
    );
  });
});

interface Since {
  readonly kept: string;
  /** A session of the chart that was merged. */
  readonly session: string;
  readonly at: number;
}

/** What can be written after a merge, in the chart that stayed. */
const acts = {
  concern: (vault, { kept }) =>
    vault.get('concerns:save', {
      id: newId(),
      patient: kept,
      revision: 0,
      draft: null,
      fields: concernFields('Since the merge'),
    }),
  screening: (vault, { kept }) => vault.get('screenings:save', screeningInput(kept)),
  visit: (vault, { kept, at }) => sealWithReasons(vault, sealInput(kept, at)),
  event: (vault, { kept, session }) =>
    vault.get('adverse-events:save', eventInput(kept, { session, note: 'Since the merge' })),
  call: (vault, { kept, session, at }) => vault.get('follow-ups:save', callInput(kept, session, at)),
  amendment: async (vault, { session }) => {
    const { revision, ...sealed } = await vault.get('sessions:get', { id: session });
    const fields = { ...sealInput('', sealed.startedAt).fields, reasons: sealed.reasons, note: 'Amended' };
    const sent = { session, revision, fields, reason: 'A word was wrong', draft: null };
    const first = await vault.ask('sessions:amend', sent);
    if (first.ok) return;
    const reasons = [...fields.reasons, ...asked(first.error.fields ?? [])];
    await vault.get('sessions:amend', { ...sent, fields: { ...fields, reasons } });
  },
  paper: (vault, { session }) => vault.get('documents:create', { kind: 'aftercare', source: session }),
} satisfies Record<string, (vault: VaultAtWork, since: Since) => Promise<unknown>>;
type Act = keyof typeof acts;

const asked = (fields: readonly { readonly path: string; readonly message: string }[]) =>
  fields.map(({ path, message }) => ({ rule: message, subject: path, text: 'Talked through.' }));

describe('a merge is refused', patience, () => {
  it('while a form lies open, a printed sheet is out, one is held, or one is not there', async () => {
    const { vault, kept, other } = await twoCharts();
    const input = await mergeInput(vault, kept, other);
    const refused = async (reason: string): Promise<void> => {
      const before = projectionsOf(vault);
      expect(await vault.ask('merges:merge', input)).toMatchObject({ error: { code: 'refused', reason } });
      expect(projectionsOf(vault)).toEqual(before);
    };
    const draft = { id: newId(), kind: 'session' as const, patient: other, save: 1, body: '{}' };
    await vault.get('drafts:save', draft);
    await refused('merge-open-forms');
    expect((await vault.get('merges:preview', { kept, other })).hindrance).toBe('open-forms');
    await vault.get('drafts:remove', { id: draft.id });
    await vault.get('documents:create', { kind: 'sheet', source: kept });
    await refused('merge-sheets-out');
    for (const { id, revision } of (await vault.get('patients:chart', { id: kept })).sheets)
      await vault.ask('sheets:drop', { id, revision });
    await vault.get('holds:set', { patient: other, reason: 'A claim' });
    await refused('merge-hold-differs');
    await vault.get('holds:set', { patient: kept, reason: 'The same claim' });
    expect(await vault.ask('merges:merge', { ...input, other: newId() })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await vault.ask('merges:merge', { ...input, other: kept })).toMatchObject({
      error: { reason: 'merge-same' },
    });
    expect(await vault.ask('merges:merge', { ...input, keptRevision: 1 })).toMatchObject({
      error: { code: 'conflict' },
    });
    await vault.get('merges:merge', input);
    const late = { ...patientInput(), id: other, revision: input.otherRevision };
    expect(await vault.ask('patients:save', late)).toMatchObject({ error: { code: 'not-found' } });
    expect(await vault.ask('merges:merge', { ...input, id: newId() })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('and an undoing, while a form of the chart lies open', async () => {
    const { vault, kept, other } = await twoCharts();
    const input = await mergeInput(vault, kept, other);
    await vault.get('merges:merge', input);
    await vault.get('drafts:save', { id: newId(), kind: 'session', patient: kept, save: 1, body: '{}' });
    expect(await vault.ask('merges:undo', { id: input.id })).toMatchObject({
      error: { reason: 'merge-open-forms' },
    });
  });
});
