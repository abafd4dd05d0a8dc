import { z } from 'zod';
import { dateSchema } from '../dates/schema.ts';
import { fold } from '../text/fold.ts';
import { filledLine, prose } from '../text/schema.ts';
import type { KeepUntil } from './retention.ts';

/** Who asked that a patient's record is erased. */
export const erasureAskers = ['patient', 'guardian', 'practice', 'authority', 'other'] as const;

/** The decision to erase. It stays in the ledger for ever, so it must say nothing of the patient. */
export const erasureDecisionSchema = z.strictObject({
  askedBy: z.enum(erasureAskers),
  askedOn: dateSchema,
  reason: filledLine(2000),
  /** Why it is erased although records of that age are usually kept; empty where that time has passed. */
  despite: prose().max(2000),
});
export type ErasureDecision = z.infer<typeof erasureDecisionSchema>;

/** What would be erased, by name and number; documents and drafts are those of everybody. */
export const erasedParts = [
  'sessions',
  'consents',
  'screenings',
  'concerns',
  'zones',
  'courses',
  'events',
  'followUps',
  'assessments',
  'attachments',
  'documents',
  'drafts',
] as const;
export type ErasedPart = (typeof erasedParts)[number];

/** What erasing a patient would do. */
export interface ErasurePreview {
  readonly counts: Readonly<Record<ErasedPart, number>>;
  /** Entries of the ledger that lose what they say; their numbers, times and authors stay. */
  readonly entries: number;
  /** The local day of the newest entry about the patient that is more than a look at the chart. */
  readonly lastOn: string;
  readonly keep: KeepUntil;
}

/** What an erasure did. */
export interface ErasureDone {
  readonly entries: number;
  /** False: the disk was too full to write the database anew; the next opening does it. */
  readonly finished: boolean;
}

/** A copy of the records from before an erasure, which still holds the patient, encrypted. */
export interface OldCopy {
  readonly kind: 'backup' | 'kept-vault' | 'old-key';
  readonly path: string;
  /** When it was made, UTC ms; null where it is not known. */
  readonly at: number | null;
}

/** Copies of before the last erasure, and folders with backups that are not there just now. */
export interface OldCopies {
  readonly copies: readonly OldCopy[];
  readonly unreachable: readonly string[];
}

const words = (text: string): readonly string[] => fold(text).split(' ').filter(Boolean);

/** Whether the typed name is the patient's, in either order, whatever the capitals and accents. */
export const isNameOf = (
  typed: string,
  { family, given }: { readonly family: string; readonly given: string },
): boolean => {
  const [said, known] = [words(typed), words(`${family} ${given}`)];
  return known.length > 0 && said.toSorted().join(' ') === known.toSorted().join(' ');
};

/** The first word of a text that is also a word of the patient's name, or undefined; one letter is no name. */
export const nameIn = (
  text: string,
  { family, given }: { readonly family: string; readonly given: string },
): string | undefined => {
  const known = new Set(words(`${family} ${given}`).filter((word) => word.length > 1));
  return words(text).find((word) => known.has(word));
};
