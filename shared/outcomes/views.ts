import { adverseEventKinds } from '../adverse-events/adverse-event.ts';
import { reactionSigns, type ReactionSign } from '../sessions/values.ts';
import {
  changeMeasures,
  eventGradeMeasures,
  eventKindMeasure,
  otherKindMeasures,
  ratedBy,
  ratingMeasures,
  signMeasures,
  type ComparedScore,
  type Measure,
  type Rated,
} from './measures.ts';
import { fewCases, type OutcomeCounts } from './outcome.ts';

const signs = Object.keys(reactionSigns) as [ReactionSign, ...ReactionSign[]];

export const viewGroups = ['improvement', 'reactions', 'events'] as const;
export type ViewGroup = (typeof viewGroups)[number];

/** One table of the report. */
export const outcomeViews = [
  'quartile-practitioner',
  'quartile-patient',
  'gais-practitioner',
  'gais-patient',
  'satisfaction',
  'davey',
  'colour',
  ...signs,
  'other',
  'events',
  'event-kinds',
] as const;
export type OutcomeViewKey = (typeof outcomeViews)[number];

export interface OutcomeView {
  readonly group: ViewGroup;
  /** A case is in the figures when one of these is true of it; null: every case, because nothing says it was looked for. */
  readonly recorded: readonly Measure[] | null;
  readonly columns: readonly Measure[];
}

const ofSign = (sign: ReactionSign): OutcomeView => ({
  group: 'reactions',
  recorded: signMeasures(sign),
  columns: signMeasures(sign),
});

const ofRating = (as: Rated['as']): OutcomeView => {
  const columns = ratedBy.filter((rated) => rated.as === as).flatMap(ratingMeasures);
  if (as !== 'quartile-practitioner') return { group: 'improvement', recorded: columns, columns };
  const recorded: readonly Measure[] = ['quartile-not-better', ...columns];
  return { group: 'improvement', recorded, columns: [...recorded, 'quartile-blind'] };
};
const ofScore = (score: ComparedScore): OutcomeView => ({
  group: 'improvement',
  recorded: changeMeasures(score),
  columns: changeMeasures(score),
});

/** What each table shows. */
export const viewOf: Readonly<Record<OutcomeViewKey, OutcomeView>> = {
  'quartile-practitioner': ofRating('quartile-practitioner'),
  'quartile-patient': ofRating('quartile-patient'),
  'gais-practitioner': ofRating('gais-practitioner'),
  'gais-patient': ofRating('gais-patient'),
  satisfaction: ofRating('satisfaction'),
  davey: ofScore('davey'),
  colour: ofScore('colour'),
  erythema: ofSign('erythema'),
  oedema: ofSign('oedema'),
  bleeding: ofSign('bleeding'),
  bruising: ofSign('bruising'),
  other: {
    group: 'reactions',
    recorded: ['other-none', 'other-some'],
    columns: ['other-none', ...otherKindMeasures],
  },
  events: { group: 'events', recorded: null, columns: ['event', 'event-serious', ...eventGradeMeasures] },
  'event-kinds': { group: 'events', recorded: null, columns: adverseEventKinds.map(eventKindMeasure) },
};

/** The tables of a group. */
export const viewsOf = (group: ViewGroup): readonly OutcomeViewKey[] =>
  outcomeViews.filter((key) => viewOf[key].group === group);

/** The columns with a case in any row; all kinds of adverse events would be twenty, most of them empty. */
export const shownColumns = (key: OutcomeViewKey, all: OutcomeCounts): readonly Measure[] => {
  const { columns } = viewOf[key];
  return key === 'event-kinds' ? columns.filter((measure) => (all.of[measure] ?? 0) > 0) : columns;
};

/** Of how many cases a view says something. */
export const recordedIn = (
  { recorded }: Pick<OutcomeView, 'recorded'>,
  { cases, of }: OutcomeCounts,
): number => (recorded === null ? cases : recorded.reduce((sum, measure) => sum + (of[measure] ?? 0), 0));

/** A figure of the report. */
export interface Figure {
  readonly count: number;
  /** The cases that it is out of. */
  readonly of: number;
  /** Too few for a share; shown grey. */
  readonly few: boolean;
  /** Whole percent; null where there are few. */
  readonly percent: number | null;
}

/** A count with what it is out of. A share is never said of few cases. */
export const figureOf = (count: number, of: number): Figure => {
  const few = of < fewCases;
  return { count, of, few, percent: few ? null : Math.round((count / of) * 100) };
};
