import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { checkEnded } from '../../../../../electron/vault/services/checks.ts';
import { noteDoubt } from '../../../../../electron/vault/services/doubts.ts';
import { answerLeaving } from '../../../../../electron/vault/services/leaving.ts';
import { readWorks } from '../../../../../electron/vault/services/works.ts';
import { mostAtHand } from '../../../../../shared/exports/export.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { everyCase } from '../../../../../shared/outcomes/outcome.ts';
import type { Result } from '../../../../../shared/result.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { anyDay } from './exposed-practice.ts';
import { failed } from './users-at-work.ts';

const hour = 3_600_000;
const everything = { person: null, patient: null, kind: null, from: null, until: null } as const;

type TableChannel = 'exposures:table' | 'keeping:table' | 'outcomes:table';
const tables: { readonly [Name in TableChannel]: InputOf<Name> } = {
  'exposures:table': { query: { by: 'dates', ...anyDay }, passphrase, reason: 'For the insurance.' },
  'keeping:table': { filter: 'past', passphrase, reason: 'For the insurance.' },
  'outcomes:table': { lines: 'figures', filter: everyCase, passphrase, reason: 'For the insurance.' },
};
const names = Object.keys(tables) as TableChannel[];

const entriesOf = (vault: VaultAtWork, type: string): readonly unknown[] =>
  workOf(vault)
    .vault.db.sqlite.prepare(
      'select body from entries join entry_bodies using (arrival) where type = ? order by arrival',
    )
    .pluck()
    .all(type)
    .map((body) => JSON.parse(String(body)));
const checksOf = (vault: VaultAtWork): number => entriesOf(vault, 'check').length;

const release = async (
  vault: VaultAtWork,
  ids: readonly string[],
  given: string | null = null,
  reason = ' For the insurance. ',
): Promise<Result<unknown>> => {
  const leaving = given === null ? null : { passphrase: given, reason };
  return answerLeaving(workOf(vault), { do: 'release', ids, action: 'save', leaving });
};

/** The list of what was written, as a paper that is an export. */
const ledgerPaper = async (vault: VaultAtWork): Promise<string> => {
  const { document } = await vault.get('entries:print', { filter: everything });
  return document?.id ?? '';
};

const withPatients = async (count: number, clock = { at: afternoon }): Promise<VaultAtWork> => {
  const vault = await practiceAtWork(clock);
  for (let number = 0; number < count; number += 1)
    await vault.get('patients:save', patientInput({ given: `Given ${number}` }));
  return vault;
};

/** Somebody with the key changes a row past the program. */
const spoil = (vault: VaultAtWork): void =>
  void workOf(vault).vault.db.sqlite.exec(
    "update patients set record = replace(record, 'Given 0', 'Given X')",
  );

/** No reason, and what is said of it. */
const badReasons = [
  ['', 'text.empty'],
  ['   ', 'text.empty'],
  [' ab ', 'export-reason.short'],
  ['x'.repeat(201), 'too_big'],
  ['x'.repeat(2000), 'too_big'],
  ['two\nlines', 'text.not-one-line'],
  ['bell \u0007', 'text.broken'],
  ['broken \ud800', 'text.broken'],
] as const;

describe('what a table is for', () => {
  it.each(names)('%s: without a reason, or with one that cannot be kept, nothing leaves', async (name) => {
    const vault = await withPatients(1);
    const before = countEntries(vault);
    const { reason: _, ...bare } = tables[name];
    for (const input of [bare, { ...bare, reason: null }])
      expect(await vault.ask(name, input as never)).toMatchObject({
        error: { code: 'invalid', fields: [{ path: 'reason' }] },
      });
    for (const [reason, message] of badReasons)
      expect(await vault.ask(name, { ...tables[name], reason } as never)).toMatchObject({
        error: { code: 'invalid', fields: [{ path: 'reason', message }] },
      });
    expect(countEntries(vault)).toBe(before);
  });

  it.each(names)(
    '%s: it stands in the entry, trimmed, and in what was written as it was typed',
    async (name) => {
      const vault = await withPatients(1);
      const reason = ' <b>{patients}</b> \u202e=1+1 ';
      expect(await vault.ask(name, { ...tables[name], reason } as never)).toMatchObject({ ok: true });
      const kind = name.replace(':table', '');
      expect(entriesOf(vault, 'leaving')).toEqual([
        { patient: null, kind, papers: 1, patients: 0, reason: reason.trim() },
      ]);
      const { lines } = await vault.get('entries:list', { filter: everything, before: null, limit: 9 });
      expect(lines.find(({ type }) => type === 'leaving')).toMatchObject({
        action: 'save-table',
        details: { reason: reason.trim() },
      });
    },
  );

  it('the shortest and the longest are taken', async () => {
    const vault = await withPatients(1);
    for (const reason of [' abc ', ` ${'ü'.repeat(200)} `])
      expect(await vault.ask('keeping:table', { filter: 'past', passphrase, reason })).toMatchObject({
        ok: true,
      });
  });
});

