import { z } from 'zod';
import { templateKinds } from '../../../shared/templates/kinds.ts';
import {
  templateKeySchema,
  templateSchema,
  type TemplateFields,
} from '../../../shared/templates/template.ts';

/** A text that is being written, as typed. Version 1. */
export const studioDraftSchema = z.strictObject({
  version: z.literal(1),
  key: templateKeySchema,
  /** The newest version when it was begun; 0 for a new text. */
  after: z.int().min(0),
  kind: z.enum(templateKinds),
  title: z.string(),
  heading: z.string(),
  source: z.string(),
  sourceNote: z.string(),
});
export type StudioDraft = z.infer<typeof studioDraftSchema>;

/** What is begun when a text is opened in the studio; kept in the history of the page, never on disk. */
export type StudioBegin = StudioDraft;

/** The draft as it would be saved, or null when title or text are not of a length that can be. */
export const fieldsOfDraft = ({
  kind,
  title,
  heading,
  source,
  sourceNote,
}: StudioDraft): TemplateFields | null => {
  const given = { kind, title: title.trim(), heading: heading.trim(), source, sourceNote: sourceNote.trim() };
  const read = templateSchema.safeParse(given);
  return read.success ? read.data : null;
};

/** A text to go on from, or the first lines of a new one. */
export const beginFrom = (
  key: StudioDraft['key'],
  after: number,
  { kind, title, heading, source, sourceNote }: TemplateFields,
): StudioDraft => ({ version: 1, key, after, kind, title, heading, source, sourceNote });
