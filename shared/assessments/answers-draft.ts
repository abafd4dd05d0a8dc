import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { regionSideSchema } from '../regions/region-side.ts';
import { templateLanguages, type TemplateLanguage } from '../templates/kinds.ts';
import { type Answer, answerCodes, inUse, type InstrumentId, type Item } from './instruments.ts';

/** What a patient can be asked on the screen, in the order in which it is asked; each has one item. */
export const askedInstruments = [
  'gais',
  'pain',
  'satisfaction',
  'satisfaction-words',
] as const satisfies readonly InstrumentId[];
export type AskedInstrument = (typeof askedInstruments)[number];

/** The one item of a question. */
export const askedItem = (instrument: AskedInstrument): Item => {
  const [item] = inUse(instrument).items;
  if (!item) throw new RangeError('a scale without an item');
  return item;
};

/** What a patient is asked and has answered; the whole form as it is kept while it is filled in. */
export const answersDraftSchema = z.strictObject({
  version: z.literal(1),
  /** `given`: the patient finished and gave the screen back. */
  step: z.enum(['choose', 'patient', 'given']),
  asked: z.array(z.enum(askedInstruments)),
  areas: z.array(regionSideSchema),
  on: dateSchema,
  since: dateSchema.nullable(),
  /** What was typed for it, also where it cannot be read. */
  sinceText: z.string(),
  course: idSchema.nullable(),
  session: idSchema.nullable(),
  /** The question that is open, from 0. */
  page: z.int().min(0),
  language: z.enum(templateLanguages),
  textPx: z.number(),
  /** A question without an answer was left. */
  answers: z.partialRecord(z.enum(askedInstruments), z.union([z.int().min(0).max(10), z.enum(answerCodes)])),
});
export type AnswersDraft = z.infer<typeof answersDraftSchema>;

/** A form that nobody has touched. */
export const emptyAnswers = (on: string): AnswersDraft => ({
  version: 1,
  step: 'choose',
  asked: [],
  areas: [],
  on,
  since: null,
  sinceText: '',
  course: null,
  session: null,
  page: 0,
  language: 'en',
  textPx: 20,
  answers: {},
});

/** The questions in the order in which they are asked. */
export const questionsOf = ({ asked }: Pick<AnswersDraft, 'asked'>): readonly AskedInstrument[] =>
  askedInstruments.filter((instrument) => asked.includes(instrument));

/** A kept form, or null when it cannot be read. */
export const readAnswersDraft = (body: string): AnswersDraft | null => {
  try {
    const read = answersDraftSchema.safeParse(JSON.parse(body));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};

/** What the patient is asked on one page, in the words and the language that they read. */
export interface AskedQuestion {
  readonly instrument: AskedInstrument;
  readonly words: string;
  /** What the words are about: the areas, and since when. */
  readonly about: string;
  /** Numbers in a row with what the two ends mean, or words below each other. */
  readonly choices: readonly { readonly answer: Answer; readonly label: string }[];
  readonly ends: { readonly least: string; readonly most: string } | null;
}

/** The questions that are with the patient; nothing else of a record is in it. */
export interface PatientQuestions {
  readonly practice: string;
  readonly patient: {
    readonly id: string;
    readonly family: string;
    readonly given: string;
    readonly born: string;
  };
  readonly language: TemplateLanguage;
  readonly languages: readonly TemplateLanguage[];
  readonly questions: readonly AskedQuestion[];
}

/** What the handed-over screen needs for questions, as `HandedOver` is for a form to be signed. */
export interface HandedOverQuestions {
  readonly questions: PatientQuestions;
  readonly draft: { readonly id: string; readonly kind: 'assessment-answers'; readonly body: string };
  readonly practitioner: string;
  readonly hasPin: boolean;
  readonly missesLeft: number;
}
