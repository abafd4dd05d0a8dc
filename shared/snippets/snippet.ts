import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { prose } from '../text/schema.ts';

/** Which field a short text is offered at. */
export const snippetFields = [
  'session-note',
  'area-note',
  'reaction',
  'reason',
  'stopped',
  'anaesthetic',
  'concern-note',
] as const;
export type SnippetField = (typeof snippetFields)[number];

/** What is typed after ";" to write the text: letters, digits and hyphens, so that a space can end it. */
export const abbreviationSchema = z.string().regex(/^[\p{L}\p{N}-]{1,20}$/u);
export const longestSnippet = 1000;

export const snippetSchema = z.strictObject({
  /** Empty: it is chosen from the list only. */
  abbreviation: z.union([z.literal(''), abbreviationSchema]),
  text: prose()
    .max(longestSnippet)
    .refine((text) => text.trim() !== ''),
  /** Empty: offered at every field. */
  fields: z.array(z.enum(snippetFields)).max(snippetFields.length),
});
export type SnippetFields = z.infer<typeof snippetSchema>;

export interface Snippet extends SnippetFields {
  readonly id: string;
  readonly revision: number;
  /** Whose it is: everybody's in the practice, or the person's at work. */
  readonly shared: boolean;
}

/** Most of a practice, and most of one person. */
export const mostSnippets = 200;

/** A short text to be saved: revision 0 is a new one, placed last. */
export const snippetInputSchema = z.strictObject({
  id: idSchema,
  revision: z.int().min(0),
  shared: z.boolean(),
  fields: snippetSchema,
});

/** All ids of the own ones, or of those of the practice, in the order that is wanted. */
export const snippetOrderSchema = z.strictObject({
  shared: z.boolean(),
  ids: z.array(idSchema).max(mostSnippets),
});
