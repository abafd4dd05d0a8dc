/** Fills an open vault with a made-up practice, through the services that the forms call. */
import { idAt } from '../../tests/bench/random.ts';
import { adoptTemplate } from '../../electron/vault/services/templates.ts';
import { saveAdverseEvent } from '../../electron/vault/services/adverse-events.ts';
import { saveConcern } from '../../electron/vault/services/concerns.ts';
import { signConsent } from '../../electron/vault/services/consents.ts';
import { endCourse, saveCourse } from '../../electron/vault/services/courses.ts';
import { saveFollowUp } from '../../electron/vault/services/follow-ups.ts';
import { importing } from '../../electron/vault/services/importing.ts';
import { savePatient } from '../../electron/vault/services/patients.ts';
import { saveDevice, saveLot, saveProduct } from '../../electron/vault/services/products.ts';
import { saveScreening } from '../../electron/vault/services/screenings.ts';
import { sealSession } from '../../electron/vault/services/sessions.ts';
import type { Work } from '../../electron/vault/services/work.ts';
import type { Result } from '../../shared/result.ts';
import { askedAfter } from '../../shared/screenings/questions.ts';
import { beginningOf, day, idTime, planOf, sourceOf, type Visit } from './plan.ts';
import {
  areasOf,
  callInput,
  concernFields,
  courseEnd,
  courseFields,
  eventInput,
  type Known,
  patientFields,
  sessionFields,
  signedConsent,
} from './records.ts';
import { type Shelf, shelfOf } from './shelf.ts';
import { attachPhotos, type Photo } from './photos.ts';

export interface SeedPlan {
  readonly seed: number;
  readonly patients: number;
  /** When the practice stops, UTC ms: today. */
  readonly end: number;
  /** Pictures that some patients get, made beforehand. */
  readonly photos: readonly Photo[];
}

/** How far the filling is, in visits; what is `kept` is on the disk. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly kept: number;
}

/** A work whose clock says what the filling says. */
export interface SeededWork {
  readonly work: Work;
  readonly clock: { at: number };
}

/** Most patients with signed consents: each is a frozen sheet of its own, and larger than everything else of a patient. */
export const mostConsents = 2000;
const visitsAtOnce = 50;
/** Keeps the numbers of one kind of visit apart from those of another. */
const salts = {
  registration: 4,
  session: 5,
  call: 6,
  event: 7,
  consent: 9,
  screening: 10,
  end: 11,
} as const;
/** For how many days a screening and a consent are relied on: a little shorter than the rules do. */
const good = { screening: 150, consent: 340 } as const;

const done = <T>(what: string, result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`${what} was refused: ${result.error.code} ${result.error.reason ?? ''}`);
};

/**
 * Writes everything in the order of time and yields after every few visits. A caller that stops between two steps has to call
 * `return()`: what is kept stays, and the open batch goes.
 */
export function* seedPractice(
  { work: outer, clock }: SeededWork,
  plan: SeedPlan,
): Generator<Progress, Progress> {
  const visits = planOf(plan.seed, plan.patients, plan.end);
  const shelf = shelfOf(plan.seed, beginningOf(plan.end), plan.end);
  const { work, batches } = importing(outer, 'seed');
  const known = new Map<number, Known>();
  try {
    furnish(work, shelf);
    for (const [index, visit] of visits.entries()) {
      clock.at = visit.at;
      write(work, { visit, plan, shelf, known });
      if (index % visitsAtOnce === 0) yield { done: index, of: visits.length, kept: batches.kept() };
    }
    batches.end();
    return { done: visits.length, of: visits.length, kept: batches.kept() };
  } finally {
    batches.drop();
  }
}

function furnish(work: Work, { devices, products, lots }: Shelf): void {
  for (const id of ['consent-striae', 'aftercare-body'])
    done('The text', adoptTemplate(work, { id, version: 1 }));
  for (const device of devices) done('The device', saveDevice(work, device));
  for (const product of products) done('The product', saveProduct(work, product));
  for (const lot of lots) done('The lot', saveLot(work, lot));
}

interface Written {
  readonly visit: Visit;
  readonly plan: SeedPlan;
  readonly shelf: Shelf;
  readonly known: Map<number, Known>;
}

