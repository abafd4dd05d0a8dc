/** When a patient is contacted and looked at again after a session of a course: dates alone, whoever answers them. */
import { addDays } from '../dates/calendar.ts';
import type { CourseSession } from './progress.ts';

/** The days after a session on which the patient is contacted (domain.md 2.13). */
export const contactDays = { first: 1, last: 3 } as const;
/** Days from a session to the check with a photo, which comes before the next session (domain.md 2.13). */
export const photoCheckDays = 28;
/** A photo so many days before the check shows what the check is for, and one so many days after it still does. House default. */
export const photoSlack = { early: 7, late: 27 } as const;

/** What follows a session that was done. */
export interface FollowUp {
  readonly session: string;
  /** Contact between these two days, both included; `reached` is the day on which it came about, null where none did. */
  readonly contact: { readonly from: string; readonly until: string; readonly reached: string | null };
  /** Check with a photo; `taken` is the day of the photo that is nearest to it, null where none is attached. */
  readonly photo: { readonly due: string; readonly taken: string | null };
}

/** The day out of some that is nearest to another one, the earlier of two; null where there is none. */
const nearest = (days: readonly string[], to: string): string | null => {
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(to));
  return days.toSorted().reduce<string | null>((best, day) => {
    return best === null || distance(day) < distance(best) ? day : best;
  }, null);
};

const photoCheck = (
  { on }: Pick<CourseSession, 'on'>,
  next: Pick<CourseSession, 'on'> | undefined,
  photos: readonly string[],
): FollowUp['photo'] => {
  const planned = addDays(on, photoCheckDays);
  const due = next !== undefined && next.on < planned ? next.on : planned;
  const from = addDays(due, -photoSlack.early);
  const late = addDays(due, photoSlack.late);
  // After the next session a photo shows what that one did.
  const until = next !== undefined && next.on < late ? next.on : late;
  return {
    due,
    taken: nearest(
      photos.filter((day) => day > on && day >= from && day <= until),
      due,
    ),
  };
};

/** A try to reach a patient in the first days after a session. */
export interface Call {
  readonly session: string;
  /** The local day. */
  readonly on: string;
  readonly reached: boolean;
}

const reachedOn = (session: string, calls: readonly Call[]): string | null =>
  calls
    .filter((call) => call.session === session && call.reached)
    .map(({ on }) => on)
    .toSorted()[0] ?? null;

/**
 * What follows each done session of a course, in their order. `sessions` are those of the course, oldest first
 * (`courseProgress`); `photos` the days of the patient's photos that are valid and `calls` the tries to
 * reach the patient, in any order.
 */
export const followUps = (
  sessions: readonly Pick<CourseSession, 'id' | 'on'>[],
  photos: readonly string[],
  calls: readonly Call[] = [],
): readonly FollowUp[] =>
  sessions.map((session, index) => ({
    session: session.id,
    contact: {
      from: addDays(session.on, contactDays.first),
      until: addDays(session.on, contactDays.last),
      reached: reachedOn(session.id, calls),
    },
    photo: photoCheck(session, sessions[index + 1], photos),
  }));
