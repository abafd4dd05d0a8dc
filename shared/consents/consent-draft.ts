import { z } from 'zod';
import type { Course } from '../courses/course.ts';
import { sessionsToCome } from '../courses/dates.ts';
import type { ConcernFields } from '../concerns/concern.ts';
import type { Addition } from './addendum.ts';
import { addsNothing } from './addendum.ts';
import { type ConsentFields, statements } from './consent.ts';
import type { ConsentHabits } from './consent-habits.ts';
import type { EffectiveScope } from './effective-scope.ts';
import { photoPurposes } from './photo-purposes.ts';
import { capacityStates, readPageSchema } from './signing.ts';
import { strokesSchema } from './strokes.ts';
import { monthsFrom } from './valid-until.ts';
import { routeClasses, type RouteClass } from '../products/product.ts';
import { regionSideKey, regionSideSchema } from '../regions/region-side.ts';
import { idSchema } from '../ids.ts';
import { parseQuantity } from '../quantity/parse.ts';
import { templateKeySchema, type TemplateKey } from '../templates/template.ts';
import { depthSpec } from '../quantity/specs.ts';

/** `patient`: the screen is with the patient, or was. */
export const consentSteps = ['scope', 'patient', 'countersign'] as const;

/** The consent that ships. */
export const firstText: TemplateKey = { id: 'consent-striae', language: 'en' };

/** What the consent form holds: quantities as typed, ink included. Version 2. */
export const consentDraftSchema = z.strictObject({
  version: z.literal(2),
  /** The consent that this form extends; null for a consent of its own. */
  extends: idSchema.nullable(),
  /** The session from which it was begun, to go back to. */
  from: idSchema.nullable(),
  step: z.enum(consentSteps),
  page: z.int().min(0).max(10),
  areas: z.array(regionSideSchema),
  depth: z.string(),
  device: z.string().nullable(),
  sessions: z.string(),
  price: z.string(),
  productClasses: z.array(z.enum(routeClasses)),
  course: idSchema.nullable(),
  validUntil: z.string().nullable(),
  validText: z.string(),
  offeredOn: z.string().nullable(),
  offeredText: z.string(),
  /** When the form was begun on the day that it is offered, UTC ms; null where only a day is known. */
  offeredAt: z.number().nullable(),
  /** The text that the patient reads. */
  template: templateKeySchema,
  /** The clauses with a tick of their own, by name. */
  clauses: z.record(z.string().max(40), z.boolean()),
  statements: z.partialRecord(z.enum(statements), z.boolean()),
  photos: z.record(z.enum(photoPurposes), z.enum(['yes', 'no', 'not-asked'])),
  note: z.string(),
  outcome: z.enum(['agreed', 'declined']).nullable(),
  refusalReason: z.string(),
  patientStrokes: strokesSchema,
  patientTypedName: z.string(),
  patientSignedAt: z.number().nullable(),
  guardianName: z.string(),
  guardianRelation: z.string(),
  guardianStrokes: strokesSchema,
  guardianTypedName: z.string(),
  textPx: z.number(),
  pages: z.array(readPageSchema),
  questions: z.string(),
  answers: z.string(),
  capacity: z.enum(capacityStates),
  capacityWords: z.string(),
  interpreterName: z.string(),
  interpreterLanguage: z.string(),
  witnessName: z.string(),
  witnessStrokes: strokesSchema,
  witnessTypedName: z.string(),
  practitionerStrokes: strokesSchema,
  practitionerTypedName: z.string(),
});
export type ConsentDraft = z.infer<typeof consentDraftSchema>;

const untouched: ConsentDraft = {
  version: 2,
  extends: null,
  from: null,
  step: 'scope',
  page: 0,
  areas: [],
  depth: '',
  device: null,
  sessions: '',
  price: '',
  productClasses: [],
  course: null,
  validUntil: null,
  validText: '',
  offeredOn: null,
  offeredText: '',
  offeredAt: null,
  template: firstText,
  clauses: {},
  statements: {},
  photos: { record: 'not-asked', teaching: 'not-asked', marketing: 'not-asked' },
  note: '',
  outcome: null,
  refusalReason: '',
  patientStrokes: [],
  patientTypedName: '',
  patientSignedAt: null,
  guardianName: '',
  guardianRelation: '',
  guardianStrokes: [],
  guardianTypedName: '',
  textPx: 20,
  pages: [],
  questions: '',
  answers: '',
  capacity: 'not-asked',
  capacityWords: '',
  interpreterName: '',
  interpreterLanguage: '',
  witnessName: '',
  witnessStrokes: [],
  witnessTypedName: '',
  practitionerStrokes: [],
  practitionerTypedName: '',
};

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
  const areas = [
    ...new Map(
      concerns.flatMap((concern) => concern.areas).map((area) => [regionSideKey(area), area]),
    ).values(),
  ];
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

