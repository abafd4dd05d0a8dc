import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { erasedEntries } from '../../../../../electron/vault/db/erased-patients.ts';
import { eraseAgain } from '../../../../../electron/vault/erasures/erase-again.ts';
import { eraseFromVault } from '../../../../../electron/vault/erasures/erase-from-vault.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { backupAtWork, madeBackup, restoreFrom } from '../../../../support/backup-at-work.ts';
import { decryptedImage } from '../../../../support/decrypted-image.ts';
import { callInput, eventInput } from '../../../../support/follow-up-inputs.ts';
import { canary, canaryTraces } from '../../../../support/full-chart.ts';
import {
  closedChart,
  mergeInput,
  projectionsOf,
  projectionsWithout,
} from '../../../../support/merge-charts.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  concernFields,
  screeningInput,
  sealInput,
  sealWithReasons,
} from '../../../../support/record-inputs.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { tracesOf } from '../../../../support/traces.ts';
import {
  passphrase,
  patientInput,
  type VaultAtWork,
  vaultAtWork,
} from '../../../../support/vault-at-work.ts';

const patience = { timeout: 60_000 }; // ms: two whole charts are written, on a computer that may be busy
const merging = ['merge', 'unmerge'];
const none = { person: null, patient: null, kind: null, from: null, until: null };

const holds = (vault: VaultAtWork): unknown => {
  const { db, ledger } = workOf(vault).vault;
  return verifyLedger(db, ledger);
};

/** Two charts of one person, filled and closed, and somebody else before, between and after. */
const twoCharts = async (clock = { at: afternoon }) => {
  const vault = await practiceAtWork(clock);
  await vault.get('patients:save', patientInput({ family: 'Before' }));
  const kept = await closedChart(vault);
  await vault.get('patients:save', patientInput({ family: 'Between' }));
  const other = await closedChart(vault);
  await vault.get('patients:save', patientInput({ family: 'After' }));
  return { vault, clock, kept, other };
};

const counted = async (vault: VaultAtWork, patient: string) =>
  (await vault.get('erasures:preview', { patient })).counts;

