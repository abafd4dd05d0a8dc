import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { readingOf } from '../documents/document-text.ts';
import { assessmentInput } from '../../../../support/assessment-inputs.ts';
import { callInput, day, eventInput, sealedSession, well } from '../../../../support/follow-up-inputs.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { consentInput, screeningInput } from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const withSession = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const { id: patient } = await vault.get('patients:save', patientInput());
  const session = await sealedSession(vault, patient, afternoon, { nextDate: null });
  return { clock, vault, patient, session };
};

const refused = async (vault: VaultAtWork, ...asked: Parameters<VaultAtWork['ask']>) => {
  const answer = await vault.ask(...asked);
  return answer.ok ? 'done' : [answer.error.code, answer.error.reason];
};

/** What is due on a day, in few words. */
const duesOn = async (vault: VaultAtWork, today: string) => {
  const { dues, counts } = await vault.get('dues:list', { today });
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(dues.length);
  return dues.map((due) => due.group);
};

describe('follow-ups', () => {
  it('keep each try, and end with the one that reached the patient', async () => {
    const { clock, vault, patient, session } = await withSession();
    clock.at += day;
    const today = '2026-11-21';
    const missed = callInput(patient, session, clock.at, { reach: 'no-answer', answers: null });
    await vault.get('follow-ups:save', missed);
    expect(await vault.get('follow-ups:save', missed)).toMatchObject({ revision: 1 });
    expect(await vault.get('follow-ups:list', { patient, today })).toMatchObject({
      followUps: [{ reach: 'no-answer', findings: [] }],
      due: [{ kind: 'first-days', session, tries: 1, triedAt: clock.at }],
      sessions: [{ id: session, ordinal: 1, on: '2026-11-20' }],
    });
    clock.at += 60_000;
    await vault.get('follow-ups:save', callInput(patient, session, clock.at));
    expect((await vault.get('follow-ups:list', { patient, today })).due).toEqual([]);
    const { events } = await vault.get('patients:timeline', { id: patient, before: null, limit: 20 });
    expect(events.filter(({ kind }) => kind === 'follow-up')).toHaveLength(2);
    const open = workOf(vault).vault;
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
  });

  it('keep with the answers what the rules said about them, also when they are corrected', async () => {
    const { clock, vault, patient, session } = await withSession();
    clock.at += 2 * day;
    const warning = { state: 'some' as const, signs: ['pus' as const] };
    const input = callInput(patient, session, clock.at, { answers: { ...well, warning } });
    const kept = await vault.get('follow-ups:save', input);
    expect(kept.findings).toMatchObject([{ rule: 'FOLLOWUP_INFECTION', level: 'stop' }]);
    const fields = { ...input.fields, answers: well };
    const corrected = await vault.get('follow-ups:save', { ...input, revision: 1, fields });
    expect(corrected).toMatchObject({ revision: 2, findings: [] });
    const versions = await vault.get('versions:list', { type: 'follow-up', id: input.id });
    expect(versions.map(({ facts }) => new Map(facts).get('Warning signs'))).toEqual([
      'Pus',
      'None of these',
    ]);
    expect(versions[0]?.facts.map(([label]) => label)).toContain('A rule said');
  });

  it('stay with their patient, session and time, and are never of before the session', async () => {
    const { vault, patient, session } = await withSession();
    const { id: other } = await vault.get('patients:save', patientInput({ given: 'Somebody else' }));
    const input = callInput(patient, session, afternoon + day);
    await vault.get('follow-ups:save', input);
    const changed = (fields: Partial<typeof input.fields>) => ({
      ...input,
      revision: 1,
      fields: { ...input.fields, ...fields },
    });
    expect(await refused(vault, 'follow-ups:save', changed({ at: afternoon + 2 * day }))).toEqual([
      'conflict',
      'other-session',
    ]);
    expect(await refused(vault, 'follow-ups:save', { ...changed({}), patient: other })).toEqual([
      'conflict',
      'other-patient',
    ]);
    expect(await refused(vault, 'follow-ups:save', callInput(other, session, afternoon + day))).toEqual([
      'not-found',
      'session',
    ]);
    expect(await refused(vault, 'follow-ups:save', callInput(patient, session, afternoon - day))).toEqual([
      'refused',
      'before-session',
    ]);
    const unanswered = callInput(patient, session, afternoon + day, { answers: null });
    expect(await refused(vault, 'follow-ups:save', unanswered)).toEqual(['invalid', 'input']);
  });
});

