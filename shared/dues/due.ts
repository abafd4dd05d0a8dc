/** What asks for something on a day, with its reason: the list on Today. */
import type { AdverseEventKind } from '../adverse-events/adverse-event.ts';
import type { AssessmentDue } from '../assessments/due.ts';
import type { ConsentNeed } from '../consents/consent-state.ts';
import type { DueOfCourse } from '../courses/dates.ts';
import type { FollowUpDue } from '../follow-ups/due.ts';
import type { PatientRow } from '../ipc/views.ts';

/** In the order of the list. */
export const dueGroups = [
  'follow-up',
  'event',
  'photos',
  'assessment',
  'consent',
  'screening',
  'recall',
] as const;
export type DueGroup = (typeof dueGroups)[number];

interface Of {
  readonly patient: PatientRow;
}

export type Due = Of &
  (
    | { readonly group: 'follow-up'; readonly due: FollowUpDue }
    | {
        readonly group: 'event';
        readonly event: string;
        readonly kind: AdverseEventKind;
        readonly words: string;
        readonly beganOn: string;
        readonly serious: boolean;
      }
    | { readonly group: 'photos'; readonly on: string; readonly course: string }
    /** Why it is due, by the plan of which course. */
    | ({ readonly group: 'assessment'; readonly course: string } & AssessmentDue)
    /** How the consent will stand on the day of the next session. */
    | { readonly group: 'consent'; readonly on: string; readonly need: ConsentNeed }
    /** The day of the next session, and when the questions were last asked one by one; null: never. */
    | { readonly group: 'screening'; readonly on: string; readonly askedOn: string | null }
    /** A session of maintenance whose day has come. */
    | { readonly group: 'recall'; readonly on: string; readonly course: DueOfCourse }
  );

/** A patient to call after a session, or to check. */
export type CallDue = Extract<Due, { group: 'follow-up' }>;

export interface DueList {
  /** By group in the order of `dueGroups`, the most pressing first. */
  readonly dues: readonly Due[];
  /** How many there are of each group, also of those that the list leaves out. */
  readonly counts: Readonly<Record<DueGroup, number>>;
  /** Sessions of maintenance whose day passed so long ago that they are not in the list. */
  readonly olderRecalls: number;
}

/** What the list only counts, the last that fell due first. */
export interface OlderRecalls {
  readonly dues: readonly Due[];
  /** How many there are, also of those that are left out. */
  readonly count: number;
}

/** Days for which what was planned and did not happen stays in the list: this project's own choice. */
export const longestOverdue = 180;

/** Most lines of one group that are sent. */
export const mostOfGroup = 200;
