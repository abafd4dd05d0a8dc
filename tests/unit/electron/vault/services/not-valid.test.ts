import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { selectCourseSessions } from '../../../../../electron/vault/db/courses.ts';
import { selectDue } from '../../../../../electron/vault/db/sessions.ts';
import { documentHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { gatherSteps } from '../../../../../electron/vault/services/copy-facts.ts';
import { atOnce } from '../../../../../electron/vault/slices.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import { noFilter } from '../../../../../shared/searches/search.ts';
import { factsInPlace } from '../../../../../shared/versions/in-place.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { fillRegister, usedFrom } from '../../../../support/follow-up-inputs.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  consentInput,
  screeningInput,
  sealInput,
  sealWithReasons,
} from '../../../../support/record-inputs.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { readingOf } from '../documents/document-text.ts';
import { addCheaply, assistant, failed, hers, openAs } from './users-at-work.ts';

const day = 86_400_000;
const hostile = 'Keyed in twice <b>&</b> "}@page{content:none}';

type Of = InputOf<'corrections:add'>['of'];
const noteOn = (of: Of, what: 'not-valid' | 'valid-again', reason = hostile): InputOf<'corrections:add'> => ({
  id: newId(),
  of,
  fields: { what, reason },
});

const served = (vault: VaultAtWork, id: string): string => {
  const answer = serveDocument(workOf(vault), id);
  if (!answer.ok) throw new Error(answer.error.reason);
  return answer.value.html;
};

/** A patient with a course and two sessions a month apart, the second keyed in from paper and with a next date. */
const twoSessions = async () => {
  const clock = { at: afternoon - 40 * day };
  const vault = await practiceAtWork(clock);
  const patient = patientInput();
  await vault.get('patients:save', patient);
  await vault.get('courses:save', courseInput(patient.id));
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const consent = await vault.get('consents:sign', consentInput(patient.id, clock.at));
  const used = { consent: consent.id, ...usedFrom(await fillRegister(vault)) };
  const { sealed: first } = await sealWithReasons(
    vault,
    sealInput(patient.id, clock.at, { ...used, nextDate: null, note: 'The first' }),
  );
  clock.at = afternoon;
  const paper = { sheet: '', treatedBy: null, screening: 'not-marked', enteredLater: true } as const;
  const { sealed: second } = await sealWithReasons(
    vault,
    sealInput(patient.id, clock.at - day, { ...used, nextDate: '2026-12-18', note: 'The second', paper }),
  );
  clock.at += 1000;
  return { clock, vault, patient: patient.id, consent, first: first.session, second: second.session };
};
type Two = Awaited<ReturnType<typeof twoSessions>>;

/** Everything that counts sessions. */
const counted = async ({ vault, patient, consent }: Two) => {
  const { db } = workOf(vault).vault;
  const chart = await vault.get('patients:chart', { id: patient });
  const today = '2026-11-20';
  const followUps = await vault.get('follow-ups:list', { patient, today });
  const dues = await vault.get('dues:list', { today });
  return {
    last: chart.lastSession?.id,
    sessions: chart.sessions,
    needled: Object.values(chart.lastNeedled)[0],
    under: chart.sessionsUnder[consent.id],
    course: selectCourseSessions(db, patient, 'UTC').map(({ id }) => id),
    followed: followUps.sessions.flatMap(({ id, invalid }) => (invalid ? [] : [id])),
    followUpsDue: dues.dues.flatMap((due) => (due.group === 'follow-up' ? [due.due.session] : [])),
    next: selectDue(db, { from: '2026-11-01', until: '2027-01-31' }, 50).map(({ date }) => date),
    offered: (await vault.get('papers:basis', { patient })).sessions.map(({ id }) => id),
  };
};

