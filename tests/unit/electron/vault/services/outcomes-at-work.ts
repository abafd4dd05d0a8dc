import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { eraseFromVault } from '../../../../../electron/vault/erasures/erase-from-vault.ts';
import { importing } from '../../../../../electron/vault/services/importing.ts';
import { savePatient } from '../../../../../electron/vault/services/patients.ts';
import { sealSession } from '../../../../../electron/vault/services/sessions.ts';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import type { RegionSide } from '../../../../../shared/regions/regions.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { eventInput } from '../../../../support/follow-up-inputs.ts';
import { mergeInput } from '../../../../support/merge-charts.ts';
import { areaOf, assess, day, ratingFields, seenOn } from '../../../../support/outcome-inputs.ts';
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
  readonly merges: Merged[];
}

interface Merged {
  readonly id: string;
  readonly kept: string;
  readonly other: InputOf<'patients:save'>;
  /** The ids of what was recorded of the other one before. */
  readonly moved: Set<string>;
}

/** What is recorded of patients, as it was sent. */
const ofPatients = ({ courses, sessions, events, ratings }: Done) => [courses, sessions, events, ratings];

/** Records that are asked for under another patient from now on. */
const readUnder = (
  done: Done,
  patient: string,
  isMoved: (record: { id: string; patient: string }) => boolean,
) => {
  for (const list of ofPatients(done) as { id: string; patient: string }[][])
    list.splice(0, list.length, ...list.map((each) => (isMoved(each) ? { ...each, patient } : each)));
};

const one = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
const places: readonly RegionSide[] = [
  { region: 'abdomen-lower', side: 'right' },
  { region: 'abdomen-lower', side: 'left' },
  { region: 'flank', side: 'right' },
];
const skins = ['i', 'iv', 'vi', 'not-asked'] as const;
const types = ['rubra', 'alba'] as const;
/** The UTC day of a moment. */
export const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
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
    // It goes with its session when charts are parted.
    const { session: own } = input.fields;
    for (const { moved } of done.merges) if (own !== null && moved.has(own)) moved.add(input.id);
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
    const decision = {
      askedBy: 'patient',
      askedOn: dateOf(done.clock.at),
      reason: 'By letter',
      despite: '',
    } as const;
    eraseFromVault(open, { patient: gone.id, actor: user.id, now: now(), decision });
    const keep = (list: { readonly patient: string }[]) =>
      list.splice(0, list.length, ...list.filter(({ patient }) => patient !== gone.id));
    for (const list of ofPatients(done)) keep(list);
    done.merges.splice(0, done.merges.length, ...done.merges.filter(({ kept }) => kept !== gone.id));
    done.patients.splice(0, done.patients.length, ...done.patients.filter(({ id }) => id !== gone.id));
  },
  merge: async (vault: VaultAtWork, done: Done, pick: number) => {
    const [kept, other] = [one(done.patients, pick), one(done.patients, pick + 1)];
    if (!kept || !other || kept === other) return;
    const chosen = { skinType: one(skins, pick) ?? ('i' as const) };
    const input = await mergeInput(vault, kept.id, other.id, chosen);
    // Two charts with running courses for one area are not put together: nothing is written then.
    if (!(await vault.ask('merges:merge', input)).ok) return;
    const isOthers = ({ patient }: { readonly patient: string }): boolean => patient === other.id;
    const moved = new Set(ofPatients(done).flatMap((list) => list.filter(isOthers).map(({ id }) => id)));
    readUnder(done, kept.id, isOthers);
    done.patients.splice(done.patients.indexOf(other), 1);
    done.merges.push({ id: input.id, kept: kept.id, other, moved });
  },
  part: async (vault: VaultAtWork, done: Done) => {
    const merged = done.merges.at(-1);
    if (!merged || !(await vault.ask('merges:undo', { id: merged.id })).ok) return;
    done.merges.pop();
    readUnder(done, merged.other.id, ({ id }) => merged.moved.has(id));
    done.patients.push(merged.other);
  },
  bring: (vault: VaultAtWork, done: Done, pick: number) => {
    const { work, batches } = importing(workOf(vault), 'seed', 2);
    const input = patientInput({ given: `Brought ${pick}`, skinType: one(skins, pick) ?? 'i' });
    if (!savePatient(work, { ...input, revision: next(done, input.id) }).ok) throw new Error('Not brought.');
    done.patients.push(input);
    for (const number of [0, 1, 2]) {
      const sent = sealInput(input.id, done.clock.at - (40 - number) * day, treated(pick + number));
      const first = sealSession(work, sent);
      const reasons = first.ok ? [] : reasonsFor(first);
      const again = { ...sent, fields: { ...sent.fields, reasons } };
      if (!first.ok && !sealSession(work, again).ok) throw new Error('Not brought.');
      done.sessions.push(again);
    }
    batches.end();
    return Promise.resolve();
  },
  clock: (_vault: VaultAtWork, done: Done, pick: number) => {
    done.clock.at += pick * 5 * day;
    return Promise.resolve();
  },
};

const names = Object.keys(operations) as (keyof typeof operations)[];
const weighted = [...names, 'register', 'seal', 'seal', 'seal', 'rate', 'event', 'merge'] as const;
/** What happens in a practice, in any order. */
export const steps = fc.array(fc.record({ name: fc.constantFrom(...weighted), pick: fc.nat({ max: 99 }) }), {
  minLength: 8,
  maxLength: 30,
});

/** A practice in which these things happened, one after the other. */
export const practiceAfter = async (
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
    merges: [],
  };
  await operations.register(vault, record, 1);
  for (const { name, pick } of done) await operations[name](vault, record, pick);
  return vault;
};
