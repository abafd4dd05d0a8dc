import { z } from 'zod';
import type { HandedOverQuestions } from '../assessments/answers-draft.ts';
import { addendumSchema, type Addendum } from '../consents/addendum.ts';
import { consentHabitsSchema } from '../consents/consent-habits.ts';
import { consentSchema, scopeSchema, type Consent } from '../consents/consent.ts';
import type { SmallConsent } from '../consents/small-consent.ts';
import type { ConsentChanges, HandedOver } from '../consents/patient-form.ts';
import { withdrawalSchema } from '../consents/withdrawal.ts';
import { dateSchema } from '../dates/schema.ts';
import type { DocumentInfo } from '../documents/document.ts';
import { idSchema } from '../ids.ts';
import { templateKeySchema } from '../templates/template.ts';
import { answers, nothing, owners, passphrase, revision, signers } from './channel.ts';

const sign = { roles: signers };
const signed = { ...sign, maxBytes: 8_000_000 };

/** What a patient reads and signs, takes back, and how the screen is handed over for it. */
export const consentChannels = {
  'consents:preview': answers<DocumentInfo>()(
    z.strictObject({
      patient: idSchema,
      scope: scopeSchema,
      offeredOn: dateSchema,
      /** `consent-striae` in English where it is not said. */
      template: templateKeySchema.optional(),
    }),
    sign, // the sheet names the person at work as who explains and signs it
  ),
  'consents:sign': answers<Consent>()(
    z.strictObject({ id: idSchema, patient: idSchema, fields: consentSchema, draft: idSchema.nullable() }),
    signed,
  ),
  /** What changed in this text since the patient signed it; null while that is the one in use, or another was signed. */
  'consents:changes': answers<ConsentChanges | null>()(
    z.strictObject({ patient: idSchema, template: templateKeySchema }),
  ),
  'consents:withdraw': answers<Consent | SmallConsent>()(
    z.strictObject({ id: idSchema, fields: withdrawalSchema }),
    sign,
  ),
  'consents:save-habits': answers<null>()(z.strictObject({ revision, habits: consentHabitsSchema }), {
    roles: owners,
  }),
  'addenda:sign': answers<Addendum>()(
    z.strictObject({ id: idSchema, patient: idSchema, fields: addendumSchema, draft: idSchema.nullable() }),
    signed,
  ),

  /** Gives the screen to the patient of a consent's draft: from then on only that form is answered. */
  'handovers:start': answers<null>()(z.strictObject({ draft: idSchema, patient: idSchema }), sign),
  'handovers:view': answers<HandedOver | HandedOverQuestions>()(nothing, { ...sign, whileHandedOver: true }),
  /** Takes it back, with the PIN or the passphrase of the person at work. */
  'handovers:end': answers<null>()(
    z.union([z.strictObject({ pin: z.string().max(64) }), z.strictObject({ passphrase })]),
    { whileHandedOver: true },
  ),
} as const;
