import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { regionSideSchema } from '../regions/region-side.ts';
import { line, prose } from '../text/schema.ts';

/** What went wrong after a treatment (domain.md 2.11). Codes are permanent: entries hold them. */
export const adverseEventKinds = [
  'prolonged-erythema',
  'hyperpigmentation',
  'hypopigmentation',
  'milia-acneiform',
  'irritant-dermatitis',
  'allergic-dermatitis',
  'bacterial-infection',
  'herpes',
  'fungal-infection',
  'granuloma',
  'tram-track-scarring',
  'raised-scar',
  'bruising',
  'lymph-node-swelling',
  'numbness',
  'burn',
  'fat-loss',
  'nerve-injury',
  'other',
] as const;
export type AdverseEventKind = (typeof adverseEventKinds)[number];

/** What makes an event serious, as the reports of the authorities ask it. */
export const seriousReasons = [
  'death',
  'life-threatening',
  'hospital',
  'lasting-damage',
  'intervention',
  'other',
] as const;
export type SeriousReason = (typeof seriousReasons)[number];

/** How likely a cause is (domain.md 2.11). */
export const likelihoods = ['not-assessed', 'unlikely', 'possible', 'probable', 'definite'] as const;
export type Likelihood = (typeof likelihoods)[number];
export const causesAsked = ['procedure', 'product', 'device'] as const;
export type CauseAsked = (typeof causesAsked)[number];

export const eventOutcomes = [
  'unknown',
  'not-recovered',
  'recovering',
  'recovered',
  'recovered-with-traces',
  'fatal',
] as const;
export type EventOutcome = (typeof eventOutcomes)[number];

export const reportedTo = ['maker', 'mhra', 'fda', 'other'] as const;
export type ReportedTo = (typeof reportedTo)[number];

/** The forms of authorities for which a draft can be printed. */
export const reportForms = ['medwatch', 'yellow-card'] as const;
export type ReportForm = (typeof reportForms)[number];

const words = () => prose().max(4000);

/** Something from the session that may have to do with it, as a snapshot of what was recorded there. */
export const suspectSchema = z.strictObject({
  kind: z.enum(['device', 'cartridge', 'anaesthetic', 'product']),
  /** The device's or product's id; null for a cartridge and for what is not in the register. */
  id: idSchema.nullable(),
  name: line(),
  /** The lot, or the serial number of a device. */
  lot: line(200),
});
export type Suspect = z.infer<typeof suspectSchema>;

/** Where a report was sent and under which number; Stria itself sends nothing. */
export const reportSchema = z.strictObject({
  to: z.enum(reportedTo),
  on: dateSchema.nullable(),
  reference: line(),
});

/** An adverse event as it stands. Everything that nobody recorded is null, empty or says so. */
export const adverseEventSchema = z
  .strictObject({
    kind: z.enum(adverseEventKinds),
    /** What was seen and told; needed for `other`. */
    words: words(),
    areas: z.array(regionSideSchema).max(54),
    session: idSchema.nullable(),
    beganOn: dateSchema,
    endedOn: dateSchema.nullable(),
    /** 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death (CTCAE v5); null not graded. */
    grade: z.int().min(1).max(5).nullable(),
    serious: z.strictObject({
      state: z.enum(['not-asked', 'no', 'yes']),
      reasons: z.array(z.enum(seriousReasons)).max(seriousReasons.length),
    }),
    relation: z.strictObject({
      procedure: z.enum(likelihoods),
      product: z.enum(likelihoods),
      device: z.enum(likelihoods),
    }),
    suspects: z.array(suspectSchema).max(60),
    /** What was done about it. */
    action: words(),
    outcome: z.enum(eventOutcomes),
    reports: z.array(reportSchema).max(20),
    note: words(),
  })
  .refine(({ kind, words: said }) => kind !== 'other' || said.trim() !== '', {
    path: ['words'],
    message: 'event.words-needed',
  })
  .refine(({ beganOn, endedOn }) => endedOn === null || endedOn >= beganOn, {
    path: ['endedOn'],
    message: 'event.reversed',
  });
export type AdverseEventFields = z.infer<typeof adverseEventSchema>;

export interface AdverseEvent extends AdverseEventFields {
  readonly id: string;
  readonly patient: string;
  readonly revision: number;
  /** When it was first recorded, UTC ms, and by whom. */
  readonly at: number;
  readonly by: string;
}

const over: ReadonlySet<EventOutcome> = new Set(['recovered', 'recovered-with-traces', 'fatal']);

/** Whether it still goes on, as far as anybody recorded. */
export const isOpen = ({ outcome }: Pick<AdverseEventFields, 'outcome'>): boolean => !over.has(outcome);
