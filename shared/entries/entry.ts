import { z } from 'zod';
import { idSchema } from '../ids.ts';

/** Kinds by which the ledger is read, and the types of entries that belong to each. */
export const entryKinds = {
  patients: [
    'patient',
    'concern',
    'zone',
    'course',
    'screening',
    'erasure',
    'merge',
    'unmerge',
    'apart',
    'hold',
    'keeping',
  ],
  consents: ['consent', 'addendum', 'withdrawal', 'correction'],
  sessions: ['session', 'pass', 'review', 'sheet', 'adverse-event', 'follow-up', 'assessment'],
  reads: ['access', 'exposure', 'call-list', 'keeping-list', 'outcome'],
  documents: [
    'document',
    'attachment',
    'invalidation',
    'photo',
    'photo-round',
    'photo-use',
    'copy',
    'leaving',
  ],
  unlocks: ['unlock', 'tries'],
  people: ['user', 'practice', 'logo', 'adoption', 'template', 'retirement', 'rule', 'law', 'period'],
  stock: ['product', 'lot', 'movement', 'device', 'preset', 'search', 'snippet', 'snippet-order'],
  safety: ['backup', 'check', 'reread', 'drill', 'import'],
} as const;
export type EntryKind = keyof typeof entryKinds;
export const entryKindNames = Object.keys(entryKinds) as [EntryKind, ...EntryKind[]];

/** Which entries are wanted; null leaves a question open. Times are UTC ms, `until` is not included. */
export const entryFilterSchema = z.strictObject({
  person: idSchema.nullable(),
  patient: idSchema.nullable(),
  kind: z.enum(entryKindNames).nullable(),
  from: z.int().nullable(),
  until: z.int().nullable(),
});
export type EntryFilter = z.infer<typeof entryFilterSchema>;

/** What a sentence about an entry needs: names, numbers and reasons out of its body, empty where the body was erased. */
export type EntryDetails = Readonly<Record<string, string | number>>;

/** One entry of the ledger for a person to read. */
export interface EntryLine {
  /** Place in the order of this vault; pass that of the last line to get older ones. */
  readonly arrival: number;
  readonly seq: number;
  readonly at: number;
  /** Who, by the name of now. */
  readonly by: string;
  readonly type: string;
  readonly action: string;
  readonly details: EntryDetails;
  readonly patient: { readonly id: string; readonly name: string } | null;
  /** The session to open, for entries that are about one. */
  readonly session: string | null;
  readonly erased: boolean;
  /** The clock stood before that of the entry written just before. */
  readonly clockWentBack: boolean;
}

/** The newest entry: what is printed on paper, so that an older vault can be told by it. */
export interface HeadLine {
  readonly seq: number;
  readonly hash: string;
  readonly at: number;
}

export interface EntryPage {
  readonly lines: readonly EntryLine[];
  readonly more: boolean;
  readonly head: HeadLine | null;
}

/** Most entries that one print holds. */
export const mostPrinted = 1000;

/** The first 12 of the hash's 64 signs in groups of four, as printed. */
export const shortHash = (hash: string): string => (hash.slice(0, 12).match(/.{4}/g) ?? []).join(' ');

/** A typed hash as hex, or undefined when it is none or shorter than a printed one. */
export const readHash = (text: string): string | undefined => {
  const hex = text.replace(/[\s·-]/g, '').toLowerCase();
  return /^[0-9a-f]{12,64}$/.test(hex) ? hex : undefined;
};

/** `here`: that entry is in this ledger. `other`: another entry has its number. `missing`: the ledger ends before it. */
export interface LineCheck {
  readonly found: 'here' | 'other' | 'missing';
  /** When the entry was written, for `here`. */
  readonly at: number | null;
}
