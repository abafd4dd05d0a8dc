import { z } from 'zod';
import type { ConcernFields } from '../concerns/concern.ts';
import { type ConsentFields, photoPurposes, statements, strokesSchema } from './consent.ts';
import { regionSideKey, regionSideSchema } from '../regions/region-side.ts';
import { parseQuantity } from '../quantity/parse.ts';
import { templateKeySchema, type TemplateKey } from '../templates/template.ts';
import { depthSpec } from '../quantity/specs.ts';

export const consentSteps = ['scope', 'read', 'decide', 'countersign'] as const;

/** The consent that ships. */
export const firstText: TemplateKey = { id: 'consent-striae', language: 'en' };

/** What the consent form holds: quantities as typed, ink included. Version 1. */
export const consentDraftSchema = z.strictObject({
  version: z.literal(1),
  step: z.enum(consentSteps),
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
  /** The text that the patient reads; drafts from before there were several have the first. */
  template: templateKeySchema.default(firstText),
  /** The clauses with a tick of their own, by name. */
  clauses: z.record(z.string().max(40), z.boolean()).default({}),
});
export type ConsentDraft = z.infer<typeof consentDraftSchema>;

/** Sessions of a usual course (domain.md 2.13). */
const usualSessions = 4;

/** A fresh form: the areas of the concerns, offered today, nothing answered. */
export const emptyConsentDraft = (
  concerns: readonly Pick<ConcernFields, 'areas'>[],
  today: string,
  device: string | null,
  /** Sessions still to come of the patient's course; null for none: the usual four. */
  sessions: number | null = null,
): ConsentDraft => ({
  version: 1,
  step: 'scope',
  areas: [
    ...new Map(
      concerns.flatMap((concern) => concern.areas).map((area) => [regionSideKey(area), area]),
    ).values(),
  ],
  depth: '',
  device,
  sessions: String(sessions ?? usualSessions),
  price: '',
  offeredOn: today,
  offeredText: '',
  statements: {},
  photos: { record: 'not-asked', teaching: 'not-asked', marketing: 'not-asked' },
  note: '',
  outcome: null,
  patientStrokes: [],
  patientTypedName: '',
  patientSignedAt: null,
  practitionerStrokes: [],
  practitionerTypedName: '',
  template: firstText,
  clauses: {},
});

/**
 * What another person may go on with: the scope. What the patient read and signed named who handed it over, so it is read
 * and signed again.
 */
export const scopeOnly = (draft: ConsentDraft): ConsentDraft => ({
  ...emptyConsentDraft([], '', draft.device),
  areas: draft.areas,
  depth: draft.depth,
  sessions: draft.sessions,
  price: draft.price,
  offeredOn: draft.offeredOn,
  offeredText: draft.offeredText,
  note: draft.note,
  template: draft.template,
});

export type ScopeProblem = 'areas' | 'depth' | 'device' | 'sessions' | 'offered';

/** The scope as far as it can be read, and what is missing or impossible in it. */
export const scopeFromDraft = (
  draft: ConsentDraft,
  deviceKind: ConsentFields['scope']['deviceKind'] | null,
): { readonly scope: ConsentFields['scope'] | null; readonly problems: readonly ScopeProblem[] } => {
  const depth = parseQuantity(draft.depth, depthSpec);
  const sessions = /^\s*([1-9]|1\d|2[0-4])\s*$/.exec(draft.sessions);
  const problems: ScopeProblem[] = [
    ...(draft.areas.length === 0 ? (['areas'] as const) : []),
    ...(depth.ok && depth.value >= 100 ? [] : (['depth'] as const)),
    ...(deviceKind === null ? (['device'] as const) : []),
    ...(sessions ? [] : (['sessions'] as const)),
    ...(draft.offeredOn === null ? (['offered'] as const) : []),
  ];
  if (problems.length > 0 || !depth.ok || deviceKind === null || !sessions) return { scope: null, problems };
  return {
    scope: {
      areas: draft.areas,
      maxDepthUm: depth.value,
      device: draft.device,
      deviceKind,
      sessions: Number(sessions[1]),
      price: draft.price.trim(),
    },
    problems,
  };
};
