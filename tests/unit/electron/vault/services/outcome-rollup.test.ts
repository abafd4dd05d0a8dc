import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { writeMeta } from '../../../../../electron/vault/db/meta.ts';
import { write } from '../../../../../electron/vault/db/run.ts';
import { erasePatient } from '../../../../../electron/vault/erasures/erase-patient.ts';
import { fillIndexes } from '../../../../../electron/vault/ledger/fill-indexes.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { outcomeSteps } from '../../../../../electron/vault/services/outcomes.ts';
import { atOnce } from '../../../../../electron/vault/slices.ts';
import { plus } from '../../../../../shared/outcomes/count-cases.ts';
import { makeCases } from '../../../../../shared/outcomes/make-cases.ts';
import {
  dimensions,
  noCases,
  valueOf,
  type OutcomeCounts,
  type OutcomeFilter,
} from '../../../../../shared/outcomes/outcome.ts';
import { caseFactsOf } from '../../../../../electron/vault/renew-outcomes.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import type { RegionSide } from '../../../../../shared/regions/regions.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { eventInput } from '../../../../support/follow-up-inputs.ts';
import {
  areaOf,
  assess,
  day,
  keptAndCounted,
  ratingFields,
  seenOn,
} from '../../../../support/outcome-inputs.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { concernFields, reasonsFor, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

interface Done {
  readonly clock: { at: number };
  readonly patients: InputOf<'patients:save'>[];
  readonly revisions: Map<string, number>;
  readonly courses: InputOf<'courses:save'>[];
  readonly sessions: InputOf<'sessions:seal'>[];
  readonly events: InputOf<'adverse-events:save'>[];
  readonly ratings: Pick<InputOf<'assessments:save'>, 'id' | 'patient' | 'fields'>[];
}

const one = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
const places: readonly RegionSide[] = [
  { region: 'abdomen-lower', side: 'right' },
  { region: 'abdomen-lower', side: 'left' },
  { region: 'flank', side: 'right' },
];
const skins = ['i', 'iv', 'vi', 'not-asked'] as const;
const types = ['rubra', 'alba'] as const;
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const next = (done: Done, id: string): number => {
  const revision = (done.revisions.get(id) ?? 0) + 1;
  done.revisions.set(id, revision);
  return revision - 1;
};

const treated = (pick: number) => {
  const chosen = places.filter((_, place) => ((pick + 1) >> place) % 2 === 1);
  const areas = (chosen.length === 0 ? places : chosen).map((place) => areaOf(place, 400 + (pick % 6) * 450));
  const reactions = areas.map((area) =>
    seenOn(
      { region: area.region, side: area.side },
      { erythema: pick % 5, bruising: pick % 3 === 0 ? null : 1 },
    ),
  );
  return { areas, reactions };
};

const amended = async (vault: VaultAtWork, done: Done, sealed: InputOf<'sessions:seal'>, pick: number) => {
  const fields = { ...sealed.fields, ...treated(pick + 3) };
  const amendment = { session: sealed.id, reason: `Reason ${pick}`, fields, draft: null };
  const revision = done.revisions.get(sealed.id) ?? 1;
  const first = await vault.ask('sessions:amend', { ...amendment, revision });
  if (!first.ok)
    await vault.get('sessions:amend', {
      ...amendment,
      revision,
      fields: { ...fields, reasons: [...fields.reasons, ...reasonsFor(first)] },
    });
  done.revisions.set(sealed.id, revision + 1);
};

