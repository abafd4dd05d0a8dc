/** English labels of adverse events. */
import type {
  AdverseEventKind,
  CauseAsked,
  EventOutcome,
  Likelihood,
  ReportedTo,
  SeriousReason,
} from '../adverse-events/adverse-event.ts';
import type { Message } from './message.ts';

export const adverseEventKindLabels = {
  'prolonged-erythema': { id: 'event-kind.prolonged-erythema', defaultMessage: 'Redness longer than 7 days' },
  hyperpigmentation: { id: 'event-kind.hyperpigmentation', defaultMessage: 'Darker skin' },
  hypopigmentation: { id: 'event-kind.hypopigmentation', defaultMessage: 'Lighter skin' },
  'milia-acneiform': { id: 'event-kind.milia-acneiform', defaultMessage: 'Milia or acne' },
  'irritant-dermatitis': { id: 'event-kind.irritant-dermatitis', defaultMessage: 'Irritated skin' },
  'allergic-dermatitis': { id: 'event-kind.allergic-dermatitis', defaultMessage: 'Contact allergy' },
  'bacterial-infection': { id: 'event-kind.bacterial-infection', defaultMessage: 'Bacterial infection' },
  herpes: { id: 'event-kind.herpes', defaultMessage: 'Cold sores' },
  'fungal-infection': { id: 'event-kind.fungal-infection', defaultMessage: 'Fungal infection' },
  granuloma: { id: 'event-kind.granuloma', defaultMessage: 'Granuloma or lumps' },
  'tram-track-scarring': { id: 'event-kind.tram-track-scarring', defaultMessage: 'Scars in lines' },
  'raised-scar': { id: 'event-kind.raised-scar', defaultMessage: 'Raised scar or keloid' },
  bruising: { id: 'event-kind.bruising', defaultMessage: 'Bruising' },
  'lymph-node-swelling': { id: 'event-kind.lymph-node-swelling', defaultMessage: 'Swollen glands' },
  numbness: { id: 'event-kind.numbness', defaultMessage: 'Numbness' },
  burn: { id: 'event-kind.burn', defaultMessage: 'Burn' },
  'fat-loss': { id: 'event-kind.fat-loss', defaultMessage: 'Loss of fat' },
  'nerve-injury': { id: 'event-kind.nerve-injury', defaultMessage: 'Nerve damage' },
  other: { id: 'event-kind.other', defaultMessage: 'Something else' },
} satisfies Record<AdverseEventKind, Message>;

/** CTCAE v5 grades, 1 to 5. */
export const eventGradeLabels: readonly Message[] = [
  { id: 'event-grade.1', defaultMessage: 'Mild' },
  { id: 'event-grade.2', defaultMessage: 'Moderate' },
  { id: 'event-grade.3', defaultMessage: 'Severe' },
  { id: 'event-grade.4', defaultMessage: 'Life-threatening' },
  { id: 'event-grade.5', defaultMessage: 'Death' },
];
/** What each grade means. */
export const eventGradeMeanings: readonly Message[] = [
  { id: 'event-grade.1.meaning', defaultMessage: 'mild, nothing needed' },
  { id: 'event-grade.2.meaning', defaultMessage: 'moderate, local care' },
  { id: 'event-grade.3.meaning', defaultMessage: 'severe or medically significant' },
  { id: 'event-grade.4.meaning', defaultMessage: 'life-threatening' },
  { id: 'event-grade.5.meaning', defaultMessage: 'death' },
];

export const seriousLabels = {
  'not-asked': { id: 'event-serious.not-asked', defaultMessage: 'Not assessed' },
  no: { id: 'event-serious.no', defaultMessage: 'Not serious' },
  yes: { id: 'event-serious.yes', defaultMessage: 'Serious' },
} satisfies Record<'not-asked' | 'no' | 'yes', Message>;

