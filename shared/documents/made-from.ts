import { z } from 'zod';
import { templateKeySchema } from '../templates/template.ts';

/** The text that a document was made from: which, its version, and SHA-256 of its words. */
export const templateUsedSchema = templateKeySchema.extend({
  version: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TemplateUsed = z.infer<typeof templateUsedSchema>;

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** Every value that was put into a document, by its name, in the words that it prints. */
export const valuesSchema = z.record(z.string(), valueSchema);
export type DocumentValues = z.infer<typeof valuesSchema>;

/** What a document was made from, as data beside its HTML; null where there is no such thing. */
export interface MadeFrom {
  readonly template: TemplateUsed | null;
  readonly values: DocumentValues | null;
}