const operations = {
  register: async (vault: VaultAtWork, done: Done, pick: number) => {
    const input = patientInput({ given: `Given ${pick}`, skinType: one(skins, pick) ?? 'i' });
    await vault.get('patients:save', { ...input, revision: next(done, input.id) });
    done.patients.push(input);
  },
  skin: async (vault: VaultAtWork, done: Done, pick: number) => {
    const input = one(done.patients, pick);
    if (!input) return;
    const fields = { ...input.fields, skinType: one(skins, pick + 1) ?? 'i' };
    await vault.get('patients:save', { ...input, revision: next(done, input.id), fields });
  },
  concern: async (vault: VaultAtWork, done: Done, pick: number) => {
    const patient = one(done.patients, pick)?.id;
    if (patient === undefined) return;
    const fields = {
      ...concernFields(),
      areas: [one(places, pick) ?? areaOf(places[0] ?? { region: 'flank', side: 'left' })].map(
        ({ region, side }) => ({ region, side }),
      ),
      striaeType: one(types, pick) ?? ('alba' as const),
    };
    await vault.get('concerns:save', { id: newId(), patient, revision: 0, draft: null, fields });
  },
  plan: async (vault: VaultAtWork, done: Done, pick: number) => {
    const patient = one(done.patients, pick)?.id;
    if (patient === undefined) return;
    const input = courseInput(patient, {
      kind: pick % 3 === 0 ? 'maintenance' : 'course',
      interval: 6,
      startedOn: dateOf(done.clock.at - (pick % 4) * day),
    });
    // An area that another course of the patient has is refused: nothing is written then.
    if ((await vault.ask('courses:save', input)).ok) done.courses.push(input);
  },
  end: async (vault: VaultAtWork, done: Done, pick: number) => {
    const course = done.courses.pop();
    if (!course) return;
    const stopped = { outcome: 'stopped', reason: 'Moved away', conclusion: '' } as const;
    const finished = { outcome: 'finished', reason: '', conclusion: '' } as const;
    const end = { ...(pick % 2 === 0 ? stopped : finished) };
    await vault.ask('courses:end', { id: course.id, revision: 1, end, draft: null });
  },
  seal: async (vault: VaultAtWork, done: Done, pick: number) => {
    const patient = one(done.patients, pick)?.id;
    if (patient === undefined) return;
    const at = done.clock.at - (pick % 40) * day;
    const other = { state: pick % 4 === 0 ? ('some' as const) : ('none' as const), kinds: [], detail: '' };
    const kinds = other.state === 'some' ? (['faint'] as const) : [];
    const davey = {
      'abdomen-upper/right': 1,
      'abdomen-upper/left': 1,
      'abdomen-lower/right': (pick % 3) as 0 | 1 | 2,
      'abdomen-lower/left': 0,
    } as const;
    const { sent } = await sealWithReasons(
      vault,
      sealInput(patient, at, { ...treated(pick), otherReaction: { ...other, kinds: [...kinds] }, davey }),
    );
    done.sessions.push(sent);
  },
  amend: async (vault: VaultAtWork, done: Done, pick: number) => {
    const sealed = one(done.sessions, pick);
    if (sealed) await amended(vault, done, sealed, pick);
  },
  event: async (vault: VaultAtWork, done: Done, pick: number) => {
    const patient = one(done.patients, pick)?.id;
    if (patient === undefined) return;
    const session = done.sessions.find((each) => each.patient === patient)?.id ?? null;
    const input = eventInput(patient, {
      session: pick % 2 === 0 ? session : null,
      areas: pick % 3 === 0 ? [] : [{ region: 'abdomen-lower', side: 'right' }],
      beganOn: dateOf(done.clock.at - (pick % 30) * day),
      grade: pick % 5 === 0 ? null : (pick % 5) + 0,
    });
    await vault.get('adverse-events:save', { ...input, revision: next(done, input.id) });
    done.events.push(input);
  },
  worse: async (vault: VaultAtWork, done: Done, pick: number) => {
    const event = one(done.events, pick);
    if (!event) return;
    const serious = { state: 'yes' as const, reasons: ['hospital' as const] };
    const fields = { ...event.fields, grade: 3, serious, kind: 'granuloma' as const };
    await vault.get('adverse-events:save', { ...event, revision: next(done, event.id), fields });
  },
  rate: async (vault: VaultAtWork, done: Done, pick: number) => {
    const patient = one(done.patients, pick)?.id;
    if (patient === undefined) return;
    const answer = (['under-25', '25-50', '51-75', 'over-75', 'unknown'] as const)[pick % 5] ?? 'unknown';
    const on = dateOf(done.clock.at - (pick % 20) * day);
    const fields = ratingFields(on, { answers: [{ item: 'improvement', answer }] });
    done.ratings.push({ id: await assess(vault, patient, fields), patient, fields });
  },
  rerate: async (vault: VaultAtWork, done: Done, pick: number) => {
    const rated = one(done.ratings, pick);
    if (!rated) return;
    const revision = (done.revisions.get(rated.id) ?? 0) + 1;
    done.revisions.set(rated.id, revision);
    const fields = {
      ...rated.fields,
      answers: [{ item: 'improvement' as const, answer: 'over-75' as const }],
    };
    await assess(vault, rated.patient, fields, { id: rated.id, revision });
  },
  erase: async (vault: VaultAtWork, done: Done, pick: number) => {
    if (pick % 3 !== 0) return;
    const gone = one(done.patients, pick);
    if (!gone) return;
    const { vault: open, user, now } = workOf(vault);
    open.write(user.id, now(), (tx) => erasePatient(tx, gone.id));
    const keep = (list: { readonly patient: string }[]) =>
      list.splice(0, list.length, ...list.filter(({ patient }) => patient !== gone.id));
    for (const list of [done.courses, done.sessions, done.events, done.ratings]) keep(list);
    done.patients.splice(0, done.patients.length, ...done.patients.filter(({ id }) => id !== gone.id));
  },
  clock: (_vault: VaultAtWork, done: Done, pick: number) => {
    done.clock.at += pick * 5 * day;
    return Promise.resolve();
  },
};