const firstDraftSchema = z.strictObject({
  version: z.literal(1),
  step: z.string(),
  areas: z.array(regionSideSchema),
  depth: z.string(),
  device: z.string().nullable(),
  sessions: z.string(),
  price: z.string(),
  offeredOn: z.string().nullable(),
  offeredText: z.string(),
  statements: z.partialRecord(z.enum(statements), z.boolean()),
  photos: z.record(z.enum(photoPurposes), z.enum(['yes', 'no', 'not-asked'])),
  note: z.string(),
  outcome: z.enum(['agreed', 'declined']).nullable(),
  patientStrokes: strokesSchema,
  patientTypedName: z.string(),
  patientSignedAt: z.number().nullable(),
  practitionerStrokes: strokesSchema,
  practitionerTypedName: z.string(),
});

/** A kept form of any version, or null when it cannot be read. What was begun in version 1 is read by the patient again. */
export const readConsentDraft = (body: string): ConsentDraft | null => {
  try {
    const json: unknown = JSON.parse(body);
    const newest = consentDraftSchema.safeParse(json);
    if (newest.success) return newest.data;
    const first = firstDraftSchema.safeParse(json);
    if (!first.success) return null;
    const { areas, depth, device, sessions, price, offeredOn, offeredText, note } = first.data;
    return { ...untouched, areas, depth, device, sessions, price, offeredOn, offeredText, note };
  } catch {
    return null;
  }
};

/**
 * What another person may go on with: the scope. What the patient read and signed named who handed it over, so it is read
 * and signed again.
 */
export const scopeOnly = (draft: ConsentDraft): ConsentDraft => ({
  ...untouched,
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
});

export type ScopeProblem = 'areas' | 'depth' | 'device' | 'sessions' | 'offered' | 'valid' | 'nothing';

const sessionCount = (typed: string): number | null => {
  const match = /^\s*([1-9]|1\d|2[0-4])\s*$/.exec(typed);
  return match ? Number(match[1]) : null;
};

const lastDayProblem = ({ validUntil, validText, offeredOn }: ConsentDraft): readonly ScopeProblem[] => {
  if (validUntil === null) return validText.trim() === '' ? [] : ['valid'];
  return offeredOn !== null && validUntil < offeredOn ? ['valid'] : [];
};

/** The scope as far as it can be read, and what is missing or impossible in it. */
export const scopeFromDraft = (
  draft: ConsentDraft,
  deviceKind: ConsentFields['scope']['deviceKind'] | null,
): { readonly scope: ConsentFields['scope'] | null; readonly problems: readonly ScopeProblem[] } => {
  const depth = parseQuantity(draft.depth, depthSpec);
  const sessions = sessionCount(draft.sessions);
  const problems: ScopeProblem[] = [
    ...(draft.areas.length === 0 ? (['areas'] as const) : []),
    ...(depth.ok && depth.value >= 100 ? [] : (['depth'] as const)),
    ...(deviceKind === null ? (['device'] as const) : []),
    ...(sessions === null ? (['sessions'] as const) : []),
    ...(draft.offeredOn === null ? (['offered'] as const) : []),
    ...lastDayProblem(draft),
  ];
  if (problems.length > 0 || !depth.ok || deviceKind === null || sessions === null)
    return { scope: null, problems };
  return {
    scope: {
      areas: draft.areas,
      maxDepthUm: depth.value,
      device: draft.device,
      deviceKind,
      sessions,
      price: draft.price.trim(),
      productClasses: draft.productClasses,
      course: draft.course,
      validUntil: draft.validUntil,
    },
    problems,
  };
};

/** What an addendum would add to what is signed already, and what cannot be read in it. */
export const additionFromDraft = (
  draft: ConsentDraft,
  signed: EffectiveScope,
  deviceKind: ConsentFields['scope']['deviceKind'] | null,
): { readonly addition: Addition | null; readonly problems: readonly ScopeProblem[] } => {
  const depth = draft.depth.trim() === '' ? null : parseQuantity(draft.depth, depthSpec);
  const sessions = draft.sessions.trim() === '' ? null : sessionCount(draft.sessions);
  const depthUm = depth?.ok === true && depth.value >= 100 ? depth.value : null;
  const known = new Set(signed.areas.map(regionSideKey));
  const otherKind = deviceKind !== null && !signed.deviceKinds.includes(deviceKind);
  const addition: Addition = {
    areas: draft.areas.filter((area) => !known.has(regionSideKey(area))),
    maxDepthUm: depthUm !== null && depthUm > signed.maxDepthUm ? depthUm : null,
    device: otherKind ? draft.device : null,
    deviceKind: otherKind ? deviceKind : null,
    productClasses: draft.productClasses.filter((each) => signed.productClasses?.includes(each) === false),
    sessions: sessions !== null && sessions > signed.sessions ? sessions : null,
  };
  const problems: ScopeProblem[] = [
    ...(depth !== null && depthUm === null ? (['depth'] as const) : []),
    ...(draft.sessions.trim() !== '' && sessions === null ? (['sessions'] as const) : []),
    ...(draft.offeredOn === null ? (['offered'] as const) : []),
  ];
  const nothing = problems.length === 0 && addsNothing(addition) ? (['nothing'] as const) : [];
  const all = [...problems, ...nothing];
  return { addition: all.length === 0 ? addition : null, problems: all };
};
