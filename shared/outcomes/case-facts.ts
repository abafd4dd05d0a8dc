import type { AssessmentFields } from '../assessments/assessment.ts';
import type { AdverseEventFields } from '../adverse-events/adverse-event.ts';
import type { ConcernFields } from '../concerns/concern.ts';
import type { Course } from '../courses/course.ts';
import type { SkinType } from '../patients/patient.ts';
import type { RegionSide } from '../regions/regions.ts';
import type { OtherReaction, ReactionSign } from '../sessions/values.ts';

/** One area of a sealed session, by its newest version: what cases are made of. */
export interface TreatedPart extends RegionSide {
  readonly session: string;
  /** When the session began, UTC ms. */
  readonly at: number;
  /** Its local day where it was written. */
  readonly day: string;
  /** Who treated. */
  readonly person: string;
  readonly device: string | null;
  /** The greatest depth used there, µm; null not recorded. */
  readonly depthUm: number | null;
  /** The highest grade seen there at either look; null not recorded. */
  readonly grades: Readonly<Record<ReactionSign, number | null>>;
  /** The Davey total of the session, 0 to 8; null where a quadrant was not scored. */
  readonly davey: number | null;
  /** What else was seen in the session; it is recorded for the session, not for an area. */
  readonly other: 'not-recorded' | 'none' | 'some';
  readonly otherKinds: readonly OtherReaction[];
}

/** What of an adverse event its cases are counted by. */
export type CaseEvent = Pick<
  AdverseEventFields,
  'kind' | 'areas' | 'session' | 'beganOn' | 'grade' | 'serious'
>;

/** What of an assessment its cases are counted by. */
export type CaseRating = Pick<
  AssessmentFields,
  'instrument' | 'version' | 'rater' | 'method' | 'on' | 'since' | 'areas' | 'course' | 'session' | 'answers'
>;

/** All of a patient that their cases follow from. */
export interface CaseFacts {
  readonly patient: string;
  /** As recorded now. */
  readonly skin: SkinType;
  /** In the order of the sessions. */
  readonly parts: readonly TreatedPart[];
  readonly courses: readonly Pick<Course, 'id' | 'kind' | 'startedOn' | 'ended' | 'regions'>[];
  readonly concerns: readonly Pick<ConcernFields, 'areas' | 'striaeType'>[];
  readonly events: readonly CaseEvent[];
  readonly ratings: readonly CaseRating[];
}