const names = Object.keys(operations) as (keyof typeof operations)[];
const weighted = [...names, 'register', 'seal', 'seal', 'seal', 'rate', 'event'] as const;
const steps = fc.array(fc.record({ name: fc.constantFrom(...weighted), pick: fc.nat({ max: 99 }) }), {
  minLength: 8,
  maxLength: 30,
});

const practiceAfter = async (
  done: readonly { readonly name: keyof typeof operations; readonly pick: number }[],
) => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const record: Done = {
    clock,
    patients: [],
    revisions: new Map(),
    courses: [],
    sessions: [],
    events: [],
    ratings: [],
  };
  await operations.register(vault, record, 1);
  for (const { name, pick } of done) await operations[name](vault, record, pick);
  return vault;
};

/** The report as it comes out when every case is read. */
const countedOneByOne = (vault: VaultAtWork, filter: OutcomeFilter) => {
  const { db } = workOf(vault).vault;
  const patients = db.sqlite.prepare('select id from patients').pluck().all() as string[];
  const cases = patients
    .flatMap((patient) => makeCases(caseFactsOf(db, patient)))
    .filter(
      (each) =>
        (filter.from === null || each.day >= filter.from) &&
        (filter.until === null || each.day <= filter.until),
    )
    .filter((each) => filter.person === null || each.person === filter.person)
    .filter((each) => filter.device === null || each.device === filter.device);
  const sum = (some: typeof cases) =>
    some
      .map((each) => ({ cases: 1, of: Object.fromEntries(each.measures.map((measure) => [measure, 1])) }))
      .reduce<OutcomeCounts>(plus, noCases);
  return {
    all: sum(cases),
    rows: Object.fromEntries(
      dimensions.map((dimension) => [
        dimension,
        Object.fromEntries(
          [...Map.groupBy(cases, (each) => valueOf(each, dimension))].map(([value, some]) => [
            value,
            sum(some),
          ]),
        ),
      ]),
    ),
  };
};

const dayOf = (number: number): string => dateOf(Date.UTC(2026, 8, 1) + number * day);
const filters = fc.record({
  from: fc.option(fc.nat({ max: 900 }).map(dayOf)),
  until: fc.option(fc.nat({ max: 900 }).map(dayOf)),
  person: fc.constantFrom(null, 'several' as const),
  device: fc.constantFrom(null, 'none' as const),
});

describe('the cells of the report', () => {
  it('are what counting anew gives, whatever is sealed, amended, ended, rated or erased; and the replay agrees', async () => {
    await fc.assert(
      fc.asyncProperty(steps, filters, async (done, filter) => {
        const vault = await practiceAfter(done);
        const { db, ledger } = workOf(vault).vault;
        const { kept, counted } = keptAndCounted(db);
        expect(kept).toEqual(counted);
        const report = atOnce(outcomeSteps(db, filter));
        const expected = countedOneByOne(vault, filter);
        expect(report.all).toEqual(expected.all);
        for (const dimension of dimensions)
          expect(
            Object.fromEntries(report.rows[dimension].map(({ value, ...counts }) => [value, counts])),
          ).toEqual(expected.rows[dimension]);
        expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('are read in once from what was written before they were there', async () => {
    const vault = await practiceAfter([
      { name: 'concern', pick: 1 },
      { name: 'plan', pick: 1 },
      { name: 'seal', pick: 2 },
      { name: 'seal', pick: 31 },
      { name: 'amend', pick: 0 },
      { name: 'event', pick: 2 },
      { name: 'rate', pick: 2 },
    ]);
    const { db, ledger, vaultId } = workOf(vault).vault;
    const before = keptAndCounted(db).kept;
    expect(before.cases.length).toBeGreaterThan(1);
    write(db, (tx) => {
      tx.sqlite.exec('delete from outcome_parts; delete from outcome_cases; delete from outcome_cells');
      writeMeta(tx, 'indexes-due', 'yes');
    });
    expect(fillIndexes(db, vaultId, projection)).toBe(true);
    // A second time changes nothing, as after a filling that was broken off.
    writeMeta(db, 'indexes-due', 'yes');
    expect(fillIndexes(db, vaultId, projection)).toBe(true);
    expect(keptAndCounted(db).kept).toEqual(before);
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('go with an erased patient, and nothing of the patient stays', async () => {
    const vault = await practiceAfter([
      { name: 'seal', pick: 2 },
      { name: 'erase', pick: 3 },
    ]);
    const { db } = workOf(vault).vault;
    for (const table of ['outcome_parts', 'outcome_cases', 'outcome_cells'])
      expect(db.sqlite.prepare(`select count(*) from ${table}`).pluck().get()).toBe(0);
  });
});
