import type { Assessment } from '../assessments/assessment.ts';
import type { AdverseEvent } from '../adverse-events/adverse-event.ts';
import type { EarlierAreas } from '../areas/earlier-area.ts';
import type { Attachment } from '../attachments/attachment.ts';
import type { FirstBadEntry } from '../checks/check.ts';
import type { Concern } from '../concerns/concern.ts';
import type { ConsentNeed } from '../consents/consent-state.ts';
import type { Consent } from '../consents/consent.ts';
import type { SmallConsent } from '../consents/small-consent.ts';
import type { DueOfCourse } from '../courses/dates.ts';
import type { DraftInfo } from '../drafts/draft.ts';
import type { FollowUp } from '../follow-ups/follow-up.ts';
import type { Allergies, Patient, SkinType } from '../patients/patient.ts';
import type { PhotoInHistory } from '../photos/photo.ts';
import type { Facts } from '../rules/facts.ts';
import type { Screening } from '../screenings/screening.ts';
import type { Session } from '../sessions/session.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Zone } from '../zones/zone.ts';

/** One row of a patient list. */
export interface PatientRow {
  readonly id: string;
  readonly number: string;
  readonly family: string;
  readonly given: string;
  readonly born: string;
  readonly phone: string;
  readonly lastSeen: number | null;
}

export interface PatientPage {
  readonly rows: readonly PatientRow[];
  /** Pass back to get the next rows; null at the end. */
  readonly next: string | null;
  /** All patients of the vault, not only the matches. */
  readonly total: number;
}

/** Rows read from the end; `next` goes on towards the beginning. */
export interface PatientsBefore extends PatientPage {
  /** How many the search finds; without one, everybody. */
  readonly found: number;
}

/** A patient with everything that the banner and the side columns show. */
export interface Chart {
  readonly patient: Patient;
  readonly concerns: readonly Concern[];
  readonly screening: Screening | null;
  /** When the questions were last asked one by one, not only confirmed with "no change"; UTC ms. */
  readonly screeningAskedAt: number | null;
  readonly consents: readonly Consent[];
  /** What was signed beside them: photos, numbing, a guardian's consent, a record of a no. */
  readonly smallConsents: readonly SmallConsent[];
  readonly lastSession: Session | null;
  /** Sealed sessions so far. */
  readonly sessions: number;
  /** What the next session is numbered; sheets that are out keep their numbers. */
  readonly nextOrdinal: number;
  /** Treatment sheets that were printed to be written on, oldest first. */
  readonly sheets: readonly Sheet[];
  /** For each area needled before: when last, as "region/side" → UTC ms. */
  readonly lastNeedled: Readonly<Record<string, number>>;
  /** The same areas with the depth that was used then, for the body map. */
  readonly earlierAreas: EarlierAreas;
  /** Avoid-zones, also those that were ended, in the order in which they were marked. */
  readonly zones: readonly Zone[];
  /** In the order in which they were recorded, also those that are over. */
  readonly adverseEvents: readonly AdverseEvent[];
  /** Sealed sessions that relied on each consent, by consent id. */
  readonly sessionsUnder: Readonly<Record<string, number>>;
  /** What the patient said about photos, and for what photos are used of which nobody said why. */
  readonly photos: Pick<Facts, 'photoUses' | 'photoConsents'>;
  readonly drafts: readonly DraftInfo[];
}

export type TimelineEvent =
  | {
      readonly kind: 'session';
      readonly id: string;
      readonly at: number;
      readonly by: string;
      readonly session: Session;
      /** Attachments: its valid photos, in the order in which they came. */
      readonly photos: readonly string[];
    }
  | {
      readonly kind: 'consent';
      readonly id: string;
      readonly at: number;
      readonly by: string;
      readonly consent: Consent;
    }
  | {
      readonly kind: 'small-consent';
      readonly id: string;
      readonly at: number;
      readonly by: string;
      readonly consent: SmallConsent;
    }
  | {
      readonly kind: 'screening';
      readonly id: string;
      readonly at: number;
      readonly by: string;
      readonly screening: Screening;
    }
  | {
      readonly kind: 'concern';
      readonly id: string;
      readonly at: number;
      readonly by: string;
      readonly concern: Concern;
    }
  | {
      readonly kind: 'attachment';
      readonly id: string;
      readonly at: number;
      readonly by: string;
      readonly attachment: Omit<Attachment, 'state'>;
      /** Null where it is no photo. */
      readonly photo: PhotoInHistory | null;
    }
  | {
      readonly kind: 'adverse-event';
      readonly id: string;
      readonly at: number;
      readonly by: string;
      readonly event: AdverseEvent;
    }
  | {
      readonly kind: 'follow-up';
      readonly id: string;
      readonly at: number;
      readonly by: string;
      readonly followUp: FollowUp;
    }
  | {
      readonly kind: 'assessment';
      readonly id: string;
      readonly at: number;
      readonly by: string;
      readonly assessment: Assessment;
    }
  | { readonly kind: 'registered'; readonly id: string; readonly at: number; readonly by: string };

export interface TimelinePage {
  readonly events: readonly TimelineEvent[];
  readonly next: string | null;
}

export interface TodayView {
  readonly seen: readonly {
    readonly patient: PatientRow;
    /** `declined` is a consent to which the patient said no. */
    readonly what: readonly ('session' | 'consent' | 'declined' | 'screening' | 'registered')[];
    readonly at: number;
    readonly skinType: SkinType;
    readonly allergies: Allergies;
  }[];
  readonly drafts: readonly DraftInfo[];
  readonly due: readonly {
    readonly patient: PatientRow;
    readonly date: string;
    /** How the patient's consent will stand on that day. */
    readonly consent: ConsentNeed;
    /** Why, where a course says so; null for a date that was agreed alone. */
    readonly course: DueOfCourse | null;
  }[];
  /** Whether more fall into these days than are listed. */
  readonly moreDue: boolean;
  readonly patients: number;
  /** Sessions that wait for an owner's look; 0 for everybody else. */
  readonly toReview: number;
  /** What the last whole check of the ledger found; null when all held, or none was made yet. */
  readonly failedCheck: FirstBadEntry | null;
}
