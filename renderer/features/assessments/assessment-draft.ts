import { z } from 'zod';
import {
  abdomenAreas,
  type Assessment,
  assessmentProblems,
  assessmentSchema,
  type AssessmentFields,
} from '../../../shared/assessments/assessment.ts';
import {
  type Answer,
  answerCodes,
  type Instrument,
  instrumentIds,
  type InstrumentId,
  instrumentOf,
  instrumentVersions,
  inUse,
  type Item,
  type ItemId,
  itemIds,
  type Method,
  methods,
  methodsOf,
  type Rater,
  raters,
} from '../../../shared/assessments/instruments.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { parseDate } from '../../../shared/dates/parse.ts';
import { idSchema } from '../../../shared/ids.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { parseQuantity } from '../../../shared/quantity/parse.ts';
import { lineLengthSpec } from '../../../shared/quantity/specs.ts';
import { regionSideSchema } from '../../../shared/regions/region-side.ts';

/** The form of an assessment as it is being filled in; dates and lengths stay as typed. */
export const assessmentDraftSchema = z.object({
  /** The revision that the form began with; 0 for a new one. */
  revision: z.int().min(0),
  instrument: z.enum(instrumentIds).nullable(),
  version: z.enum(instrumentVersions),
  rater: z.enum(raters),
  method: z.enum(methods).nullable(),
  on: z.string(),
  since: z.string(),
  areas: z.array(regionSideSchema),
  course: idSchema.nullable(),
  session: idSchema.nullable(),
  photos: z.array(idSchema),
  answers: z.partialRecord(z.enum(itemIds), z.union([z.int(), z.enum(answerCodes)])),
  /** Lengths in mm as typed. */
  lengths: z.partialRecord(z.enum(itemIds), z.string()),
  /** The photo in which a length was measured. */
  measured: z.partialRecord(z.enum(itemIds), idSchema),
  note: z.string(),
  /** Why a recorded assessment is amended. */
  reason: z.string(),
});
export type AssessmentDraft = z.infer<typeof assessmentDraftSchema>;

/** A new assessment of a day; nothing is chosen beforehand. */
export const emptyAssessment = (today: string, areas: AssessmentDraft['areas'] = []): AssessmentDraft => ({
  revision: 0,
  instrument: null,
  version: '1',
  rater: 'practitioner',
  method: null,
  on: formatDate(today),
  since: '',
  areas,
  course: null,
  session: null,
  photos: [],
  answers: {},
  lengths: {},
  measured: {},
  note: '',
  reason: '',
});

const isLength = (instrument: Instrument | undefined, id: ItemId): boolean =>
  instrument?.items.some((item) => item.id === id && item.kind === 'number' && item.unit === 'um') === true;

/** The form of a recorded assessment. */
export const draftOfAssessment = (assessment: Assessment): AssessmentDraft => {
  const { revision, instrument, version, rater, method, on, since, areas, course, session, photos } =
    assessment;
  const known = instrumentOf(instrument, version);
  const lengths = assessment.answers.flatMap(({ item, answer }) =>
    isLength(known, item) && typeof answer === 'number'
      ? [[item, formatQuantity(answer, lineLengthSpec, 'en-GB')] as const]
      : [],
  );
  const others = assessment.answers.filter(
    ({ item, answer }) => !(isLength(known, item) && typeof answer === 'number'),
  );
  return {
    revision,
    instrument,
    version,
    rater,
    method,
    on: formatDate(on),
    since: since === null ? '' : formatDate(since),
    areas: [...areas],
    course,
    session,
    photos: [...photos],
    answers: Object.fromEntries(others.map(({ item, answer }) => [item, answer])),
    lengths: Object.fromEntries(lengths),
    measured: Object.fromEntries(assessment.measured.map(({ item, photo }) => [item, photo])),
    note: assessment.note,
    reason: '',
  };
};

/** The scale that the form is of; undefined while none is chosen. */
export const instrumentOfDraft = ({
  instrument,
  version,
}: Pick<AssessmentDraft, 'instrument' | 'version'>): Instrument | undefined =>
  instrument === null ? undefined : instrumentOf(instrument, version);

/** Ways that somebody can choose for a scale and a rater; those that come from the program itself are not among them. */
export const methodsToChoose = (instrument: Instrument, rater: Rater): readonly Method[] =>
  methodsOf[rater].filter(
    (method) => method !== 'blind' && method !== 'on-screen' && instrument.methods.includes(method),
  );

/** What choosing a scale makes of the form: who and how follow where there is one way only, answers begin anew. */
export const withInstrument = (
  draft: Pick<AssessmentDraft, 'areas'>,
  id: InstrumentId,
): Partial<AssessmentDraft> => {
  const instrument = inUse(id);
  const rater = instrument.raters[0] ?? 'practitioner';
  const ways = methodsToChoose(instrument, rater);
  return {
    instrument: id,
    version: instrument.version,
    rater,
    method: ways.length === 1 ? (ways[0] ?? null) : null,
    answers: {},
    lengths: {},
    measured: {},
    areas: instrument.abdomen ? [...abdomenAreas] : draft.areas,
  };
};