describe('merged charts', patience, () => {
  it('read as one: lists, search, timeline, shelf, sessions, photos; by one entry, and no other is touched', async () => {
    const { vault, kept, other } = await twoCharts();
    const [one, two] = [await counted(vault, kept), await counted(vault, other)];
    const written = countEntries(vault);
    await vault.get('merges:merge', await mergeInput(vault, kept, other, { phone: '01904 496 0172' }));
    expect(countEntries(vault)).toBe(written + 1);

    const both = await counted(vault, kept);
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
    expect(holds(vault)).toMatchObject({ ok: true });
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
    expect(holds(vault)).toMatchObject({ ok: true });
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
    expect(holds(vault)).toMatchObject({ ok: true });
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
    expect(holds(vault)).toMatchObject({ ok: true });
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
        expect(holds(vault)).toMatchObject({ ok: true });
        await vault.get('merges:undo', { id: input.id });
        expect(projectionsOf(vault)).toEqual(projectionsWithout(vault, merging));
        expect(holds(vault)).toMatchObject({ ok: true });
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

describe('erasing merged charts', patience, () => {
  it('erases both, and leaves no word of either', async () => {
    const { vault, kept, other } = await twoCharts();
    await vault.get('merges:merge', await mergeInput(vault, kept, other));
    const work = workOf(vault);
    const preview = await vault.get('erasures:preview', { patient: kept });
    const done = await vault.get('erasures:erase', {
      patient: kept,
      decision: { askedBy: 'patient', askedOn: '2026-11-20', reason: 'By letter', despite: 'Asked' },
      name: `${canary} Adaeze Marguerite`,
      passphrase,
    });
    expect(done.entries).toBe(preview.entries);
    for (const id of [kept, other])
      expect(await vault.ask('patients:chart', { id })).toMatchObject({ error: { code: 'not-found' } });
    expect(holds(vault)).toMatchObject({ ok: true });
    const key = Buffer.from(work.vault.keys.database);
    const { home } = vault.holder;
    close(vault.holder);
    expect(tracesOf(canaryTraces, [home, decryptedImage(join(home, 'vault', 'stria.db'), key)])).toEqual([]);
  });

  it('after the merge was undone, erases one and leaves the other whole', async () => {
    const { vault, clock, kept, other } = await twoCharts();
    const input = await mergeInput(vault, kept, other, { note: 'Taken over' });
    await vault.get('merges:merge', input);
    const {
      id,
      revision,
      number: _number,
      ...fields
    } = (await vault.get('patients:chart', { id: kept })).patient;
    await vault.get('patients:save', { id, revision, draft: null, fields: { ...fields, phone: '0' } });
    await vault.get('merges:undo', { id: input.id });
    const whole = await counted(vault, kept);
    const { vault: open, user } = workOf(vault);
    const decision = { askedBy: 'patient', askedOn: '2026-11-20', reason: 'By letter', despite: '' } as const;
    const now = { at: clock.at, offset: 0 };
    expect(eraseFromVault(open, { patient: other, actor: user.id, now, decision }).entries).toBeGreaterThan(
      6,
    );
    expect(await counted(vault, kept)).toEqual(whole);
    expect(holds(vault)).toMatchObject({ ok: true });
    eraseFromVault(open, { patient: kept, actor: user.id, now, decision });
    expect(holds(vault)).toMatchObject({ ok: true });
  });
});

describe('a backup of when two charts were one', patience, () => {
  it('erases again only who was erased since, and leaves the other whole', async () => {
    const { vault, clock, kept, other } = await twoCharts();
    const { home } = vault.holder;
    const input = await mergeInput(vault, kept, other);
    await vault.get('merges:merge', input);
    close(vault.holder);
    const backup = scratchFolder();
    cpSync(home, backup, { recursive: true });

    await vault.get('vault:unlock', { passphrase });
    await vault.get('merges:undo', { id: input.id });
    const whole = await counted(vault, kept);
    const { vault: open, user } = workOf(vault);
    const decision = { askedBy: 'patient', askedOn: '2026-11-20', reason: 'By letter', despite: '' } as const;
    const now = { at: clock.at, offset: 0 };
    eraseFromVault(open, { patient: other, actor: user.id, now, decision });
    const erased = erasedEntries(open.db);

    const restored = vaultAtWork(backup);
    await restored.get('vault:unlock', { passphrase });
    expect((await restored.get('patients:chart', { id: other })).patient.id).toBe(kept);
    expect(eraseAgain(workOf(restored).vault.db, erased, now)).toBe(1);
    expect(await counted(restored, kept)).toEqual(whole);
    expect(await restored.ask('patients:chart', { id: other })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(holds(restored)).toMatchObject({ ok: true });
    close(restored.holder);
  });

  it('brings back the merge, and a hold, with the records', async () => {
    const { vault, kept, other } = await twoCharts();
    for (const patient of [kept, other]) await vault.get('holds:set', { patient, reason: 'A claim' });
    await vault.get('merges:merge', await mergeInput(vault, kept, other));
    close(vault.holder);
    const work = await backupAtWork(vault.holder.home);
    const folder = await madeBackup(work);
    await work.child.send({ kind: 'close' });
    await work.child.kill();
    const { code, home } = restoreFrom(folder);
    expect(code).toBe(0);
    const restored = vaultAtWork(home);
    await restored.get('vault:unlock', { passphrase });
    const keeping = await restored.get('keeping:of-patient', { patient: other });
    expect(keeping).toMatchObject({ hold: { reason: 'A claim' }, merges: [{ kept }] });
    await restored.get('merges:undo', { id: keeping.merges[0]?.id ?? '' });
    expect(holds(restored)).toMatchObject({ ok: true });
    close(restored.holder);
  });
});

describe('charts that may be of one person', () => {
  const alike = async (
    change: Parameters<typeof patientInput>[0],
    was: Parameters<typeof patientInput>[0] = {},
  ) => {
    const vault = await practiceAtWork();
    await vault.get('patients:save', patientInput({ email: 'Ada@Example.org', ...was }));
    const input = patientInput(change);
    const similar = await vault.get('patients:similar', {
      family: input.fields.family,
      given: input.fields.given,
      born: input.fields.born,
      phone: input.fields.phone,
      email: input.fields.email,
    });
    await vault.get('patients:save', input);
    const pairs = await vault.get('merges:likely', {});
    expect(similar.rows.length).toBe(pairs.length);
    return pairs.map(({ by }) => by);
  };

  it.each([
    [
      'the same birth date, accents apart',
      { family: 'OKONKWO-LINDQVÍST', given: 'A.', phone: '' },
      [['born']],
    ],
    [
      'the same telephone with a country code, and a given name',
      { family: 'Berg', born: '1990-01-01', phone: '+44 7700 900143' },
      [['phone']],
    ],
    [
      'the same e-mail in other capitals, and a given name',
      { family: 'Berg', born: '1990-01-01', phone: '', email: 'ada@example.ORG' },
      [['email']],
    ],
    ['a daughter with her mother’s telephone', { given: 'Zoe', born: '2012-01-01' }, []],
    ['another birth date and no way to reach them', { born: '1991-03-05', phone: '' }, []],
    ['all of it', { email: 'ada@example.org' }, [['born', 'phone', 'email']]],
  ])('are told at registration and listed: %s', async (_what, change, by) => {
    expect(await alike(change)).toEqual(by);
  });

  it('are for owners and practitioners: the contract says so', async () => {
    const vault = await practiceAtWork();
    workOf(vault).user = { ...workOf(vault).user, role: 'assistant' };
    for (const channel of ['merges:likely', 'merges:list'] as const)
      expect(await vault.ask(channel, {})).toMatchObject({ error: { code: 'refused', reason: 'role' } });
    expect(await vault.ask('merges:undo', { id: newId() })).toMatchObject({ error: { reason: 'role' } });
  });
});
