import { between, type Random, seeded } from '../../tests/bench/random.ts';

/**
 * What is written at one moment: the registration (`ordinal` 0), a session, the call after it, an adverse event after it, or the
 * end of the course after the last session.
 */
export interface Visit {
  readonly at: number;
  readonly patient: number;
  readonly kind: 'registration' | 'session' | 'call' | 'event' | 'end';
  readonly ordinal: number;
  /** Days until the next session of the plan, for a session; 0 for none. */
  readonly next: number;
}

const minute = 60_000;
export const day = 86_400_000;
/** How long a practice has worked, days. */
const practiceDays = 3650;
const mostSessions = 24;

/** A source of numbers for one patient and moment, the same whatever was made before. */
export const sourceOf = (seed: number, patient: number, ordinal: number, salt: number): Random =>
  seeded(
    Math.imul(seed + 1, 0x9e3779b1) ^
      Math.imul(patient + 1, 0x85ebca6b) ^
      Math.imul(ordinal + 1, 0xc2b2ae35) ^
      salt,
  );

/** A working time of the day on which this moment is, or of the day after a Sunday; UTC ms. */
const workingTime = (random: Random, at: number): number => {
  const date = new Date(at);
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  const monday = date.getUTCDay() === 0 ? day : 0;
  return midnight + monday + (9 * 60 + between(random, 0, 8 * 60)) * minute + Math.floor(random() * minute);
};

/** The visits of one patient who joins at `joined` (UTC ms), until `end`. */
function* visitsOf(seed: number, patient: number, joined: number, end: number): Generator<Visit> {
  const random = sourceOf(seed, patient, 0, 1);
  const visit = (kind: Visit['kind'], at: number, ordinal: number, next = 0): Visit => ({
    at,
    patient,
    kind,
    ordinal,
    next,
  });
  const first = workingTime(random, joined);
  if (first >= end) return;
  yield visit('registration', first, 0);
  const sessions = Math.min(mostSessions, 1 + Math.floor(-Math.log(1 - random() * 0.999) * 4.4));
  let at = workingTime(random, first + 7 * day);
  for (let ordinal = 1; ordinal <= sessions && at < end; ordinal += 1) {
    const next = ordinal < sessions ? between(random, 28, 60) : 0;
    yield visit('session', at, ordinal, next);
    const call = workingTime(random, at + between(random, 2, 4) * day);
    if (random() < 0.4 && call < end) yield visit('call', call, ordinal);
    const event = workingTime(random, at + between(random, 5, 20) * day);
    if (random() < 0.015 && event < end) yield visit('event', event, ordinal);
    if (next === 0) {
      const over = workingTime(random, at + between(random, 28, 60) * day);
      if (over < end) yield visit('end', over, ordinal);
    }
    at = workingTime(random, at + next * day);
  }
}

/** Every eighth patient came within the last months, as in a practice that goes on. */
const newcomers = { of: 8, at: 3, withinDays: 120 } as const;

/** When a practice began that works until `end`; UTC ms. */
export const beginningOf = (end: number): number => end - practiceDays * day;

/** Everything that a practice with so many patients wrote until `end` (UTC ms), in the order of time. */
export function planOf(seed: number, patients: number, end: number): readonly Visit[] {
  const start = beginningOf(end) + 2 * day;
  const joining = sourceOf(seed, 0, 0, 2);
  const span = (end - start) * 0.97;
  const joinedAt = (patient: number): number => {
    const share = joining();
    return patient % newcomers.of === newcomers.at
      ? end - Math.floor((0.2 + 0.8 * share) * newcomers.withinDays * day)
      : start + Math.floor(share * span);
  };
  return Array.from({ length: patients }, (_, patient) => [
    ...visitsOf(seed, patient, joinedAt(patient), end),
  ])
    .flat()
    .sort((one, other) => one.at - other.at || one.patient - other.patient);
}

/**
 * A moment for an id, in the same order but of the later half: as when the older records were brought in some years ago. Words
 * are numbered by the time in an id from 2020 on (`electron/vault/db/texts.ts`).
 */
export const idTime = (at: number, end: number): number => end - Math.floor((end - at) / 2);
