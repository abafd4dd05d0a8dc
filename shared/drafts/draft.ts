import { z } from 'zod';
import { idSchema } from '../ids.ts';

export const draftKinds = ['patient', 'concern', 'screening', 'consent', 'session', 'amendment'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** What a form holds before it is saved. `body` is the form's own JSON text, ink included, up to 8 MB. */
export const draftInputSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(draftKinds),
  patient: idSchema.nullable(),
  /** Rises with each save of one form, so that a late message never overwrites a newer one. */
  save: z.int().min(1),
  body: z.string().max(8_000_000),
});

export interface DraftInfo {
  readonly id: string;
  readonly kind: DraftKind;
  readonly patient: string | null;
  readonly patientName: string;
  readonly savedAt: number;
}
export interface Draft extends DraftInfo {
  readonly body: string;
}