function write(work: Work, written: Written): void {
  const { visit, plan, known } = written;
  const { at, patient, kind, ordinal } = visit;
  if (kind === 'registration') return register(work, written);
  const of = known.get(patient);
  if (!of) throw new Error('A visit came before the registration.');
  const random = sourceOf(plan.seed, patient, ordinal, salts[kind]);
  const id = idAt(random, idTime(at, plan.end));
  if (kind === 'end') {
    if (of.course !== null) done('The end of the course', endCourse(work, courseEnd(random, of.course)));
  } else if (kind === 'session') known.set(patient, seal(work, written, of));
  else if (kind === 'event')
    done('The adverse event', saveAdverseEvent(work, eventInput(random, id, of, at)));
  else if (of.session !== null)
    done('The call', saveFollowUp(work, callInput(random, id, { ...of, session: of.session }, at)));
}

/** A consent signed on this visit, for the patients who sign. */
function sign(work: Work, { plan, visit: { at, patient } }: Written, of: Pick<Known, 'id' | 'areas'>) {
  const every = Math.max(1, Math.ceil(plan.patients / mostConsents));
  if (patient % every !== 0) return null;
  const id = idAt(sourceOf(plan.seed, patient, 0, salts.consent), idTime(at, plan.end));
  done('The consent', signConsent(work, signedConsent(id, of.id, of.areas, at)));
  return { id, at };
}

/** Every question asked on this visit, or that nothing changed since the one in `noChangeSince`. */
function screen(
  work: Work,
  { plan, visit: { at, patient } }: Written,
  of: Pick<Known, 'id'>,
  noChangeSince: string | null = null,
) {
  const id = idAt(sourceOf(plan.seed, patient, 0, salts.screening), idTime(at, plan.end));
  const answers = Object.fromEntries(
    askedAfter({}).map((question) => [question, { answer: 'no' as const, detail: '', date: null }]),
  );
  const fields = { answers, noChangeSince, note: '' };
  done('The screening', saveScreening(work, { id, patient: of.id, fields, draft: null }));
  return { id, at };
}

function register(work: Work, written: Written): void {
  const { visit, plan, known } = written;
  const { at, patient } = visit;
  const random = sourceOf(plan.seed, patient, 0, salts.registration);
  const made = idTime(at, plan.end);
  const [id, concern, course] = [idAt(random, made), idAt(random, made), idAt(random, made)];
  const areas = areasOf(random);
  const head = { patient: id, revision: 0, draft: null } as const;
  done('The patient', savePatient(work, { id, revision: 0, fields: patientFields(random, at), draft: null }));
  done('The concern', saveConcern(work, { ...head, id: concern, fields: concernFields(random, areas, at) }));
  const screening = screen(work, written, { id });
  const consent = sign(work, written, { id, areas });
  const planned = random() < 0.6;
  if (planned)
    done('The course', saveCourse(work, { ...head, id: course, fields: courseFields(random, areas, at) }));
  attachPhotos(work, plan, { patient, id, at, areas });
  known.set(patient, { id, areas, consent, screening, session: null, course: planned ? course : null });
}

/** Asks whether anything changed, asks and signs anew what has grown old, and seals; a rule that asks a reason is given one. */
function seal(work: Work, written: Written, before: Known): Known {
  const { visit, plan, shelf } = written;
  const { at, patient, ordinal } = visit;
  const isOld = (made: { readonly at: number }, days: number): boolean => at - made.at > days * day;
  const { consent } = before;
  const asksAnew = isOld(before.screening, good.screening);
  const screening = screen(work, written, before, asksAnew ? null : before.screening.id);
  const of = {
    ...before,
    screening: asksAnew ? screening : before.screening,
    consent: consent && isOld(consent, good.consent) ? sign(work, written, before) : consent,
  };
  const random = sourceOf(plan.seed, patient, ordinal, salts.session);
  const id = idAt(random, idTime(at, plan.end));
  const fields = sessionFields(random, { ...of, screening }, shelf, visit);
  const input = { id, patient: of.id, draft: null, fields };
  const first = sealSession(work, input);
  if (first.ok) return { ...of, session: id };
  const reasons = (first.error.fields ?? []).map(({ path, message }) => ({
    subject: path,
    rule: message,
    text: 'Talked through with the patient.',
  }));
  done('The session', sealSession(work, { ...input, fields: { ...fields, reasons } }));
  return { ...of, session: id };
}
