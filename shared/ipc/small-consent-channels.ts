import { z } from 'zod';
import { type SmallConsent, smallConsentKinds, smallConsentSchema } from '../consents/small-consent.ts';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { regionSideSchema } from '../regions/region-side.ts';
import type { OfferedClause } from '../templates/clauses.ts';
import { templateKeySchema } from '../templates/template.ts';
import { line } from '../text/schema.ts';
import { answers, signers } from './channel.ts';

/** What is read and signed beside the consent to the treatment. */
export const smallConsentChannels = {
  /** The clauses with a tick of their own that the text in use has for this patient and these areas. */
  'consents:small-clauses': answers<readonly OfferedClause[]>()(
    z.strictObject({
      patient: idSchema,
      kind: z.enum(smallConsentKinds),
      template: templateKeySchema,
      areas: z.array(regionSideSchema).max(54),
      offeredOn: dateSchema,
      /** Empty but for the consent of a guardian, which names them. */
      guardianName: line(),
      guardianRelation: line(),
    }),
  ),
  'consents:sign-small': answers<SmallConsent>()(
    z.strictObject({
      id: idSchema,
      patient: idSchema,
      fields: smallConsentSchema,
      draft: idSchema.nullable(),
    }),
    { roles: signers, maxBytes: 8_000_000 },
  ),
} as const;
