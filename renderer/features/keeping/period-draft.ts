import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { type Period, recordClasses } from '../../../shared/keeping/period.ts';
import { lawPlaces } from '../../../shared/laws/law.ts';
import { type StoredDraft, useStoredDrafts } from '../drafts/use-stored-draft.ts';

const keySchema = z.object({ place: z.enum(lawPlaces), recordClass: z.enum(recordClasses) });

/** A row of the table of periods as the form holds it. */
const valuesSchema = keySchema.extend({
  years: z.string(),
  untilAge: z.string(),
  text: z.string(),
  source: z.string(),
  on: z.string().nullable(),
  /** The text of a day that could not be read; such a row is not saved. */
  unread: z.string(),
  inUse: z.boolean(),
  reason: z.string(),
});
export type PeriodValues = z.infer<typeof valuesSchema>;

/** The same as its draft holds it, with the row that it changes; null for one that is added. */
export const periodDraftSchema = z.object({ of: keySchema.nullable(), values: valuesSchema });
type PeriodDraft = z.infer<typeof periodDraftSchema>;

/** What the dialog begins with: the id of the draft, and what was kept of it. */
export interface PeriodStart {
  readonly id: string;
  readonly stored: StoredDraft<PeriodDraft> | null;
}

type Row = Pick<Period, 'place' | 'recordClass'> | null;

const sameRow = (one: Row, other: Row): boolean =>
  one?.place === other?.place && one?.recordClass === other?.recordClass;

/** The kept words about a row, or none; null while they are being read. */
export const usePeriodStart = (row: Row): PeriodStart | null => {
  const drafts = useStoredDrafts(periodDraftSchema, 'period', null);
  const [fresh] = useState(() => newId());
  if (drafts === null) return null;
  const stored = drafts.readable.find(({ state }) => sameRow(state.of, row)) ?? null;
  return { id: stored?.id ?? fresh, stored };
};

/** The row that a kept form changes, null for one that adds; undefined while it is read, and where it is not kept any more. */
export const useKeptRow = (id: string | null, table: readonly Period[]): Period | null | undefined => {
  const drafts = useStoredDrafts(periodDraftSchema, 'period', null);
  const draft = drafts?.readable.find((one) => one.id === id);
  if (!draft) return undefined;
  const { of } = draft.state;
  return of === null ? null : table.find((row) => sameRow(row, of));
};
