import { z } from 'zod';
import type { NotValid } from '../corrections/correction.ts';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { regionSideKey, regionSideSchema } from '../regions/region-side.ts';
import type { RegionSide } from '../regions/regions.ts';
import { prose } from '../text/schema.ts';
import {
  answerCodes,
  type Instrument,
  instrumentIds,
  instrumentOf,
  instrumentVersions,
  itemIds,
  longestUm,
  type ItemId,
  methods,
  methodsOf,
  raters,
} from './instruments.ts';
import { fitsItem } from './item-answers.ts';

const answerSchema = z.strictObject({
  item: z.enum(itemIds),
  answer: z.union([z.int().min(0).max(longestUm), z.enum(answerCodes)]),
});

/** A length that was measured in a scaled photo: which item, in which photo. */
const measuredSchema = z.strictObject({ item: z.enum(itemIds), photo: idSchema });

/** What was seen of a pair in a blind rating: `before` and `after` are photos, `left` the one that stood on the left. */
const blindSchema = z.strictObject({
  /** From which sides and order of the whole round follow (`blind-round.ts`). */
  seed: z.int().min(0).max(0xffff_ffff),
  /** Which of how many pairs of the round it was, from 1. */
  place: z.int().min(1).max(500),
  of: z.int().min(1).max(500),
  before: idSchema,
  after: idSchema,
  left: z.enum(['before', 'after']),
});

const unique = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

/** The four quadrants of a scale of the abdomen. */
export const abdomenAreas: readonly RegionSide[] = (['abdomen-upper', 'abdomen-lower'] as const).flatMap(
  (region) => (['right', 'left'] as const).map((side) => ({ region, side })),
);

/** An assessment as it is sent and kept; whether it holds as a whole is `assessmentProblems`. */
export const assessmentSchema = z.strictObject({
  instrument: z.enum(instrumentIds),
  version: z.enum(instrumentVersions),
  rater: z.enum(raters),
  method: z.enum(methods),
  /** The local day that it is about. */
  on: dateSchema,
  /** The day with which a scale of improvement compares; null where nobody said. */
  since: dateSchema.nullable(),
  /** None: not about a single area. */
  areas: z.array(regionSideSchema).max(68),
  course: idSchema.nullable(),
  session: idSchema.nullable(),
  photos: z.array(idSchema).max(20),
  /** An item that is not named was never reached. */
  answers: z.array(answerSchema).min(1).max(10),
  measured: z.array(measuredSchema).max(10),
  blind: blindSchema.nullable(),
  note: prose().max(4000),
});

type Fields = z.infer<typeof assessmentSchema>;

const itemsFit = ({ answers, method }: Fields, { items }: Instrument): boolean =>
  answers.every(({ item: id, answer }) => {
    const item = items.find((each) => each.id === id);
    if (!item) return false;
    const onlyBlind = item.kind === 'levels' && item.blind === true;
    return (!onlyBlind || method === 'blind') && fitsItem(item, answer);
  });

const answered = (fields: Fields, id: ItemId): boolean =>
  fields.answers.some(({ item, answer }) => item === id && typeof answer === 'number');

const measuredFit = (fields: Fields, { items }: Instrument): boolean =>
  fields.measured.every(({ item: id, photo }) => {
    const item = items.find((each) => each.id === id);
    return (
      item?.kind === 'number' && item.unit === 'um' && answered(fields, id) && fields.photos.includes(photo)
    );
  });

/** What is wrong with a record as a whole, by field, as codes; none where it holds. */
export const assessmentProblems = (
  fields: Fields,
): readonly (readonly [path: keyof Fields, message: string])[] => {
  const instrument = instrumentOf(fields.instrument, fields.version);
  if (!instrument) return [['version', 'assessment.version']];
  const { rater, method, blind, areas, since, on } = fields;
  const rules: readonly (readonly [boolean, keyof Fields, string])[] = [
    [instrument.raters.includes(rater), 'rater', 'assessment.rater'],
    [instrument.methods.includes(method) && methodsOf[rater].includes(method), 'method', 'assessment.method'],
    [itemsFit(fields, instrument), 'answers', 'assessment.answer'],
    [unique(fields.answers.map(({ item }) => item)), 'answers', 'assessment.twice'],
    [unique(areas.map(regionSideKey)), 'areas', 'assessment.area-twice'],
    [unique(fields.photos), 'photos', 'assessment.photo-twice'],
    [unique(fields.measured.map(({ item }) => item)), 'measured', 'assessment.measured'],
    [measuredFit(fields, instrument), 'measured', 'assessment.measured'],
    [since === null || (instrument.compares && since <= on), 'since', 'assessment.since'],
    [(method === 'blind') === (blind !== null), 'blind', 'assessment.blind'],
    [
      blind === null ||
        (blind.place <= blind.of && [blind.before, blind.after].every((id) => fields.photos.includes(id))),
      'blind',
      'assessment.blind',
    ],
    [
      !instrument.abdomen ||
        (areas.length === abdomenAreas.length &&
          abdomenAreas.every((area) => areas.some((each) => regionSideKey(each) === regionSideKey(area)))),
      'areas',
      'assessment.abdomen',
    ],
  ];
  return rules.flatMap(([holds, path, message]) => (holds ? [] : [[path, message] as const]));
};

/** One assessment: a scale with its version, who rated how, and the answers item by item; totals are never stored. */
export type AssessmentFields = Readonly<Fields>;

export interface Assessment extends AssessmentFields {
  readonly id: string;
  readonly patient: string;
  readonly revision: number;
  /** When it was first recorded, UTC ms, and by whom; for a patient's own answers, who handed the screen over. */
  readonly at: number;
  readonly by: string;
  /** The mark that stands on it; it is in no curve and no outcome then. */
  readonly invalid: NotValid | null;
}
