/** The clocks of a visit: how long numbing cream is on, and when the skin is looked at again. Both follow from the draft. */
import type { SessionDraft } from '../sessions/session-draft.ts';

const minute = 60_000;
/** The second look at the skin, ms after the end of the treatment (domain.md §2.10: at the end and after 15 minutes). */
export const secondLookMs = 15 * minute;
/** So long after its time a clock says that it is over, and chimes once more, ms. House default. */
export const overAfterMs = 5 * minute;
/** What began longer ago, ms, was forgotten in a draft: its clock tells nothing any more. */
export const longestClockMs = 24 * 60 * minute;
/** Minutes after which one is usually reminded of a cream (domain.md §2.7: clinics leave it 20 to 60 minutes). */
export const usualReminders = [20, 30, 45, 60] as const;

export type ClockKind = 'numbing' | 'reaction';
/** Never that something is allowed or overdue: only that the time that was set has come, or has passed a while ago. */
export type ClockState = 'running' | 'reached' | 'over';

export interface Clock {
  /** The same for the same clock, however often it is looked at. */
  readonly key: string;
  readonly kind: ClockKind;
  /** When it began, UTC ms. */
  readonly since: number;
  /** When it reminds, UTC ms; null where nobody asked for it. */
  readonly dueAt: number | null;
  /** Which of several applications of the session it is of, from 1; null where there is one, and for a second look. */
  readonly application: number | null;
}

/** A clock with the session that it belongs to, and on whom it runs. */
export interface SessionClock extends Clock {
  readonly session: string;
  readonly patient: string;
  readonly family: string;
  readonly given: string;
}

/** Without those that were forgotten in a draft; `now` in UTC ms. */
export const stillRunning = (clocks: readonly Clock[], now: number): readonly Clock[] =>
  clocks.filter(({ since }) => now - since < longestClockMs);

const isSeen = ({ reactions }: SessionDraft): boolean => {
  const { all, differs } = reactions['15-min'];
  return [all, ...differs.map(({ grades }) => grades)].every((grades) =>
    Object.values(grades).every((grade) => grade !== null),
  );
};

/** The clocks that run in one session's draft, oldest first; `now` and all times in UTC ms. */
export const clocksOf = (draft: SessionDraft, now: number): readonly Clock[] => {
  const { agent, applications } = draft.anaesthetic;
  const numbing = agent === 'none' ? [] : applications;
  const looked = draft.endedAt ?? draft.firstLookAt;
  const clocks = [
    ...numbing.flatMap(({ key, onAt, offAt, remindMin }, index): Clock[] =>
      onAt === null || offAt !== null
        ? []
        : [
            {
              key: `numbing ${key} ${onAt}`,
              kind: 'numbing',
              since: onAt,
              dueAt: remindMin === null ? null : onAt + remindMin * minute,
              application: numbing.length > 1 ? index + 1 : null,
            },
          ],
    ),
    ...(looked === null || draft.areas.length === 0 || isSeen(draft)
      ? []
      : [
          {
            key: `reaction ${looked}`,
            kind: 'reaction' as const,
            since: looked,
            dueAt: looked + secondLookMs,
            application: null,
          },
        ]),
  ];
  return stillRunning(clocks, now).toSorted((a, b) => a.since - b.since);
};

/** How a clock stands now (UTC ms). */
export const clockState = ({ dueAt }: Pick<Clock, 'dueAt'>, now: number): ClockState => {
  if (dueAt === null || now < dueAt) return 'running';
  return now < dueAt + overAfterMs ? 'reached' : 'over';
};

const urgency: Readonly<Record<ClockState, number>> = { over: 0, reached: 1, running: 2 };

/** Those whose time has come first, then the others as they began; `now` in UTC ms. */
export const mostUrgent = <Each extends Clock>(clocks: readonly Each[], now: number): readonly Each[] =>
  clocks.toSorted((a, b) => urgency[clockState(a, now)] - urgency[clockState(b, now)]);

/**
 * What of the clocks has not been told yet: one name for each clock and each state that it has reached. What had reached its
 * state at `heardUntil` (UTC ms) was told by another page.
 */
export const untold = (
  clocks: readonly Pick<Clock, 'key' | 'dueAt'>[],
  now: number,
  told: ReadonlySet<string>,
  heardUntil = 0,
): readonly string[] =>
  clocks
    .map((clock) => ({ clock, state: clockState(clock, now) }))
    .filter(({ clock, state }) => state !== 'running' && state !== clockState(clock, heardUntil))
    .map(({ clock, state }) => `${clock.key} ${state}`)
    .filter((name) => !told.has(name));
