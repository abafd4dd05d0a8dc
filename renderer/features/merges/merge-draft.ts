import { z } from 'zod';
import { idSchema } from '../../../shared/ids.ts';
import { mergedFields } from '../../../shared/merges/merge.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';

/** What was chosen for merging a chart with another one: which details are taken from the other. */
export const mergeDraftSchema = z.object({ other: idSchema, fromOther: z.array(z.enum(mergedFields)) });
export type MergeDraft = z.infer<typeof mergeDraftSchema>;

/** What the choice begins with: the id of the merge and its draft, and what was kept of it. */
export interface MergeStart {
  readonly id: string;
  readonly stored: StoredDraft<MergeDraft> | null;
}
