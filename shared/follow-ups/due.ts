/** Who is to be called after a session, and when (domain.md 2.13: contact on day 1 to 3, photo check at 4 weeks). */
import { addDays } from '../dates/calendar.ts';
import type { FollowUpKind, FollowUpReach } from './follow-up.ts';

interface Window {
  /** Days after the session: first day it is due, last day it is in time, last day it is listed. */
  readonly from: number;
  readonly until: number;
  readonly listed: number;
}

/** The days of each look. That a look leaves the list when nobody made it is this project's own choice. */
export const followUpWindows: Readonly<Record<FollowUpKind, Window>> = {
  'first-days': { from: 1, until: 3, listed: 14 },
  'four-weeks': { from: 28, until: 42, listed: 84 },
};

/** So many days back a session can still ask for a look. */
export const longestFollowUp = Math.max(...Object.values(followUpWindows).map(({ listed }) => listed));

export interface FollowedSession {
  readonly id: string;
  /** The local date on which it began. */
  readonly on: string;
}

export interface Contact {
  readonly session: string;
  readonly kind: FollowUpKind;
  readonly reach: FollowUpReach;
  /** UTC ms. */
  readonly at: number;
}

export interface FollowUpDue {
  readonly kind: FollowUpKind;
  readonly session: string;
  readonly sessionOn: string;
  readonly from: string;
  readonly until: string;
  /** Past the last day on which it is in time. */
  readonly late: boolean;
  /** Tries without an answer so far, and when the last one was, UTC ms. */
  readonly tries: number;
  readonly triedAt: number | null;
}

const ends: ReadonlySet<FollowUpReach> = new Set(['reached', 'not-wanted']);

/**
 * The looks that are due on a day for one patient, oldest session first. A newer session takes the place of what is due for
 * an older one: the patient was seen. `tries` are counted until one of them reached the patient.
 */
export const followUpsDue = (
  sessions: readonly FollowedSession[],
  contacts: readonly Contact[],
  today: string,
): readonly FollowUpDue[] => {
  const newest = sessions.reduce<FollowedSession | undefined>(
    (last, session) => (last === undefined || session.on >= last.on ? session : last),
    undefined,
  );
  if (newest === undefined) return [];
  return (Object.keys(followUpWindows) as FollowUpKind[]).flatMap((kind): FollowUpDue[] => {
    const { from, until, listed } = followUpWindows[kind];
    const own = contacts.filter((contact) => contact.session === newest.id && contact.kind === kind);
    const due = today >= addDays(newest.on, from) && today <= addDays(newest.on, listed);
    if (!due || own.some(({ reach }) => ends.has(reach))) return [];
    return [
      {
        kind,
        session: newest.id,
        sessionOn: newest.on,
        from: addDays(newest.on, from),
        until: addDays(newest.on, until),
        late: today > addDays(newest.on, until),
        tries: own.length,
        triedAt: own.length === 0 ? null : Math.max(...own.map(({ at }) => at)),
      },
    ];
  });
};
