import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { ExposedPatient } from '../../../shared/exposures/exposure.ts';
import type { Far } from '../../../shared/works/long-work.ts';
import { joinLines } from '../../../shared/text/join-lines.ts';
import { gatherExposed, isShort } from '../db/exposure-pieces.ts';
import {
  type ExposedSession,
  type ExposureAsked,
  selectExposed,
  selectSessionsFound,
} from '../db/exposures.ts';
import {
  countPatients,
  firstPlace,
  type Place,
  selectPatient,
  selectPatientRow,
  selectPatientsAfter,
  selectPlace,
} from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import type { Steps } from '../slices.ts';
import { localZone } from './local-zone.ts';

/** Rows of an index that are read in one statement: of a lot there are hardly more, of a device or a practitioner there are. */
const mostInOne = 1000;
/** Rows read in one step where there are more. */
const atOnce = 200;

/** Some of a list by name, and how many there are in all of it. */
export interface ExposedPart {
  readonly rows: readonly ExposedPatient[];
  readonly patients: number;
  readonly sessions: number;
}

const isAfter = (one: Place, other: Place): boolean =>
  one.sort === other.sort ? one.id > other.id : one.sort > other.sort;
const byName = (one: Place, other: Place): number => (isAfter(one, other) ? 1 : -1);

/** One patient of a list, `far` on the way: a few have hundreds of sessions. */
function* patientOf(
  db: Db,
  { id, sessions }: { readonly id: string; readonly sessions: readonly ExposedSession[] },
  far: Far,
): Steps<readonly ExposedPatient[]> {
  const row = selectPatientRow(db, id);
  if (!row) return [];
  const { number, family, given, born, phone } = row;
  const zone = localZone();
  const dated: ExposedPatient['sessions'][number][] = [];
  for (const { id: session, ordinal, at, marked } of sessions) {
    dated.push({ id: session, ordinal, on: dateOfInstant(at, zone), invalid: marked === 1 });
    yield far;
  }
  const { email = '', address = '' } = selectPatient(db, id) ?? {};
  const posted = joinLines(address, ', ').trim();
  return [{ id, number, family, given, born, phone, email, address: posted, sessions: dated }];
}

/** Which part of a list; `orNone` leaves the people out where there are more than `most`. */
interface Part {
  readonly after: Place;
  readonly most: number;
  readonly orNone?: boolean;
}

/** A list of which all rows of the index can be read in one statement. */
export function* shortList(db: Db, asked: ExposureAsked, { after, most }: Part): Steps<ExposedPart> {
  const found = selectExposed(db, asked, after === firstPlace ? null : after, most);
  const rows: ExposedPatient[] = [];
  for (const { id, sessions: own } of found.rows) {
    const sessions = selectSessionsFound(db, own);
    rows.push(...(yield* patientOf(db, { id, sessions }, { done: rows.length, total: found.rows.length })));
  }
  return { rows, patients: found.patients, sessions: found.sessions };
}

/** The first `most` of these people after a place in the order of names. */
function* firstByName(
  db: Db,
  people: Iterable<string>,
  { after, most, far }: { readonly after: Place; readonly most: number; readonly far: (done: number) => Far },
): Steps<readonly Place[]> {
  let first: Place[] = [];
  let done = 0;
  for (const id of people) {
    const place = selectPlace(db, id);
    if (place && isAfter(place, after)) first.push(place);
    if (first.length >= 2 * most + atOnce) first = first.toSorted(byName).slice(0, most);
    done += 1;
    yield far(done);
  }
  return first.toSorted(byName).slice(0, most);
}

/** The same where they are a large part of everybody: the order of names is walked along until enough of them were met. */
function* firstOnTheWay(
  db: Db,
  people: ReadonlyMap<string, unknown>,
  { after, most, far }: { readonly after: Place; readonly most: number; readonly far: (done: number) => Far },
): Steps<readonly string[]> {
  const met: string[] = [];
  for (let place: Place | undefined = after; place !== undefined && met.length < most;) {
    const rows = selectPatientsAfter(db, place, atOnce);
    met.push(...rows.flatMap(({ id }) => (people.has(id) ? [id] : [])));
    yield far(Math.min(met.length, most));
    const last = rows.at(-1);
    place = last && rows.length === atOnce ? selectPlace(db, last.id) : undefined;
  }
  return met.slice(0, most);
}

/** Looking up one place takes about as long as walking past so many names. */
const namesForOne = 4;

/** Whether the first `most` of so many people are met sooner on the way along all names than when each is looked up. */
const isOnTheWay = (everybody: number, people: number, most: number): boolean =>
  Math.min(everybody, (most * everybody) / Math.max(1, people)) < namesForOne * people;

/** One of any length: the index is read some rows at a time, and the names are looked up afterwards. */
export function* longList(db: Db, asked: ExposureAsked, { after, most, orNone }: Part): Steps<ExposedPart> {
  const reading = gatherExposed(db, asked, atOnce);
  let step = reading.next();
  for (; !step.done; step = reading.next()) yield { done: step.value, total: null };
  const found = step.value;
  const patients = found.size;
  const sessions = [...found.values()].reduce((total, { size }) => total + size, 0);
  if (orNone && patients > most) return { rows: [], patients, sessions };
  const far = (done: number): Far => ({ done, total: patients });
  const wanted = { after, most, far };
  const first = isOnTheWay(countPatients(db), patients, most)
    ? yield* firstOnTheWay(db, found, wanted)
    : (yield* firstByName(db, found.keys(), wanted)).map(({ id }) => id);
  const rows: ExposedPatient[] = [];
  for (const id of first) {
    const own = selectSessionsFound(db, [...(found.get(id) ?? [])]);
    rows.push(...(yield* patientOf(db, { id, sessions: own }, far(patients))));
  }
  return { rows, patients, sessions };
}

/** Who was exposed, by name. */
export const exposedSteps = (db: Db, asked: ExposureAsked, part: Part): Steps<ExposedPart> =>
  (isShort(db, asked, mostInOne) ? shortList : longList)(db, asked, part);