/** What choosing who rated makes of it. */
export const withRater = (instrument: Instrument, rater: Rater): Partial<AssessmentDraft> => {
  const ways = methodsToChoose(instrument, rater);
  return { rater, method: ways.length === 1 ? (ways[0] ?? null) : null };
};

export type AssessmentField =
  'instrument' | 'method' | 'on' | 'since' | 'answers' | 'note' | 'reason' | `item.${ItemId}`;
export type AssessmentProblem =
  | 'no-instrument'
  | 'no-method'
  | 'no-date'
  | 'not-a-date'
  | 'future'
  | 'after-day'
  | 'no-answer'
  | 'not-a-length'
  | 'too-long'
  | 'no-reason';

export type ReadAssessment =
  | { readonly ok: true; readonly fields: AssessmentFields; readonly reason: string }
  | { readonly ok: false; readonly problems: ReadonlyMap<AssessmentField, AssessmentProblem> };

interface ReadDate {
  readonly date: string | null;
  readonly problem: AssessmentProblem | null;
}

/** A typed date that is not to come; null where nothing was typed. */
export const dayOf = (text: string, today: string): ReadDate => {
  if (text.trim() === '') return { date: null, problem: null };
  const read = parseDate(text, { today });
  if (!read.ok) return { date: null, problem: 'not-a-date' };
  return read.value > today ? { date: null, problem: 'future' } : { date: read.value, problem: null };
};

type ReadAnswer = Answer | 'not-a-length' | undefined;

/** The answer of an item as it stands in the form. */
export const answerIn = (draft: AssessmentDraft, item: Item): ReadAnswer => {
  const typed = draft.lengths[item.id]?.trim() ?? '';
  if (item.kind !== 'number' || item.unit !== 'um' || typed === '') return draft.answers[item.id];
  const read = parseQuantity(typed, lineLengthSpec);
  return read.ok ? read.value : 'not-a-length';
};

type Problems = Map<AssessmentField, AssessmentProblem>;

const readDays = (
  draft: AssessmentDraft,
  compares: boolean,
  today: string,
  problems: Problems,
): Pick<AssessmentFields, 'on' | 'since'> => {
  const on = dayOf(draft.on, today);
  const since = compares ? dayOf(draft.since, today) : { date: null, problem: null };
  const onProblem = on.problem ?? (on.date === null ? 'no-date' : null);
  if (onProblem) problems.set('on', onProblem);
  if (since.problem) problems.set('since', since.problem);
  if (on.date && since.date && since.date > on.date) problems.set('since', 'after-day');
  return { on: on.date ?? today, since: problems.has('since') ? null : since.date };
};

const readAnswers = (
  draft: AssessmentDraft,
  { items }: Instrument,
  problems: Problems,
): AssessmentFields['answers'] => {
  const answers = items.flatMap((item): AssessmentFields['answers'] => {
    const answer = answerIn(draft, item);
    if (answer === 'not-a-length') problems.set(`item.${item.id}`, 'not-a-length');
    return answer === undefined || answer === 'not-a-length' ? [] : [{ item: item.id, answer }];
  });
  if (answers.length === 0 && problems.size === 0) problems.set('answers', 'no-answer');
  return answers;
};

/** Reads the form as an assessment, or says what stands against it. `blind` is kept from the record that is amended. */
export const readAssessment = (
  draft: AssessmentDraft,
  today: string,
  saved: Assessment | null,
): ReadAssessment => {
  const problems: Problems = new Map();
  const instrument = instrumentOfDraft(draft);
  if (!instrument) return { ok: false, problems: problems.set('instrument', 'no-instrument') };
  const { method, rater, version, areas, course, session, photos, note } = draft;
  if (method === null) problems.set('method', 'no-method');
  const days = readDays(draft, instrument.compares, today, problems);
  const answers = readAnswers(draft, instrument, problems);
  const measured = Object.entries(draft.measured)
    .map(([item, photo]) => ({ item: item as ItemId, photo }))
    .filter(({ item, photo }) => typeof draft.lengths[item] === 'string' && photos.includes(photo));
  if (draft.revision > 0 && draft.reason.trim() === '') problems.set('reason', 'no-reason');
  const parsed = assessmentSchema.safeParse({
    instrument: instrument.id,
    version,
    rater,
    method,
    ...days,
    areas,
    course,
    session,
    photos,
    answers,
    measured: measured.filter(({ item }) => answers.some((each) => each.item === item)),
    blind: saved?.blind ?? null,
    note,
  });
  if (!parsed.success && parsed.error.issues.some(({ path }) => path[0] === 'note'))
    problems.set('note', 'too-long');
  if (draft.reason.length > 2000) problems.set('reason', 'too-long');
  const whole = parsed.success ? assessmentProblems(parsed.data) : [];
  if ((!parsed.success || whole.length > 0) && problems.size === 0) problems.set('answers', 'no-answer');
  return parsed.success && problems.size === 0
    ? { ok: true, fields: parsed.data, reason: draft.reason.trim() }
    : { ok: false, problems };
};
