import { z } from 'zod';
import {
  type Law,
  lawKey,
  lawPlaces,
  type LawPlace,
  lawSchema,
  lawTopics,
  type LawTopic,
} from '../../../shared/laws/law.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { parseQuantity } from '../../../shared/quantity/parse.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';

/** An empty depth is any depth. */
const depth = z.string().transform((text, context) => {
  if (text.trim() === '') return null;
  const read = parseQuantity(text, depthSpec);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: `quantity.${read.why}` });
  return z.NEVER;
});

const which = {
  /** The row that is changed; null adds one. */
  row: z.string().nullable(),
  place: z.enum(lawPlaces),
  topic: z.enum(lawTopics),
};

/** What the form of a law is checked with. */
export const lawFormSchema = lawSchema.extend({ ...which, fromUm: depth });

/** The form of a law as it is being typed. */
export const lawValuesSchema = z.object({
  ...which,
  fromUm: z.string(),
  appliesTo: z.string(),
  text: z.string(),
  source: z.string(),
  on: z.string().nullable(),
  inUse: z.boolean(),
});
export type LawValues = z.infer<typeof lawValuesSchema>;

/** The first topic on which there is no row for a place yet. */
const firstOpen = (laws: readonly Law[], place: LawPlace): LawTopic =>
  lawTopics.find((topic) => !laws.some((each) => each.place === place && each.topic === topic)) ?? 'general';

/** A row as the form shows it. */
export const valuesOfLaw = (law: Law, locale: string): LawValues => ({
  row: lawKey(law),
  place: law.place,
  topic: law.topic,
  fromUm: law.fromUm === null ? '' : formatQuantity(law.fromUm, depthSpec, locale),
  appliesTo: law.appliesTo,
  text: law.text,
  source: law.source,
  on: law.on,
  inUse: law.inUse,
});

/** The empty form of a row that is added. */
export const emptyLaw = (laws: readonly Law[], place: LawPlace): LawValues => ({
  row: null,
  place,
  topic: firstOpen(laws, place),
  fromUm: '',
  appliesTo: '',
  text: '',
  source: '',
  on: null,
  inUse: true,
});
