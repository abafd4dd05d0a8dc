/**
 * What can happen to a patient, by the groups in which a timeline shows it. A new kind of event is named here, put into
 * `events` by its projector or indexer, read in `electron/vault/services/timeline-events.ts` and said in
 * `describe-event.ts`; each of the last two does not compile without it.
 */
export const eventGroups = {
  sessions: ['session'],
  courses: ['course', 'course-end'],
  consents: ['consent', 'addendum', 'withdrawal'],
  screenings: ['screening'],
  findings: ['registered', 'concern', 'zone', 'zone-end'],
  events: ['adverse-event', 'follow-up'],
  assessments: ['assessment'],
  files: ['attachment'],
  keeping: ['hold', 'hold-end', 'merge', 'unmerge'],
} as const;
export type EventGroup = keyof typeof eventGroups;
export const eventGroupNames = Object.keys(eventGroups) as [EventGroup, ...EventGroup[]];
export type EventKind = (typeof eventGroups)[EventGroup][number];

/** The group of a kind of event. */
export const groupOf = (kind: EventKind): EventGroup =>
  eventGroupNames.find((group) => eventGroups[group].some((each) => each === kind)) ?? 'findings';

/** The id of an event that is not the first of its record: its end, or which withdrawal it was. */
export const laterEvent = (record: string, which: 'end' | number): string => `${record}/${which}`;

/** The id of a merge in the timeline of one of its charts; `undone`: of its undoing. */
export const mergeEvent = (
  { chart, other, merge }: { readonly chart: string; readonly other: string; readonly merge: string },
  undone: boolean,
): string => [chart, other, merge, ...(undone ? ['end'] : [])].join('/');

/** The other chart of a merge, out of the id of its event. */
export const otherOfMerge = (id: string): string => id.split('/')[1] ?? '';

/** Which revision of its record a later event is. */
export const revisionOfEvent = (id: string): number => Number(id.split('/')[1]);

/** The record that an event is about. */
export const recordOfEvent = (id: string): string => id.split('/')[0] ?? id;
