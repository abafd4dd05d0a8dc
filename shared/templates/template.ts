import { z } from 'zod';
import { filledLine, line } from '../text/schema.ts';
import { longestSource } from './check.ts';
import { templateKinds, templateLanguages, type TemplateKind, type TemplateLanguage } from './kinds.ts';

/** Names a template in every language: words for a shipped one, `own-` and a random id for a practice's. */
export const templateIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/);

/** One text of a template in one language, as it is typed. Whether its source is well formed says `checkSource`. */
export const templateSchema = z.strictObject({
  kind: z.enum(templateKinds),
  title: filledLine(80),
  /** Printed large; empty takes the program's own heading of this kind. */
  heading: line(120),
  /** Markdown with Liquid (docs/templates.md). */
  source: z
    .string()
    .max(longestSource)
    .refine((text) => text.isWellFormed(), { message: 'text.broken' }),
  /** Where its content comes from. */
  sourceNote: line(1000),
});
export type TemplateFields = z.infer<typeof templateSchema>;

/** Which text is meant. */
export const templateKeySchema = z.strictObject({
  id: templateIdSchema,
  language: z.enum(templateLanguages),
});
export type TemplateKey = z.infer<typeof templateKeySchema>;

/** A versioned text of the practice. Unusable until a named practitioner has read and adopted it. */
export interface TemplateInfo {
  readonly id: string;
  readonly kind: TemplateKind;
  readonly version: number;
  readonly language: TemplateLanguage;
  readonly title: string;
  readonly adoptedBy: string | null;
  readonly adoptedAt: number | null;
}

/** The same with its words, for what is printed from it. */
export interface TemplateText extends TemplateInfo, TemplateFields {
  readonly kind: TemplateKind;
  readonly title: string;
}