export const seriousReasonLabels = {
  death: { id: 'event-serious.death', defaultMessage: 'Death' },
  'life-threatening': { id: 'event-serious.life-threatening', defaultMessage: 'Life-threatening' },
  hospital: { id: 'event-serious.hospital', defaultMessage: 'Stay in hospital' },
  'lasting-damage': { id: 'event-serious.lasting-damage', defaultMessage: 'Disability or lasting damage' },
  intervention: {
    id: 'event-serious.intervention',
    defaultMessage: 'Needed treatment to prevent lasting damage',
  },
  other: { id: 'event-serious.other', defaultMessage: 'Medically important otherwise' },
} satisfies Record<SeriousReason, Message>;

export const likelihoodLabels = {
  'not-assessed': { id: 'likelihood.not-assessed', defaultMessage: 'Not assessed' },
  unlikely: { id: 'likelihood.unlikely', defaultMessage: 'Unlikely' },
  possible: { id: 'likelihood.possible', defaultMessage: 'Possible' },
  probable: { id: 'likelihood.probable', defaultMessage: 'Probable' },
  definite: { id: 'likelihood.definite', defaultMessage: 'Definite' },
} satisfies Record<Likelihood, Message>;

export const causeLabels = {
  procedure: { id: 'event-cause.procedure', defaultMessage: 'The needling itself' },
  product: { id: 'event-cause.product', defaultMessage: 'A product or anaesthetic' },
  device: { id: 'event-cause.device', defaultMessage: 'The device or cartridge' },
} satisfies Record<CauseAsked, Message>;

export const eventOutcomeLabels = {
  unknown: { id: 'event-outcome.unknown', defaultMessage: 'Not known' },
  'not-recovered': { id: 'event-outcome.not-recovered', defaultMessage: 'Not recovered' },
  recovering: { id: 'event-outcome.recovering', defaultMessage: 'Recovering' },
  recovered: { id: 'event-outcome.recovered', defaultMessage: 'Recovered' },
  'recovered-with-traces': {
    id: 'event-outcome.recovered-with-traces',
    defaultMessage: 'Recovered, traces remain',
  },
  fatal: { id: 'event-outcome.fatal', defaultMessage: 'Died of it' },
} satisfies Record<EventOutcome, Message>;

export const reportedToLabels = {
  maker: { id: 'event-report.maker', defaultMessage: 'Maker' },
  mhra: { id: 'event-report.mhra', defaultMessage: 'MHRA, Yellow Card' },
  fda: { id: 'event-report.fda', defaultMessage: 'FDA, MedWatch' },
  other: { id: 'event-report.other', defaultMessage: 'Somebody else' },
} satisfies Record<ReportedTo, Message>;

/** The fields of an adverse event, as its form calls them. */
export const adverseEventFieldLabels = {
  kind: { id: 'events.kind', defaultMessage: 'What it is' },
  words: { id: 'events.words', defaultMessage: 'What was seen and told' },
  areas: { id: 'events.areas', defaultMessage: 'Where' },
  session: { id: 'events.session', defaultMessage: 'After which session' },
  beganOn: { id: 'events.began', defaultMessage: 'Began on' },
  endedOn: { id: 'events.ended', defaultMessage: 'Ended on' },
  grade: { id: 'events.grade', defaultMessage: 'Grade' },
  serious: { id: 'events.serious', defaultMessage: 'Seriousness' },
  reasons: { id: 'events.reasons', defaultMessage: 'Why it is serious' },
  relation: { id: 'events.relation', defaultMessage: 'How likely it comes from' },
  suspects: { id: 'events.suspects', defaultMessage: 'What may have to do with it' },
  action: { id: 'events.action', defaultMessage: 'What was done' },
  outcome: { id: 'events.outcome', defaultMessage: 'How it stands' },
  reports: { id: 'events.reports', defaultMessage: 'Reported to' },
  note: { id: 'events.note', defaultMessage: 'Note' },
} as const satisfies Readonly<Record<string, Message>>;
