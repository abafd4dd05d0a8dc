import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { bodies } from '../../../../../electron/vault/bodies.ts';
import type { Json } from '../../../../../electron/vault/ledger/canonical.ts';
import { upcast } from '../../../../../electron/vault/ledger/projection.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { answerCall } from '../../../../../electron/vault/ipc/answer-call.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { readingOf } from '../documents/document-text.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { withPlans } from '../../../../../shared/sessions/planned.ts';
import { afternoon, countEntries, workOf } from '../../../../support/practice-at-work.ts';
import {
  passphrase,
  patientInput,
  sessionFields,
  type VaultAtWork,
} from '../../../../support/vault-at-work.ts';
import { hip, left, progressOf, right, treat, withCourse } from './courses-at-work.ts';

const day = 86_400_000;
const refusedWith = async (vault: VaultAtWork, ...asked: Parameters<VaultAtWork['ask']>) => {
  const answer = await vault.ask(...asked);
  return answer.ok ? 'done' : [answer.error.code, answer.error.reason];
};

const stopped = {
  outcome: 'stopped',
  reason: 'Moves to Leeds',
  conclusion: 'Softer, still visible.',
} as const;

describe('courses', () => {
  it('are planned, changed and stopped with a reason, and every version stays in words', async () => {
    const { clock, vault, patient, input, course } = await withCourse();
    expect(course).toMatchObject({ revision: 1, at: afternoon, ended: null, by: expect.any(String) });
    expect(await vault.get('courses:save', input)).toEqual(course);
    clock.at += 60_000;
    await vault.get('courses:save', { ...input, revision: 1, fields: { ...input.fields, interval: 6 } });
    clock.at += 60_000;
    const ending = { id: course.id, revision: 2, end: stopped, draft: null };
    const ended = await vault.get('courses:end', ending);
    expect(await vault.get('courses:end', ending)).toEqual(ended);
    expect(ended).toMatchObject({
      at: afternoon,
      interval: 6,
      ended: { ...stopped, at: afternoon + 120_000 },
    });
    const versions = await vault.get('versions:list', { type: 'course', id: course.id });
    expect(versions.map(({ reason }) => reason)).toEqual(['', '', 'Moves to Leeds']);
    expect(versions[0]?.facts).toContainEqual(['Between two sessions', 'every 4 weeks']);
    expect(versions[0]?.facts).toContainEqual([
      'Areas and sessions',
      'Lower abdomen, right: 4 sessions, 1.00 to 1.50\u202Fmm; Lower abdomen, left: 4 sessions',
    ]);
    expect(versions[2]?.facts).toContainEqual(['Conclusion', 'Softer, still visible.']);
    expect((await vault.get('courses:list', { patient })).courses).toEqual([ended]);
    const lines = await vault.get('entries:list', {
      filter: { person: null, patient, kind: 'patients', from: null, until: null },
      before: null,
      limit: 3,
    });
    expect(lines.lines.map(({ type, action, details }) => [type, action, details['reason']])).toEqual([
      ['course', 'stop', 'Moves to Leeds'],
      ['course', 'change', 'none'],
      ['course', 'create', 'none'],
    ]);
  });

  it('are not changed unseen, once they ended, or for another patient', async () => {
    const { vault, input, course } = await withCourse();
    const { id: other } = await vault.get('patients:save', patientInput({ given: 'Somebody else' }));
    const save = (change: object) => refusedWith(vault, 'courses:save', { ...input, ...change });
    expect(await save({ patient: other, revision: 1 })).toEqual(['conflict', 'other-patient']);
    expect(await save({ fields: { ...input.fields, note: 'Other' } })).toEqual([
      'conflict',
      'changed-meanwhile',
    ]);
    expect(await save({ id: other, patient: course.id })).toEqual(['not-found', 'patient']);
    const end = (change: object) =>
      refusedWith(vault, 'courses:end', { id: course.id, revision: 1, end: stopped, draft: null, ...change });
    expect(await end({ id: other })).toEqual(['not-found', 'course']);
    expect(await end({ revision: 0 })).toEqual(['conflict', 'changed-meanwhile']);
    expect(await end({ end: { ...stopped, reason: ' ' } })).toEqual(['invalid', 'input']);
    expect(await end({})).toBe('done');
    expect(await save({ revision: 2 })).toEqual(['conflict', 'course-ended']);
    expect(await end({ revision: 2 })).toEqual(['conflict', 'course-ended']);
  });

  it('say anew how they ended, with the reason; the day stays, and what stood there stays readable', async () => {
    const { clock, vault, patient, course } = await withCourse();
    await treat(vault, patient, afternoon, [right]);
    const correction = {
      id: course.id,
      revision: 2,
      reason: 'Was of another patient',
      end: { outcome: 'finished', reason: '', conclusion: 'Narrower.' },
      draft: null,
    } as const;
    const correct = (change: object) =>
      refusedWith(vault, 'courses:correct-end', { ...correction, ...change });
    expect(await correct({ revision: 1 })).toEqual(['not-found', 'course']);
    await vault.get('courses:end', { id: course.id, revision: 1, end: stopped, draft: null });
    const ended = clock.at;
    clock.at += 60_000;
    expect(await correct({ reason: ' ' })).toEqual(['invalid', 'input']);
    expect(await correct({ revision: 1 })).toEqual(['conflict', 'changed-meanwhile']);
    const corrected = await vault.get('courses:correct-end', correction);
    expect(await vault.get('courses:correct-end', correction)).toEqual(corrected);
    expect(corrected).toMatchObject({
      revision: 3,
      ended: {
        at: ended,
        conclusion: 'Narrower.',
        corrected: { at: ended + 60_000, by: 'Tomasz Wiśniewski', reason: 'Was of another patient' },
      },
    });
    // A session after the end is still none of the course.
    await treat(vault, patient, ended + 30_000, [right]);
    expect((await progressOf(vault, patient)).progress.sessions).toHaveLength(1);
    const versions = await vault.get('versions:list', { type: 'course', id: course.id });
    expect(versions.map(({ reason }) => reason)).toEqual(['', 'Moves to Leeds', 'Was of another patient']);
    expect(versions[1]?.facts).toContainEqual(['Why it is stopped', 'Moves to Leeds']);
    expect(versions[1]?.facts).toContainEqual(['Conclusion', 'Softer, still visible.']);
    const { lines } = await vault.get('entries:list', {
      filter: { person: null, patient, kind: 'patients', from: null, until: null },
      before: null,
      limit: 1,
    });
    expect(lines[0]).toMatchObject({ action: 'correct', details: { reason: 'Was of another patient' } });
    const { id } = await vault.get('documents:create', { kind: 'course', source: course.id });
    const sheet = serveDocument(workOf(vault), id);
    expect(sheet.ok && readingOf(sheet.value.html)).toContain(
      'It said before that it was stopped early: Moves to Leeds Softer, still visible.',
    );
    const open = workOf(vault).vault;
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
  });

  it('have an area for themselves: a second running one is refused, by the name of the area', async () => {
    const { vault, patient, course } = await withCourse();
    const second = courseInput(patient, {
      regions: [
        { ...left, sessions: 2, depth: null },
        { ...hip, sessions: 2, depth: null },
      ],
    });
    const entries = countEntries(vault);
    expect(await vault.ask('courses:save', second)).toMatchObject({
      ok: false,
      error: { code: 'refused', reason: 'area-in-course', fields: [{ path: 'abdomen-lower/left' }] },
    });
    expect(countEntries(vault)).toBe(entries);
    await vault.get('courses:end', {
      id: course.id,
      revision: 1,
      end: { outcome: 'finished', reason: '', conclusion: '' },
      draft: null,
    });
    expect(await vault.get('courses:save', second)).toMatchObject({ revision: 1 });
  });

  it('are planned by assistants and ended by practitioners and owners only', async () => {
    const { vault, input, course } = await withCourse();
    const work = workOf(vault);
    const as = (role: 'assistant' | 'reader' | 'practitioner') => {
      vault.holder.work = { ...work, user: { ...work.user, role } };
    };
    const ask = async (channel: string, sent: unknown) => {
      const answer = await answerCall(vault.holder, channel, sent);
      return answer.ok ? 'done' : (answer.error.reason ?? answer.error.code);
    };
    const ending = { id: course.id, revision: 2, end: stopped, draft: null };
    const changed = { ...input, revision: 1, fields: { ...input.fields, note: 'Asked for evenings.' } };
    as('reader');
    expect(await ask('courses:save', changed)).toBe('role');
    expect(await ask('courses:list', { patient: input.patient })).toBe('done');
    as('assistant');
    expect(await ask('courses:save', changed)).toBe('done');
    expect(await ask('courses:end', ending)).toBe('role');
    expect(await ask('courses:correct-end', { ...ending, reason: 'Other' })).toBe('role');
    as('practitioner');
    expect(await ask('courses:end', ending)).toBe('done');
  });

  it('count the sealed sessions of each area, an amended one once and as it stands', async () => {
    const { clock, vault, patient } = await withCourse();
    await treat(vault, patient, Date.parse('2026-10-20T10:00:00Z'), [right]);
    const { sent } = await treat(vault, patient, afternoon, [right, hip]);
    expect((await progressOf(vault, patient)).counts).toEqual([
      ['right', 1],
      ['left', 0],
    ]);
    clock.at += 60_000;
    const areas = sent.fields.areas.map((area) => (area.region === 'hip' ? { ...area, ...left } : area));
    const amendment = { session: sent.id, reason: 'Was the left side', revision: 1, draft: null };
    const first = await vault.ask('sessions:amend', { ...amendment, fields: { ...sent.fields, areas } });
    const reasons = first.ok
      ? []
      : (first.error.fields ?? []).map(({ path, message }) => ({
          rule: message,
          subject: path,
          text: 'Told.',
        }));
    if (!first.ok)
      await vault.get('sessions:amend', {
        ...amendment,
        fields: { ...sent.fields, areas, reasons: [...sent.fields.reasons, ...reasons] },
      });
    const { counts, progress } = await progressOf(vault, patient);
    expect(counts).toEqual([
      ['right', 1],
      ['left', 1],
    ]);
    expect(progress.alsoTreated).toEqual([]);
    expect((await vault.get('sessions:get', { id: sent.id })).courses).toMatchObject([
      { ordinal: 1, planned: 4, areas: [right, left] },
    ]);
  });

  it('give a session its number at sealing, which stays when the plan changes', async () => {
    const { clock, vault, patient, input } = await withCourse();
    const one = await treat(vault, patient, afternoon, [right]);
    clock.at += 30 * day;
    const two = await treat(vault, patient, clock.at, [right, left]);
    expect(two.sealed.session.courses).toEqual([
      { course: input.id, kind: 'course', title: '', areas: [right, left], ordinal: 2, planned: 4 },
    ]);
    const regions = input.fields.regions.map((area) => ({ ...area, sessions: 6 }));
    await vault.get('courses:save', { ...input, revision: 1, fields: { ...input.fields, regions } });
    expect((await vault.get('sessions:get', { id: one.sent.id })).courses).toMatchObject([
      { ordinal: 1, planned: 4 },
    ]);
    const made = await treat(vault, patient, clock.at + 60_000, [hip]);
    expect(made.sealed.session.courses).toEqual([]);
  });

  it('come back from the ledger as they were, with the numbers of the sessions', async () => {
    const { clock, vault, patient, course } = await withCourse();
    await treat(vault, patient, afternoon, [right]);
    clock.at += day;
    await vault.get('courses:end', { id: course.id, revision: 1, end: stopped, draft: null });
    const before = await vault.get('courses:list', { patient });
    const open = workOf(vault).vault;
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
    open.db.sqlite.exec(`update courses set revision = 7`);
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: false });
    open.db.sqlite.exec(`update courses set revision = 2`);
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    expect(await vault.get('courses:list', { patient })).toEqual(before);
  });
});

it('a course that was planned before its end could be corrected is read as never corrected', () => {
  const fields = courseInput(newId()).fields;
  const body = { patient: newId(), firstAt: 1, byName: 'Ada', endedBy: 'Ada', end: stopped, fields };
  const read = upcast(projection, 'course', 1, JSON.parse(JSON.stringify(body)) as Json);
  expect(bodies.course.parse(read)).toEqual({ ...body, endedAt: null, correction: null });
});

it('a session that was sealed before there were courses is read as of none', () => {
  const body = {
    patient: newId(),
    ordinal: 1,
    byName: 'Ada',
    reason: '',
    startedAt: afternoon,
    findings: [],
    fields: withPlans(sessionFields(afternoon), () => 'not-recorded'),
  };
  const read = upcast(projection, 'session', 2, JSON.parse(JSON.stringify(body)) as Json);
  expect(bodies.session.parse(read)).toEqual({ ...body, courses: [] });
});