describe('before a table leaves', () => {
  it.each(names)(
    '%s: everything is checked, once a day, and again when something was noticed',
    async (name) => {
      const clock = { at: afternoon };
      const vault = await withPatients(2, clock);
      const save = () => vault.ask(name, tables[name]);
      expect(await save()).toMatchObject({ ok: true });
      expect(checksOf(vault)).toBe(1);
      clock.at += 23 * hour;
      expect(await save()).toMatchObject({ ok: true });
      expect(checksOf(vault)).toBe(1);
      noteDoubt(workOf(vault));
      expect(await save()).toMatchObject({ ok: true });
      expect(checksOf(vault)).toBe(2);
      clock.at += 24 * hour;
      expect(await save()).toMatchObject({ ok: true });
      expect(checksOf(vault)).toBe(3);
      clock.at -= 30 * hour; // a clock that stood ahead
      expect(await save()).toMatchObject({ ok: true });
      expect(checksOf(vault)).toBe(4);
    },
  );

  it.each(names)(
    '%s: a check that does not hold refuses it, each time, and no table is noted',
    async (name) => {
      const vault = await withPatients(2);
      spoil(vault);
      const before = countEntries(vault);
      for (const checks of [1, 2]) {
        expect(await vault.ask(name, tables[name])).toEqual(failed('refused', 'check-failed-export'));
        expect(checksOf(vault)).toBe(checks);
        expect(countEntries(vault)).toBe(before + checks);
      }
    },
  );

  it('32 a check that cannot be ended refuses it in the words of what broke it off, and the one before counts no more', async () => {
    const vault = await withPatients(2);
    const save = () =>
      vault.ask('keeping:table', { filter: 'past', passphrase, reason: 'For the insurance.' });
    expect(await save()).toMatchObject({ ok: true });
    const { sqlite } = workOf(vault).vault.db;
    sqlite.pragma('query_only = ON'); // as on a disk that became write-protected
    noteDoubt(workOf(vault));
    expect(await save()).toEqual(failed('refused', 'not-allowed'));
    sqlite.pragma('query_only = OFF');
    expect(checksOf(vault)).toBe(1);
    expect(await save()).toMatchObject({ ok: true });
    expect(checksOf(vault)).toBe(2);
  });

  it('22 a large file is compared first, and one that was not closed in order is checked anew', async () => {
    const vault = await withPatients(1);
    const save = () =>
      vault.ask('keeping:table', { filter: 'past', passphrase, reason: 'For the insurance.' });
    await save();
    const { file } = workOf(vault).vault;
    file.state = 'looking';
    await save();
    expect(checksOf(vault)).toBe(2);
    file.state = 'unknown';
    file.inOrder = false;
    file.isTrusted = false;
    await save();
    expect(checksOf(vault)).toBe(3);
    await save();
    expect(checksOf(vault)).toBe(3);
  });

  it('a wrong passphrase begins no check', async () => {
    const vault = await withPatients(1);
    expect(
      await vault.ask('keeping:table', {
        filter: 'past',
        passphrase: 'somebody else typed this',
        reason: 'For the insurance.',
      }),
    ).toEqual(failed('wrong-passphrase'));
    expect((await vault.get('checks:status', {})).running).toBeNull();
    expect(checksOf(vault)).toBe(0);
  });

  it('an answer that says something is damaged is a doubt', async () => {
    const vault = await withPatients(1);
    await vault.get('keeping:table', { filter: 'past', passphrase, reason: 'For the insurance.' });
    const { sqlite } = workOf(vault).vault.db;
    sqlite.exec('create table aside as select * from practice; delete from practice');
    expect(await vault.ask('keeping:print', { filter: 'past' })).toEqual(failed('damaged', 'no-practice'));
    sqlite.exec('insert into practice select * from aside; drop table aside');
    await vault.get('keeping:table', { filter: 'past', passphrase, reason: 'For the insurance.' });
    expect(checksOf(vault)).toBe(2);
  });

  it('tells how far the check is, is cancelled with it, and leaves nothing', async () => {
    const vault = await withPatients(150);
    const before = countEntries(vault);
    const saving = vault.ask('keeping:table', { filter: 'past', passphrase, reason: 'For the insurance.' });
    let told: unknown;
    while (told === undefined) {
      await pause(10);
      const works = readWorks(workOf(vault));
      told = works.ok ? works.value[0]?.part : undefined;
    }
    expect(told).toMatch(/^checking-(entries|tables|words|files)$/);
    await vault.get('works:cancel', { work: 'keeping:table' });
    expect(await saving).toEqual(failed('busy', 'stopped'));
    await checkEnded(workOf(vault));
    expect(countEntries(vault)).toBe(before);
  });

  it('a check that somebody began goes on when the table is cancelled; one that they stop refuses it', async () => {
    const vault = await withPatients(150);
    await vault.get('checks:start', {});
    const left = vault.ask('keeping:table', { filter: 'past', passphrase, reason: 'For the insurance.' });
    await vault.get('works:cancel', { work: 'keeping:table' });
    expect(await left).toEqual(failed('busy', 'stopped'));
    expect((await vault.get('checks:status', {})).running).not.toBeNull();
    const refused = vault.ask('keeping:table', { filter: 'past', passphrase, reason: 'For the insurance.' });
    await vault.get('checks:cancel', {});
    expect(await refused).toEqual(failed('refused', 'check-ended-export'));
    expect(checksOf(vault)).toBe(0);
  });
});

