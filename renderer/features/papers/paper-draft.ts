import { z } from 'zod';
import {
  askedFacts,
  noFacts,
  paperFactsSchema,
  type PaperBasis,
  type PaperFact,
  type PaperFacts,
  type PaperKind,
} from '../../../shared/papers/paper.ts';
import { templateKeySchema, type TemplateInfo } from '../../../shared/templates/template.ts';

/** A text in use that is made from a patient's page. */
export type PaperText = TemplateInfo & { readonly kind: PaperKind };

/** A paper as it is being filled in; every answer as typed. Version 1. */
export const paperDraftSchema = z.strictObject({
  version: z.literal(1),
  text: templateKeySchema.nullable(),
  session: z.string().nullable(),
  /** Product and lot, as the key of the list. */
  lot: z.string().nullable(),
  answers: z.partialRecord(z.enum(Object.keys(noFacts) as [PaperFact, ...PaperFact[]]), z.string()),
  /** Days as far as they could be read; what could not stands in `answers`. */
  days: z.partialRecord(z.enum(['firstDay', 'eventBegan']), z.string().nullable()),
});
export type PaperDraft = z.infer<typeof paperDraftSchema>;
export type DayFact = keyof PaperDraft['days'];
export type CountFact = 'sessions' | 'weeks';

/** What a paper begins with: the newest session, and number and price of the consent. */
export const beginPaper = ({ sessions, planned }: PaperBasis): PaperDraft => ({
  version: 1,
  text: null,
  session: sessions[0]?.id ?? null,
  lot: null,
  answers: planned ? { sessions: String(planned.sessions), price: planned.price } : {},
  days: {},
});

/** A lot in the list of those that were used. */
export const lotKey = ({ product, lot }: PaperBasis['lots'][number]): string => `${product} ${lot}`;

export const isDay = (fact: PaperFact): fact is DayFact => fact === 'firstDay' || fact === 'eventBegan';
export const isCount = (fact: PaperFact): fact is CountFact => fact === 'sessions' || fact === 'weeks';

const countOf = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()));

/** The answers of this kind as they are sent, or the first that cannot be. */
export const readPaper = (
  draft: PaperDraft,
  kind: PaperKind,
): { readonly facts: PaperFacts } | { readonly bad: ReadonlySet<PaperFact> } => {
  const asked = askedFacts[kind];
  const given = asked.map((fact) => {
    const text = draft.answers[fact] ?? '';
    if (isDay(fact)) return [fact, draft.days[fact] ?? null];
    return [fact, isCount(fact) ? countOf(text) : text.trim()];
  });
  const unread = asked.filter(
    (fact) => isDay(fact) && (draft.days[fact] ?? null) === null && (draft.answers[fact] ?? '') !== '',
  );
  const read = paperFactsSchema.safeParse({ ...noFacts, ...Object.fromEntries(given) });
  if (read.success && unread.length === 0) return { facts: read.data };
  const wrong = read.success ? [] : read.error.issues.map(({ path }) => String(path[0]));
  return { bad: new Set([...unread, ...asked.filter((fact) => wrong.includes(fact))]) };
};