describe('a session that is marked as not valid', () => {
  it('counts nowhere until the mark is taken back, and is one entry with its rows', async () => {
    const two = await twoSessions();
    const { vault, clock, first, second } = two;
    const before = await counted(two);
    expect(before).toMatchObject({ last: second.id, sessions: 2, under: 2, next: ['2026-12-18'] });
    expect(before.followUpsDue).toEqual([second.id]);
    const of = { type: 'session', id: second.id } as const;
    const note = noteOn(of, 'not-valid');
    const entries = countEntries(vault);
    const made = await vault.get('corrections:add', note);
    expect(await vault.get('corrections:add', note)).toEqual(made);
    expect(countEntries(vault)).toBe(entries + 1);
    expect(await counted(two)).toEqual({
      last: first.id,
      sessions: 1,
      needled: first.startedAt,
      under: 1,
      course: [first.id],
      followed: [first.id],
      followUpsDue: [first.id],
      next: [],
      offered: [first.id],
    });
    clock.at -= 500; // a clock that was put back
    await vault.get('corrections:add', noteOn(of, 'valid-again', 'It was another one'));
    expect(await counted(two)).toEqual(before);
    expect((await vault.get('sessions:get', { id: second.id })).invalid).toBeNull();
    const { db, ledger } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('keeps its number and every word, and says so in record, history, timeline, search, comparison and copy', async () => {
    const { vault, patient, first, second } = await twoSessions();
    const of = { type: 'session', id: second.id } as const;
    await vault.get('corrections:add', noteOn(of, 'not-valid'));
    const read = await vault.get('sessions:get', { id: second.id });
    expect(read).toMatchObject({
      ordinal: 2,
      note: 'The second',
      invalid: { by: 'Tomasz Wiśniewski', reason: hostile },
    });
    expect((await vault.get('patients:chart', { id: patient })).nextOrdinal).toBe(3);
    const history = await vault.get('patients:timeline', { id: patient, before: null, limit: 50 });
    const marks = history.events.flatMap((event) =>
      event.kind === 'session' ? [[event.session.ordinal, event.session.invalid !== null]] : [],
    );
    expect(marks).toEqual([
      [2, true],
      [1, false],
    ]);
    const overview = await vault.get('timelines:overview', { patient });
    expect(overview.sessions.map(({ invalid }) => invalid)).toEqual([false, true]);
    const compared = await vault.get('timelines:compare', { left: first.id, right: second.id });
    expect([compared.left.picture.invalid, compared.right.picture.invalid]).toEqual([false, true]);
    const printed = await vault.get('timelines:print-comparison', { left: first.id, right: second.id });
    expect(readingOf(served(vault, printed.id))).toMatch(/Session 2, 19-Nov-2026.*Marked as not valid/);
    const search = { text: 'second', filter: noFilter, after: null, limit: 5 };
    expect((await vault.get('searches:run', search)).hits).toMatchObject([{ id: second.id, invalid: true }]);
    const versions = await vault.get('versions:list', of);
    expect(factsInPlace(versions)[0]).toMatchObject({
      label: 'Validity',
      words: 'Not valid',
      changes: [{ before: undefined, reason: hostile, by: 'Tomasz Wiśniewski' }],
    });
    expect(await vault.get('amendments:list', { session: second.id })).toEqual([]);
    const copy = atOnce(gatherSteps(workOf(vault), { patient, withAccess: false }));
    expect(copy?.sessionPages.map((page) => page().includes('class="paper-invalid"'))).toEqual([false, true]);
    const [line] = (await vault.get('entries:list', entriesOf(patient))).lines;
    expect(line).toMatchObject({ action: 'invalidate', details: { of: 'session' } });
  });

  it('stays in lists of who was exposed, named as not valid', async () => {
    const { vault, patient, second } = await twoSessions();
    await vault.get('corrections:add', noteOn({ type: 'session', id: second.id }, 'not-valid'));
    const query = { by: 'practitioner', user: workOf(vault).user.id, from: null, until: null } as const;
    const page = await vault.get('exposures:list', { query, after: null, limit: 5 });
    expect(page.rows[0]?.sessions).toMatchObject([
      { ordinal: 1, invalid: false },
      { ordinal: 2, invalid: true },
    ]);
    const met = await vault.get('exposures:of-patient', { patient });
    expect(met[0]?.sessions.map(({ invalid }) => invalid)).toEqual([true, false]);
    const list = await vault.get('exposures:print', { query });
    expect(readingOf(served(vault, list?.id ?? ''))).toContain('2: 19-Nov-2026 (not valid)');
    const table = await vault.get('exposures:table', { query, passphrase, reason: 'For the insurance.' });
    expect(table.text).toMatch(/"not_valid"[^]*"2026-11-19","yes"/);
  });

  it('prints the mark at the head and on every page, and every word as before; taken back, both notes print', async () => {
    const { vault, patient, second } = await twoSessions();
    const made = await vault.get('documents:create', { kind: 'session', source: second.id });
    const before = served(vault, made.id);
    const of = { type: 'session', id: second.id } as const;
    await vault.get('corrections:add', noteOn(of, 'not-valid'));
    const html = served(vault, made.id);
    expect(html).toContain('@page{@top-left-corner{content:"NOT VALID"');
    expect(html).not.toMatch(/"}@page\{content:none\}|<b>&<\/b>/);
    expect(documentHash(html)).toBe(made.hash);
    const words = (text: string): string => readingOf(text.replaceAll(/<!--code-->[^]*?<!--\/code-->/g, ''));
    expect(words(html)).toBe(words(before));
    expect(readingOf(html)).toMatch(
      /^Session 2, \S+ Not valid\. 20-Nov-2026.*Tomasz Wiśniewski: Keyed in twice/,
    );
    const shelf = { patient, filter: { state: 'not-valid', kind: null, year: null, query: '' } } as const;
    const page = await vault.get('shelf:list', { ...shelf, after: null, limit: 10 });
    expect(page.entries).toMatchObject([{ document: made.id, reason: hostile }]);
    expect((await vault.get('documents:create', { kind: 'session', source: second.id })).id).toBe(made.id);

    await vault.get('corrections:add', noteOn(of, 'valid-again', 'Looked up on paper'));
    const again = served(vault, made.id);
    expect(again).not.toContain('paper-invalid');
    expect(again).not.toContain('top-left-corner');
    expect(readingOf(again)).toMatch(
      /Noted since .*Marked as not valid\. .*Keyed in twice.*Mark taken back, valid again\. .*Looked up on paper/,
    );
  });

  it('is refused without a reason, twice, before it was marked, to an assistant, and by value', async () => {
    const { vault, patient, second } = await twoSessions();
    const of = { type: 'session', id: second.id } as const;
    expect(await vault.ask('corrections:add', noteOn(of, 'not-valid', '  '))).toMatchObject({ ok: false });
    expect(await vault.ask('corrections:add', noteOn(of, 'valid-again'))).toEqual(
      failed('conflict', 'not-marked'),
    );
    expect(
      await vault.ask('corrections:add', {
        id: newId(),
        of,
        fields: { what: 'value', label: 'Note', stood: 'The second', right: 'x', reason: 'y' },
      }),
    ).toEqual(failed('refused', 'amend-instead'));
    const nobody = { type: 'session', id: newId() } as const;
    expect(await vault.ask('corrections:add', noteOn(nobody, 'not-valid'))).toEqual(
      failed('not-found', 'session'),
    );
    const draft = { kind: 'correction', patient, save: 1, body: '{"reason":"half"}' } as const;
    const note = noteOn(of, 'not-valid');
    await vault.get('drafts:save', { ...draft, id: note.id });
    await vault.get('corrections:add', note);
    expect(await vault.get('drafts:find', { kind: 'correction', patient })).toEqual([]);
    expect(await vault.ask('corrections:add', noteOn(of, 'not-valid'))).toEqual(
      failed('conflict', 'already-invalid'),
    );
    addCheaply(vault, assistant());
    await openAs(vault, hers);
    expect(await vault.ask('corrections:add', noteOn(of, 'valid-again'))).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });
});

const entriesOf = (patient: string): InputOf<'entries:list'> => ({
  filter: { person: null, patient, kind: null, from: null, until: null },
  before: null,
  limit: 5,
});

describe('a screening that is marked as not valid', () => {
  it('does not count as asked: the one before does, else the questions are due; its answers stay', async () => {
    const clock = { at: afternoon - 3 * day };
    const vault = await practiceAtWork(clock);
    const { id: patient } = await vault.get('patients:save', patientInput());
    const older = await vault.get('screenings:save', screeningInput(patient));
    clock.at += day;
    const newer = await vault.get('screenings:save', screeningInput(patient, { note: 'Of the sister' }));
    clock.at += day;
    const of = { type: 'screening', id: newer.id } as const;
    await vault.get('corrections:add', noteOn(of, 'not-valid'));
    const chart = () => vault.get('patients:chart', { id: patient });
    expect((await chart()).screening?.id).toBe(older.id);
    const confirming = screeningInput(patient, { noChangeSince: newer.id });
    expect(await vault.ask('screenings:save', confirming)).toEqual(failed('conflict', 'earlier-not-valid'));
    const history = await vault.get('patients:timeline', { id: patient, before: null, limit: 9 });
    expect(
      history.events.flatMap((event) => (event.kind === 'screening' ? [event.screening] : [])),
    ).toMatchObject([{ note: 'Of the sister', invalid: { reason: hostile } }, { invalid: null }]);

    await vault.get('corrections:add', noteOn({ type: 'screening', id: older.id }, 'not-valid'));
    expect(await chart()).toMatchObject({ screening: null, screeningAskedAt: null });
    const answer = await vault.ask('sessions:seal', sealInput(patient, clock.at, { screening: newer.id }));
    expect(answer).toMatchObject({ ok: false, error: { reason: 'reason-needed' } });
    expect(answer.ok ? [] : answer.error.fields?.map(({ message }) => message)).toContain('SCREEN_STALE');
    const versions = await vault.get('versions:list', of);
    expect(versions.map(({ facts }) => facts[0])).toEqual([versions[0]?.facts[0], ['Validity', 'Not valid']]);

    const value = { what: 'value', label: 'Validity', stood: 'Not valid', right: 'x', reason: 'y' } as const;
    expect(await vault.ask('corrections:add', { id: newId(), of, fields: value })).toEqual(
      failed('refused', 'mark-instead'),
    );
    await vault.get('corrections:add', noteOn(of, 'valid-again'));
    expect((await chart()).screening?.id).toBe(newer.id);
    const { db, ledger } = workOf(vault).vault;
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });
});