describe('what is due', () => {
  it('is nothing in an empty practice', async () => {
    const vault = await practiceAtWork();
    expect(await duesOn(vault, '2026-11-20')).toEqual([]);
  });

  it('are calls from the day after a session, and again the check at 4 weeks', async () => {
    const { vault, patient, session } = await withSession();
    expect(await duesOn(vault, '2026-11-20')).toEqual([]);
    const [due] = (await vault.get('dues:list', { today: '2026-11-21' })).dues;
    expect(due).toMatchObject({
      group: 'follow-up',
      patient: { id: patient, phone: '07700 900143' },
      due: { kind: 'first-days', session },
    });
    await vault.get('follow-ups:save', callInput(patient, session, afternoon + day));
    expect(await duesOn(vault, '2026-11-22')).toEqual([]);
    expect(await duesOn(vault, '2026-12-18')).toEqual(['follow-up']);
  });

  it('prints the calls with room for how each ended; the ledger says that it was printed, and names nobody', async () => {
    const { clock, vault, patient, session } = await withSession();
    clock.at += day;
    const missed = callInput(patient, session, clock.at, { reach: 'no-answer', answers: null });
    await vault.get('follow-ups:save', missed);
    const made = await vault.get('dues:print-calls', { today: '2026-11-21' });
    expect(made).toMatchObject({ kind: 'calls', patient: null });
    const served = serveDocument(workOf(vault), made.id);
    if (!served.ok) throw new Error('There is no sheet.');
    const read = readingOf(served.value.html);
    expect(read).toContain('1 patient, on 21-Nov-2026.');
    expect(read).toContain('07700 900143');
    for (const words of ['Call on day 1 to 3', 'session of 20-Nov-2026', 'due until 23-Nov-2026'])
      expect(read).toContain(words);
    expect(read).toContain('tried once, last 21-Nov-2026');
    const { lines } = await vault.get('entries:list', {
      filter: { person: null, patient: null, kind: 'reads', from: null, until: null },
      before: null,
      limit: 9,
    });
    expect(lines.filter(({ type }) => type === 'call-list')).toMatchObject([
      { action: 'print', details: { patients: 1 }, patient: null },
    ]);
    workOf(vault).user = { ...workOf(vault).user, role: 'reader' };
    expect(await refused(vault, 'dues:print-calls', { today: '2026-11-21' })).toEqual(['refused', 'role']);
  });

  it('are adverse events until they are over', async () => {
    const { vault, patient } = await withSession();
    const input = eventInput(patient);
    await vault.get('adverse-events:save', input);
    expect(await duesOn(vault, '2026-11-20')).toEqual(['event']);
    const fields = { ...input.fields, outcome: 'recovered' as const };
    await vault.get('adverse-events:save', { ...input, revision: 1, fields });
    expect(await duesOn(vault, '2026-11-20')).toEqual([]);
  });

  it('are consent and screening before the next session, until both are there', async () => {
    const { clock, vault, patient } = await withSession();
    clock.at += 16 * day;
    await sealedSession(vault, patient, clock.at, { nextDate: '2026-12-18' });
    const today = '2026-12-06';
    expect(await duesOn(vault, today)).toEqual(['consent', 'screening']);
    await vault.get('templates:adopt', { id: 'consent-striae', language: 'en', version: 1 });
    await vault.get('consents:sign', consentInput(patient, clock.at));
    await vault.get('screenings:save', screeningInput(patient));
    expect(await duesOn(vault, today)).toEqual([]);
    // Too far ahead to be spoken of.
    expect(await duesOn(vault, '2026-12-01')).toEqual([]);
  });

  it('are photos at the end of a course, and maintenance whose day has come', async () => {
    const { vault, patient, session } = await withSession();
    const regions = [{ region: 'abdomen-lower' as const, side: 'right' as const, sessions: 1, depth: null }];
    await vault.get(
      'follow-ups:save',
      callInput(patient, session, afternoon + day, { reach: 'not-wanted', answers: null }),
    );
    await vault.get('courses:save', courseInput(patient, { regions }));
    const flank = [{ ...regions[0]!, region: 'flank' as const }];
    await vault.get(
      'courses:save',
      courseInput(patient, { kind: 'maintenance', interval: 6, regions: flank, startedOn: '2026-05-01' }),
    );
    const { dues } = await vault.get('dues:list', { today: '2027-02-16' });
    expect(dues).toMatchObject([
      { group: 'photos', on: '2027-02-20' },
      { group: 'assessment', reason: 'final', on: '2027-02-20', lastOn: null },
      { group: 'recall', on: '2026-11-01' },
    ]);
    expect(await duesOn(vault, '2026-11-20')).toContain('recall');
  });

  it('are maintenance of long ago as a number, which can be listed', async () => {
    const vault = await practiceAtWork();
    const { id: patient } = await vault.get('patients:save', patientInput());
    const { id: other } = await vault.get('patients:save', patientInput({ given: 'Somebody else' }));
    const kept = (of: string, startedOn: string) =>
      vault.get('courses:save', courseInput(of, { kind: 'maintenance', interval: 6, startedOn }));
    await kept(patient, '2025-01-10');
    await kept(other, '2025-02-10');
    const older = (today: string) => vault.get('dues:older-recalls', { today });
    // The first fell due 180 days before this day.
    const { dues, olderRecalls } = await vault.get('dues:list', { today: '2026-01-06' });
    expect([dues.filter(({ group }) => group === 'recall').length, olderRecalls]).toEqual([2, 0]);
    expect(await older('2026-01-06')).toEqual({ dues: [], count: 0 });
    const later = await vault.get('dues:list', { today: '2026-06-01' });
    expect([later.counts.recall, later.olderRecalls]).toEqual([0, 2]);
    expect(await older('2026-06-01')).toMatchObject({
      dues: [
        { group: 'recall', patient: { id: other }, on: '2025-08-10' },
        { group: 'recall', patient: { id: patient }, on: '2025-07-10' },
      ],
      count: 2,
    });
  });

  it('are the consents of every next session of a busy fortnight', async () => {
    const vault = await practiceAtWork();
    for (let number = 0; number < 60; number += 1) {
      const { id } = await vault.get('patients:save', patientInput({ family: `Person ${number}` }));
      await sealedSession(vault, id, afternoon, { nextDate: number < 55 ? '2026-11-24' : '2026-12-03' });
    }
    const { counts } = await vault.get('dues:list', { today: '2026-11-20' });
    expect(counts).toMatchObject({ consent: 60, screening: 60 });
    const today = { from: afternoon, to: afternoon + day, today: '2026-11-20' };
    const { due, moreDue } = await vault.get('today:view', today);
    expect([due.length, moreDue]).toEqual([50, true]);
    expect((await vault.get('today:view', { ...today, today: '2026-12-01' })).moreDue).toBe(false);
  });

  it('are assessments before the sessions of a course and at its end, until they are made', async () => {
    const { clock, vault, patient } = await withSession();
    const area = { region: 'abdomen-lower' as const, side: 'right' as const };
    const regions = [{ ...area, sessions: 2, depth: null }];
    const course = courseInput(patient, { regions, startedOn: '2026-11-24' });
    await vault.get('courses:save', course);
    const assessment = async (today: string) =>
      (await vault.get('dues:list', { today })).dues.filter(({ group }) => group === 'assessment');
    expect(await assessment('2026-11-16')).toEqual([]); // too far ahead
    expect(await assessment('2026-11-20')).toMatchObject([
      { reason: 'first', on: '2026-11-24', lastOn: null, course: course.id, patient: { id: patient } },
    ]);
    // It was not kept: nothing is asked before a day that has passed.
    expect(await assessment('2026-11-25')).toEqual([]);
    const rate = (on: string) =>
      vault.get('assessments:save', assessmentInput(patient, { on, areas: [area] }));
    clock.at += 4 * day;
    await rate('2026-11-24');
    expect(await assessment('2026-11-24')).toEqual([]);
    await sealedSession(vault, patient, clock.at, { nextDate: null });
    expect(await assessment('2026-12-21')).toMatchObject([
      { reason: 'next', on: '2026-12-22', lastOn: '2026-11-24' },
    ]);
    clock.at += 27 * day;
    await rate('2026-12-21');
    expect(await assessment('2026-12-21')).toEqual([]);
  });
});
