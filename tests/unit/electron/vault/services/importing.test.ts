import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordTables } from '../../../../../electron/vault/db/record-tables.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { saveAdverseEvent } from '../../../../../electron/vault/services/adverse-events.ts';
import { saveConcern } from '../../../../../electron/vault/services/concerns.ts';
import { saveCourse } from '../../../../../electron/vault/services/courses.ts';
import { saveFollowUp } from '../../../../../electron/vault/services/follow-ups.ts';
import { importing } from '../../../../../electron/vault/services/importing.ts';
import { savePatient } from '../../../../../electron/vault/services/patients.ts';
import { saveScreening } from '../../../../../electron/vault/services/screenings.ts';
import { amendSession, sealSession } from '../../../../../electron/vault/services/sessions.ts';
import type { Work } from '../../../../../electron/vault/services/work.ts';
import type { Result } from '../../../../../shared/result.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { callInput, eventInput } from '../../../../support/follow-up-inputs.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { concernFields, reasonsFor, screeningInput, sealInput } from '../../../../support/record-inputs.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const kinds = [
  'patient',
  'rename',
  'concern',
  'screening',
  'course',
  'session',
  'amendment',
  'call',
  'event',
] as const;
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  /** Whom of the patients, by place. */
  whom: fc.nat({ max: 3 }),
  words: fc.constantFrom('calm', 'Ödem links', 'лёгкая боль', 'pinpoint bleeding', '静 かな 肌'),
  hours: fc.integer({ min: 1, max: 900 }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What a service is called with for each step; refusals are part of the game and have to be the same in both vaults. */
const callsOf = (
  steps: readonly Step[],
): readonly ((work: Work, clock: { at: number }) => Result<unknown>)[] => {
  const patients = [patientInput({ family: 'First' })];
  const sessions = new Map<string, { id: string; at: number; revision: number }>();
  const [first] = patients;
  let at = afternoon;
  const timed =
    (moment: number, call: (work: Work) => Result<unknown>) =>
    (work: Work, clock: { at: number }): Result<unknown> => {
      clock.at = moment;
      return call(work);
    };
  const start = first ? [timed(at, (work: Work) => savePatient(work, first))] : [];
  return [
    ...start,
    ...steps.map(({ kind, whom, words, hours }) => {
      at += hours * 3_600_000;
      const patient = patients[whom % patients.length] ?? patientInput();
      const { id } = patient;
      const session = sessions.get(id);
      const head = { patient: id, revision: 0, draft: null };
      if (kind === 'patient') {
        const input = patientInput({ family: words, given: String(patients.length) });
        patients.push(input);
        return timed(at, (work) => savePatient(work, input));
      }
      if (kind === 'rename')
        return timed(at, (work) =>
          savePatient(work, { ...patient, revision: 1, fields: { ...patient.fields, family: words } }),
        );
      if (kind === 'concern') {
        const record = screeningInput(id).id;
        return timed(at, (work) => saveConcern(work, { ...head, id: record, fields: concernFields(words) }));
      }
      if (kind === 'screening') {
        const input = screeningInput(id, { note: words });
        return timed(at, (work) => saveScreening(work, input));
      }
      if (kind === 'course') {
        const input = courseInput(id, { goal: words });
        return timed(at, (work) => saveCourse(work, input));
      }
      if (kind === 'event') {
        const input = eventInput(id, { words, session: session?.id ?? null });
        return timed(at, (work) => saveAdverseEvent(work, input));
      }
      if (kind === 'session' || !session) {
        const input = sealInput(id, at, { note: words });
        sessions.set(id, { id: input.id, at, revision: 1 });
        return timed(at, (work) => {
          const answer = sealSession(work, input);
          if (answer.ok) return answer;
          return sealSession(work, { ...input, fields: { ...input.fields, reasons: reasonsFor(answer) } });
        });
      }
      if (kind === 'call') {
        const input = callInput(id, session.id, at, { note: words });
        return timed(at, (work) => saveFollowUp(work, input));
      }
      const { revision } = session;
      session.revision += 1;
      const { fields } = sealInput(id, session.at, { note: `${words} after all` });
      return timed(at, (work) => {
        const input = { session: session.id, reason: words, fields, revision, draft: null };
        const answer = amendSession(work, input);
        if (answer.ok) return answer;
        return amendSession(work, { ...input, fields: { ...fields, reasons: reasonsFor(answer) } });
      });
    }),
  ];
};

/** Every row that screens read, without its place in the ledger, which also says who looked at what; and what the search finds. */
const rowsOf = (vault: VaultAtWork): unknown => {
  const { sqlite } = workOf(vault).vault.db;
  const index = (name: string, word: string): unknown[] =>
    sqlite
      .prepare(`select rowid from ${name} where ${name} match ? order by rowid`)
      .pluck()
      .all(`"${word}"*`);
  return {
    ...Object.fromEntries(
      recordTables.map((table) => [
        table,
        sqlite
          .prepare(`select * from "${table}"`)
          .all()
          .map((row) => JSON.stringify({ ...(row as object), arrival: undefined }))
          .toSorted(),
      ]),
    ),
    found: ['ca', 'link', 'pin', 'first', 'after'].map((word) => [
      index('search', word),
      index('text_index', word),
    ]),
  };
};

const verify = (vault: VaultAtWork) => {
  const { db, ledger } = workOf(vault).vault;
  return verifyLedger(db, ledger);
};

describe('services that write in batches', () => {
  it('leave the same rows, refusals and words as the services one by one, whatever the size of a batch', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 1, max: 9 }),
        async (steps, most) => {
          const clocks = [{ at: afternoon }, { at: afternoon }] as const;
          const [single, batched] = await Promise.all([practiceAtWork(clocks[0]), practiceAtWork(clocks[1])]);
          const { work, batches } = importing(workOf(batched), 'seed', most);
          for (const call of callsOf(steps)) {
            expect(call(work, clocks[1])).toEqual(call(workOf(single), clocks[0]));
          }
          batches.end();
          expect(rowsOf(batched)).toEqual(rowsOf(single));
          expect(verify(batched)).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  it('leave records whose versions, timeline, search and erasure are those of any other', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const { work, batches } = importing(workOf(vault), 'seed');
    const patient = patientInput({ family: 'Zephyrine' });
    const other = patientInput({ family: 'Neighbour' });
    const session = sealInput(patient.id, afternoon - 3_600_000, { note: 'Dragonfly' });
    for (const input of [patient, other]) expect(savePatient(work, input)).toMatchObject({ ok: true });
    const renamed = { ...patient, revision: 1, fields: { ...patient.fields, family: 'Zephyrine-Oluwaseun' } };
    expect(savePatient(work, renamed)).toMatchObject({ ok: true });
    const asked = sealSession(work, session);
    const reasons = asked.ok ? [] : reasonsFor(asked);
    if (!asked.ok)
      expect(sealSession(work, { ...session, fields: { ...session.fields, reasons } })).toMatchObject({
        ok: true,
      });
    batches.end();

    const versions = await vault.get('versions:list', { type: 'patient', id: patient.id });
    expect(versions.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2]);
    const { events } = await vault.get('patients:timeline', { id: patient.id, before: null, limit: 10 });
    expect(events.map(({ kind }) => kind)).toContain('session');
    const found = async (): Promise<number> =>
      (await vault.get('patients:search', { query: 'oluwas', after: null, limit: 10 })).rows.length;
    expect(await found()).toBe(1);
    const lines = await vault.get('entries:list', {
      filter: { person: null, patient: null, kind: 'safety', from: null, until: null },
      before: null,
      limit: 5,
    });
    expect(lines.lines[0]).toMatchObject({ type: 'import', details: { entries: 4 } });

    await vault.get('erasures:erase', {
      patient: patient.id,
      decision: {
        askedBy: 'patient',
        askedOn: '2026-11-18',
        reason: 'Asked in writing.',
        despite: 'Not due yet.',
      },
      name: 'Zephyrine-Oluwaseun Adaeze Marguerite',
      passphrase,
    });
    expect(await found()).toBe(0);
    expect(
      (await vault.get('patients:search', { query: 'neigh', after: null, limit: 10 })).rows,
    ).toHaveLength(1);
    expect(verify(vault)).toMatchObject({ ok: true });
  });
});
