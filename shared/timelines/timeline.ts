/** A patient's whole history: its events, its sessions as small pictures, and two sessions beside each other. */
import { z } from 'zod';
import type { AttachmentKind, FileType } from '../attachments/attachment.ts';
import type { StriaeType } from '../concerns/concern.ts';
import type { AdverseEventKind, EventOutcome } from '../adverse-events/adverse-event.ts';
import type { FollowUpKind, FollowUpReach, WarningSign } from '../follow-ups/follow-up.ts';
import type { AssessmentFields } from '../assessments/assessment.ts';
import type { SmallConsentKind } from '../consents/small-consent.ts';
import type { PhotoPurpose } from '../consents/photo-purposes.ts';
import type { CourseKind, SessionCourse } from '../courses/course.ts';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import type { RegionSide } from '../regions/regions.ts';
import type { PhotoInHistory } from '../photos/photo.ts';
import type { QuestionId } from '../screenings/questions.ts';
import type { ReactionSign } from '../sessions/values.ts';
import type { ZoneKind } from '../zones/zone.ts';
import { eventGroupNames, type EventGroup, type EventKind } from './event-kinds.ts';

/** Which events of a patient: groups (none is all), and local days, both included. */
export const timelineSpanSchema = z.strictObject({
  patient: idSchema,
  groups: z.array(z.enum(eventGroupNames)).max(eventGroupNames.length),
  from: dateSchema.nullable(),
  until: dateSchema.nullable(),
});
export type TimelineSpan = z.infer<typeof timelineSpanSchema>;

/** Most events on one print. */
export const mostPrintedEvents = 2000;
/** Longest piece of a note that stands beside its event, in UTF-16 units. */
export const longestExcerpt = 400;

/** A treated area with its depth, µm. */
export interface DepthArea extends RegionSide {
  readonly depthMinUm: number | null;
  readonly depthMaxUm: number | null;
}

/** What the small picture of a session is drawn from. */
export interface SessionPicture {
  readonly id: string;
  readonly ordinal: number;
  /** UTC ms. */
  readonly at: number;
  readonly areas: readonly DepthArea[];
  /** The highest grade of each sign at either look; null where it was not graded. */
  readonly grades: Readonly<Record<ReactionSign, number | null>>;
  /** Marked as not valid. */
  readonly invalid: boolean;
}

/** The highest grade of any sign of a session; null where none was graded. */
export const worstGrade = ({ grades }: Pick<SessionPicture, 'grades'>): number | null => {
  const known = Object.values(grades).filter((grade) => grade !== null);
  return known.length === 0 ? null : Math.max(...known);
};

interface Details {
  readonly session: {
    readonly picture: SessionPicture;
    /** At its worst, 0–10. */
    readonly pain: number | null;
    readonly courses: readonly SessionCourse[];
    readonly amendments: number;
    readonly note: string;
  };
  readonly course: {
    readonly title: string;
    readonly kind: CourseKind;
    readonly sessions: number;
    readonly areas: readonly RegionSide[];
    readonly note: string;
  };
  readonly 'course-end': {
    readonly title: string;
    readonly outcome: 'finished' | 'stopped';
    readonly areas: readonly RegionSide[];
    readonly note: string;
  };
  readonly consent: {
    readonly of: 'treatment' | SmallConsentKind;
    readonly outcome: 'agreed' | 'declined';
    readonly withdrawn: boolean;
    readonly areas: readonly RegionSide[];
    readonly note: string;
  };
  readonly addendum: {
    readonly consent: string;
    readonly outcome: 'agreed' | 'declined';
    readonly areas: readonly RegionSide[];
    readonly note: string;
  };
  readonly withdrawal: { readonly purposes: readonly PhotoPurpose[] | null; readonly note: string };
  readonly screening: {
    readonly yes: readonly QuestionId[];
    readonly noChange: boolean;
    readonly invalid: boolean;
    readonly note: string;
  };
  readonly concern: {
    readonly striaeType: StriaeType;
    readonly areas: readonly RegionSide[];
    readonly note: string;
  };
  readonly zone: { readonly kind: ZoneKind; readonly area: RegionSide; readonly note: string };
  readonly 'zone-end': { readonly kind: ZoneKind; readonly area: RegionSide; readonly note: string };
  readonly 'adverse-event': {
    readonly kind: AdverseEventKind;
    readonly grade: number | null;
    readonly outcome: EventOutcome;
    readonly areas: readonly RegionSide[];
    readonly note: string;
  };
  readonly 'follow-up': {
    readonly kind: FollowUpKind;
    readonly reach: FollowUpReach;
    readonly signs: readonly WarningSign[];
    readonly note: string;
  };
  readonly assessment: {
    readonly fields: AssessmentFields;
    readonly invalid: boolean;
    readonly note: string;
  };
  readonly attachment: {
    readonly label: string;
    readonly kind: AttachmentKind;
    readonly type: FileType;
    readonly invalid: boolean;
    /** Null where it is no photo. */
    readonly photo: PhotoInHistory | null;
    readonly note: string;
  };
  readonly registered: { readonly note: string };
  readonly hold: { readonly note: string };
  readonly 'hold-end': { readonly note: string };
  /** The number of the other chart; empty where it is not here any more. */
  readonly merge: { readonly number: string; readonly note: string };
  readonly unmerge: { readonly number: string; readonly note: string };
}

/** One event in time, with what its row says. */
export type TimelineItem = {
  readonly [Kind in EventKind]: {
    readonly kind: Kind;
    /** That of its record, or of its later event (`laterEvent`). */
    readonly id: string;
    readonly at: number;
    readonly by: string;
    readonly details: Details[Kind];
  };
}[EventKind];

export interface TimelineItems {
  readonly items: readonly TimelineItem[];
  /** Pass back to get older ones; null at the end. */
  readonly next: string | null;
}

/** How much there is of a patient in each month in which something happened, newest first, and all sessions, oldest first. */
export interface TimelineOverview {
  readonly months: readonly {
    /** 'YYYY-MM' in the time zone of this computer. */
    readonly month: string;
    readonly counts: Readonly<Record<EventGroup, number>>;
  }[];
  readonly sessions: readonly SessionPicture[];
}

/** A session as one side of a comparison. */
export interface ComparedSession {
  readonly picture: SessionPicture;
  readonly by: string;
}

/** One named value of two sessions; undefined where a session has nothing of that name. */
export interface ComparedField {
  readonly label: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly differs: boolean;
}

export interface SessionComparison {
  readonly patient: string;
  readonly left: ComparedSession;
  readonly right: ComparedSession;
  /** In the order of the record; what only the left one has stands where it would be read. */
  readonly fields: readonly ComparedField[];
}

type Facts = readonly (readonly [label: string, words: string])[];

/** The values of two records beside each other, in the order in which both would be read. */
export const compareFacts = (left: Facts, right: Facts): readonly ComparedField[] => {
  const [leftWords, rightWords] = [new Map(left), new Map(right)];
  const labels = [...leftWords.keys()];
  let place = 0;
  for (const label of rightWords.keys()) {
    const known = labels.indexOf(label);
    if (known >= 0) place = Math.max(place, known + 1);
    else {
      labels.splice(place, 0, label);
      place += 1;
    }
  }
  return labels.map((label) => {
    const [one, other] = [leftWords.get(label), rightWords.get(label)];
    return { label, left: one, right: other, differs: one !== other };
  });
};
