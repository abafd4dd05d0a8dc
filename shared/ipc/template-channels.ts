import { z } from 'zod';
import { scopeSchema } from '../consents/consent.ts';
import type { DocumentInfo } from '../documents/document.ts';
import { idSchema } from '../ids.ts';
import type { OfferedClause } from '../templates/clauses.ts';
import type { ImportPlan } from '../templates/import-plan.ts';
import { templateLanguages } from '../templates/kinds.ts';
import type { TemplateProblem } from '../templates/problem.ts';
import { sampleSchema } from '../templates/sample.ts';
import { templateKeySchema, templateSchema, type TemplateInfo } from '../templates/template.ts';
import { changeNote, longestFile, type StudioHistory, type StudioText } from '../templates/version.ts';
import { filledLine } from '../text/schema.ts';
import { answers, answersInMain, nothing, signers } from './channel.ts';

const sign = { roles: signers };
const text = z.string().max(longestFile);
const fileSize = { maxBytes: 8_200_000 };

/** Texts of the practice: which are in use, and the studio where they are written. */
export const templateChannels = {
  'templates:list': answers<readonly TemplateInfo[]>()(nothing),
  'templates:adopt': answers<null>()(
    z.strictObject({
      id: z.string().max(60),
      version: z.int().min(1),
      /** English where it is not said. */
      language: z.enum(templateLanguages).optional(),
    }),
    sign,
  ),
  /** The clauses with a tick of their own that a consent of this scope has. */
  'templates:clauses': answers<readonly OfferedClause[]>()(
    z.strictObject({ patient: idSchema, scope: scopeSchema, template: templateKeySchema }),
  ),

  'templates:studio': answers<readonly StudioText[]>()(nothing),
  'templates:history': answers<StudioHistory>()(templateKeySchema),
  'templates:preview': answers<{
    readonly problems: readonly TemplateProblem[];
    readonly document: DocumentInfo | null;
  }>()(
    templateKeySchema.extend({
      /** Printed in the foot. */
      version: z.int().min(1),
      fields: templateSchema,
      shown: sampleSchema,
    }),
    { maxBytes: 1_000_000 },
  ),
  /** `after` is the newest version that was seen; 0 for a new text. Answers with the version it became. */
  'templates:save': answers<number>()(
    templateKeySchema.extend({
      after: z.int().min(0),
      fields: templateSchema,
      note: changeNote,
      draft: idSchema.nullable(),
    }),
    { ...sign, maxBytes: 1_000_000 },
  ),
  'templates:retire': answers<null>()(
    templateKeySchema.extend({ retired: z.boolean(), reason: filledLine(300).or(z.literal('')) }),
    sign,
  ),
  'templates:export': answers<{ readonly text: string }>()(
    z.strictObject({ texts: z.array(templateKeySchema).min(1).max(200) }),
  ),
  /** The same, kept where the person says; `saved: false` when they thought better of it. */
  'templates:export-file': answersInMain<{ readonly saved: boolean }>()(
    z.strictObject({ texts: z.array(templateKeySchema).min(1).max(200) }),
  ),
  /** What the import of a file would do. */
  'templates:read-file': answers<readonly ImportPlan[]>()(z.strictObject({ text }), { ...sign, ...fileSize }),
  'templates:import': answers<{ readonly kept: number }>()(z.strictObject({ text, note: changeNote }), {
    ...sign,
    ...fileSize,
  }),
} as const;
