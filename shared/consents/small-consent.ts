import { z } from 'zod';
import { regionSideSchema } from '../regions/region-side.ts';
import { signedFormFields, type StatementId } from './consent.ts';
import { signingSchema } from './signing.ts';
import type { Withdrawal } from './withdrawal.ts';

/** What is signed beside the consent to the treatment; each is named like the kind of its text. */
export const smallConsentKinds = [
  'photo-consent',
  'anaesthetic-consent',
  'guardian-consent',
  'refusal',
] as const;
export type SmallConsentKind = (typeof smallConsentKinds)[number];
export const isSmallConsentKind = (kind: string): kind is SmallConsentKind =>
  smallConsentKinds.some((known) => known === kind);

/** One of the smaller consents, or the record of a no (`agreed`: the patient signed it). It has no scope of a treatment. */
export const smallConsentSchema = z.strictObject({
  kind: z.enum(smallConsentKinds),
  /** The areas that it speaks of. */
  areas: z.array(regionSideSchema).min(1).max(54),
  ...signedFormFields,
  signing: signingSchema,
});
export type SmallConsentFields = z.infer<typeof smallConsentSchema>;

/** The sentences that a patient ticks one by one, besides the clauses of the text; a record of a no has none. */
export const smallStatements = (kind: SmallConsentKind): readonly StatementId[] =>
  kind === 'refusal' ? [] : ['read', 'questions', 'may-stop'];

export interface SmallConsent extends SmallConsentFields {
  readonly id: string;
  readonly patient: string;
  readonly signedAt: number;
  readonly signedBy: string;
  /** SHA-256 of the frozen document, lower-case hex. */
  readonly documentHash: string;
  /** When the whole of it was withdrawn, UTC ms. */
  readonly withdrawnAt: number | null;
  /** What the patient took back, oldest first. */
  readonly withdrawals: readonly Withdrawal[];
}
