import { z } from 'zod';
import { idSchema } from '../ids.ts';

export const draftKinds = [
  'patient',
  'concern',
  'course',
  'course-end',
  'screening',
  'consent',
  'small-consent',
  'session',
  'amendment',
  'practice',
  'practitioner',
  'product',
  'lot',
  'device',
  'template',
  'paper',
  'adverse-event',
  'follow-up',
  'photo-skip',
  'photo-reason',
  'assessment',
  'assessment-answers',
  'blind-rating',
  'correction',
  'rule',
  'law',
  'period',
  'merge',
  'letters',
] as const;
export type DraftKind = (typeof draftKinds)[number];
/** Kinds that one person begins and another may go on with: an assistant prepares, a practitioner seals. */
export const sharedDraftKinds: readonly DraftKind[] = ['consent', 'small-consent', 'session'];

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
  /** What it changes: the name of a product, lot or device, or what a note stands on; empty for a new one and for any other form. */
  readonly about: string;
  readonly savedAt: number;
  /** Who wrote it last, if that was somebody else; empty for the own. */
  readonly by: string;
}
export interface Draft extends DraftInfo {
  readonly body: string;
}

/** Whether another one looks like a draft in a list: the same form about the same. */
export const hasTwin = (draft: DraftInfo, drafts: readonly DraftInfo[]): boolean =>
  drafts.some(
    ({ id, kind, patient, about }) =>
      id !== draft.id && kind === draft.kind && patient === draft.patient && about === draft.about,
  );
