import { z } from 'zod';
import type { CodeCheck } from '../documents/code.ts';
import type { DocumentInfo } from '../documents/document.ts';
import { idSchema } from '../ids.ts';
import { paperFactsSchema, usedLotSchema, type PaperBasis } from '../papers/paper.ts';
import { templateKeySchema } from '../templates/template.ts';
import { answers, writers } from './channel.ts';

/** Leaflets, plans, letters and forms to sign by hand, made for one patient. */
export const paperChannels = {
  'papers:basis': answers<PaperBasis>()(z.strictObject({ patient: idSchema })),
  /** Freezes the paper; the same content again is the same document. */
  'papers:make': answers<DocumentInfo>()(
    z.strictObject({
      patient: idSchema,
      text: templateKeySchema,
      /** The session that a letter speaks of; null for none. */
      session: idSchema.nullable(),
      /** The lot that a letter about a lot speaks of. */
      lot: usedLotSchema.nullable(),
      facts: paperFactsSchema,
      draft: idSchema.nullable(),
    }),
    { roles: writers },
  ),
  /** What the record knows of the code on a paper, as it was typed or scanned. */
  'papers:check': answers<CodeCheck>()(z.strictObject({ typed: z.string().max(200) })),
} as const;
