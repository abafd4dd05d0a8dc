import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import type { TemplateKind } from '../templates/kinds.ts';
import { line, prose } from '../text/schema.ts';

/** Texts that are made for a patient from their page; the others are made from a signed consent or a sealed session. */
export const paperKinds = [
  'leaflet',
  'plan',
  'photo-consent',
  'anaesthetic-consent',
  'guardian-consent',
  'refusal',
  'withdrawal',
  'referral-letter',
  'adverse-event-letter',
  'exposure-letter',
  'visit-letter',
] as const satisfies readonly TemplateKind[];
export type PaperKind = (typeof paperKinds)[number];
export const isPaperKind = (kind: string): kind is PaperKind => paperKinds.some((known) => known === kind);

/** Longest of the longer answers, in UTF-16 units. */
export const longestAnswer = 4000;

/** What a paper says beyond the record; what nobody typed is empty or null and prints as "not recorded". */
export const paperFactsSchema = z.strictObject({
  guardianName: line(),
  guardianRelation: line(),
  goal: line(500),
  sessions: z.int().min(1).max(50).nullable(),
  /** Weeks between two sessions. */
  weeks: z.int().min(1).max(52).nullable(),
  firstDay: dateSchema.nullable(),
  price: line(),
  recipient: line(500),
  reason: prose().max(longestAnswer),
  eventWhat: prose().max(longestAnswer),
  eventBegan: dateSchema.nullable(),
  eventAreas: line(500),
  eventSeverity: line(),
  eventCourse: prose().max(longestAnswer),
  eventOutcome: line(500),
});
export type PaperFacts = z.infer<typeof paperFactsSchema>;
export type PaperFact = keyof PaperFacts;

/** Nothing was asked. */
export const noFacts: PaperFacts = {
  guardianName: '',
  guardianRelation: '',
  goal: '',
  sessions: null,
  weeks: null,
  firstDay: null,
  price: '',
  recipient: '',
  reason: '',
  eventWhat: '',
  eventBegan: null,
  eventAreas: '',
  eventSeverity: '',
  eventCourse: '',
  eventOutcome: '',
};

const event: readonly PaperFact[] = [
  'eventWhat',
  'eventBegan',
  'eventAreas',
  'eventSeverity',
  'eventCourse',
  'eventOutcome',
];

/** What is asked for each kind, in the order of the form. */
export const askedFacts: Readonly<Record<PaperKind, readonly PaperFact[]>> = {
  leaflet: [],
  plan: ['goal', 'sessions', 'weeks', 'firstDay', 'price'],
  'photo-consent': [],
  'anaesthetic-consent': [],
  'guardian-consent': ['guardianName', 'guardianRelation'],
  refusal: [],
  withdrawal: [],
  'referral-letter': ['recipient', 'reason', ...event],
  'adverse-event-letter': ['recipient', ...event],
  'exposure-letter': [],
  'visit-letter': ['reason'],
};

/** A lot as it stands in the sessions of a patient. */
export const usedLotSchema = z.strictObject({ product: idSchema, lot: line(80) });
export type UsedLot = z.infer<typeof usedLotSchema>;

/** Kinds that speak of one session. */
export const ofSession: readonly PaperKind[] = ['referral-letter', 'adverse-event-letter', 'visit-letter'];

/** Letters that nobody can print without a choice or words of their own. */
export const letterKinds: readonly PaperKind[] = [...ofSession, 'exposure-letter'];

/** What the record of a patient offers for a paper, newest first. */
export interface PaperBasis {
  readonly sessions: readonly { readonly id: string; readonly ordinal: number; readonly on: string }[];
  /** `recalled` where the lot was called back. */
  readonly lots: readonly (UsedLot & { readonly name: string; readonly recalled: boolean })[];
  /** Of the newest consent, to begin a plan with. */
  readonly planned: { readonly sessions: number; readonly price: string } | null;
}
