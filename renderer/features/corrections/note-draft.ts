import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { noteRules, type NotedType } from '../../../shared/corrections/correction.ts';
import { idSchema } from '../../../shared/ids.ts';
import { useStoredDrafts, type StoredDraft } from '../drafts/use-stored-draft.ts';

const types = Object.keys(noteRules) as NotedType[];

/** A note on a record, or the mark of an attached file, as it is being written. */
export const noteDraftSchema = z.object({
  of: z.object({ type: z.enum(types), id: idSchema }),
  what: z.enum(['value', 'not-valid', 'valid-again']),
  /** What the record is called, for the dialog that goes on with it. */
  title: z.string(),
  /** The value that is wrong; null while none is chosen, and for a mark. */
  label: z.string().nullable(),
  right: z.string(),
  reason: z.string(),
});
export type NoteDraft = z.infer<typeof noteDraftSchema>;

type NoteAbout = Pick<NoteDraft, 'of' | 'what' | 'title'>;

/** What a dialog begins with: the id of the note and its draft, and what was kept of it. */
export interface NoteStart {
  readonly id: string;
  readonly state: NoteDraft;
  readonly stored: StoredDraft<NoteDraft> | null;
}

const sameNote = (draft: NoteDraft, { of, what }: NoteAbout): boolean =>
  draft.of.type === of.type && draft.of.id === of.id && draft.what === what;

/** The kept words of a note on a record, or an empty one; null while they are being read. */
export const useNoteStart = (patient: string, about: NoteAbout): NoteStart | null => {
  const drafts = useStoredDrafts(noteDraftSchema, 'correction', patient);
  const [fresh] = useState(() => newId());
  if (drafts === null) return null;
  const stored = drafts.readable.find(({ state }) => sameNote(state, about)) ?? null;
  const empty: NoteDraft = { ...about, label: null, right: '', reason: '' };
  return { id: stored?.id ?? fresh, state: stored?.state ?? empty, stored };
};