describe('before papers leave', () => {
  it('a paper for somebody at hand asks nothing and checks nothing', async () => {
    const vault = await withPatients(1);
    const code = await vault.get('documents:create', { kind: 'template', source: 'consent-striae/en/1' });
    const before = countEntries(vault);
    expect(await release(vault, [code.id])).toMatchObject({ ok: true });
    expect(countEntries(vault)).toBe(before);
  });

  it('a list asks the passphrase, is checked before, and is noted with what it was', async () => {
    const vault = await withPatients(1);
    const id = await ledgerPaper(vault);
    expect(await release(vault, [id])).toEqual(failed('refused', 'own-passphrase'));
    expect(await release(vault, [id], 'somebody else typed this')).toEqual(failed('wrong-passphrase'));
    expect(checksOf(vault)).toBe(0);
    expect(await release(vault, [id], passphrase)).toMatchObject({ ok: true });
    expect(checksOf(vault)).toBe(1);
    expect(entriesOf(vault, 'leaving')).toEqual([
      { patient: null, kind: 'entries', papers: 1, patients: 0, reason: 'For the insurance.' },
    ]);
  });

  it.each(badReasons)(
    '%j is no reason: it is refused before anything is checked',
    async (reason, message) => {
      const vault = await withPatients(1);
      const id = await ledgerPaper(vault);
      expect(await release(vault, [id], passphrase, reason)).toEqual({
        ok: false,
        error: { code: 'invalid', reason: 'input', fields: [{ path: 'leaving.reason', message }] },
      });
      expect(checksOf(vault)).toBe(0);
      expect(entriesOf(vault, 'leaving')).toEqual([]);
    },
  );

  it('a check that does not hold refuses it', async () => {
    const vault = await withPatients(1);
    const id = await ledgerPaper(vault);
    spoil(vault);
    expect(await release(vault, [id], passphrase)).toEqual(failed('refused', 'check-failed-export'));
    expect(entriesOf(vault, 'leaving')).toEqual([]);
  });

  it('the record of one patient is noted with whose it was, and read with it', async () => {
    const vault = await withPatients(1);
    const { id: patient } = await vault.get('patients:save', patientInput());
    const span = { patient, groups: [], from: null, until: null };
    const { document } = await vault.get('timelines:print', span);
    const ids = Array.from({ length: mostAtHand + 1 }, () => document?.id ?? '');
    expect(await release(vault, ids.slice(0, 1))).toEqual(failed('refused', 'own-passphrase'));
    expect(await release(vault, ids, passphrase)).toMatchObject({ ok: true });
    const { lines } = await vault.get('entries:list', {
      filter: { ...everything, patient, kind: 'documents' },
      before: null,
      limit: 5,
    });
    expect(lines).toMatchObject([{ type: 'leaving', action: 'save', patient: { id: patient } }]);
  });

  it('a document that is not there is not found', async () => {
    const vault = await withPatients(0);
    const id = '0197a000-0000-7000-8000-000000000001';
    expect(await release(vault, [id], passphrase)).toEqual(failed('not-found', 'document'));
  });
});
