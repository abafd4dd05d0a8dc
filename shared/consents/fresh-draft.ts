import type { ConcernFields } from '../concerns/concern.ts';
import type { Course } from '../courses/course.ts';
import { sessionsToCome } from '../courses/dates.ts';
import { routeClasses, type RouteClass } from '../products/product.ts';
import { regionSideKey } from '../regions/region-side.ts';
import type { TemplateKey } from '../templates/template.ts';
import { type ConsentDraft, firstText, untouched } from './consent-draft.ts';
import type { ConsentHabits } from './consent-habits.ts';
import type { SmallConsentKind } from './small-consent.ts';
import { monthsFrom } from './valid-until.ts';

interface FreshConsent {
  readonly concerns: readonly Pick<ConcernFields, 'areas'>[];
  readonly today: string;
  readonly now: number;
  readonly device: string | null;
  readonly habits: ConsentHabits;
  /** Classes of the products that the practice has. */
  readonly classes: readonly RouteClass[];
  /** Left out: the consent that ships. */
  readonly template?: TemplateKey;
  /** The patient's courses and what was done of them; left out: none, and the usual number of sessions. */
  readonly plans?: Parameters<typeof sessionsToCome>[0];
}

/** Sessions of a usual course (domain.md 2.13). */
const usualSessions = 4;

/** The one course that runs and holds every one of these areas; null where none or several do. */
export const courseCovering = (
  courses: readonly Pick<Course, 'id' | 'regions' | 'ended'>[],
  areas: ConsentDraft['areas'],
): string | null => {
  const [one, ...others] = courses.filter(({ regions, ended }) => {
    const planned = new Set(regions.map(regionSideKey));
    return ended === null && areas.length > 0 && areas.every((area) => planned.has(regionSideKey(area)));
  });
  return one && others.length === 0 ? one.id : null;
};

/** The areas that a patient came for, each once. */
const concernAreas = (concerns: readonly Pick<ConcernFields, 'areas'>[]): ConsentDraft['areas'] => [
  ...new Map(
    concerns.flatMap((concern) => concern.areas).map((area) => [regionSideKey(area), area]),
  ).values(),
];

/**
 * A fresh form: the areas of the concerns, the sessions still to come of a course, offered now, as long as the practice
 * usually says, nothing answered.
 */
export const emptyConsentDraft = ({
  concerns,
  today,
  now,
  device,
  habits,
  classes,
  template = firstText,
  plans = { courses: [], sessions: [] },
}: FreshConsent): ConsentDraft => {
  const areas = concernAreas(concerns);
  return {
    ...untouched,
    areas,
    device,
    template,
    sessions: String(sessionsToCome(plans, today) ?? usualSessions),
    productClasses: routeClasses.filter((each) => each !== 'unknown' && classes.includes(each)),
    course: courseCovering(plans.courses, areas),
    validUntil: habits.validMonths === 0 ? null : monthsFrom(today, habits.validMonths),
    offeredOn: today,
    offeredAt: now,
  };
};

/** A short form on top of a consent, with what is to be added as far as it is known. */
export const addendumDraft = (
  consent: string,
  start: Pick<
    ConsentDraft,
    'from' | 'areas' | 'depth' | 'device' | 'sessions' | 'productClasses' | 'template'
  >,
  today: string,
  now: number,
): ConsentDraft => ({ ...untouched, ...start, extends: consent, offeredOn: today, offeredAt: now });

/** One of the smaller consents: about the areas that were signed for, else those that the patient came for. */
export const smallConsentDraft = (
  kind: SmallConsentKind,
  {
    template,
    signed,
    concerns,
    today,
    now,
  }: Pick<FreshConsent, 'concerns' | 'today' | 'now'> & {
    readonly template: TemplateKey;
    readonly signed: ConsentDraft['areas'];
  },
): ConsentDraft => ({
  ...untouched,
  kind,
  template,
  areas: signed.length > 0 ? signed : concernAreas(concerns),
  offeredOn: today,
  offeredAt: now,
});

/**
 * What another person may go on with: the scope. What the patient read and signed named who handed it over, so it is read
 * and signed again.
 */
export const scopeOnly = (draft: ConsentDraft): ConsentDraft => ({
  ...untouched,
  kind: draft.kind,
  extends: draft.extends,
  from: draft.from,
  areas: draft.areas,
  depth: draft.depth,
  device: draft.device,
  sessions: draft.sessions,
  price: draft.price,
  productClasses: draft.productClasses,
  course: draft.course,
  validUntil: draft.validUntil,
  validText: draft.validText,
  offeredOn: draft.offeredOn,
  offeredText: draft.offeredText,
  offeredAt: draft.offeredAt,
  note: draft.note,
  questions: draft.questions,
  answers: draft.answers,
  template: draft.template,
  guardianName: draft.kind === 'guardian-consent' ? draft.guardianName : '',
  guardianRelation: draft.kind === 'guardian-consent' ? draft.guardianRelation : '',
});
