/**
 * What has earlier versions: one record that was changed, one screening or consent with the notes that correct it, or, of a patient, all screenings or all consents in the order in
 * which they were kept.
 */
export const versionedTypes = [
  'patient',
  'concern',
  'session',
  'zone',
  'course',
  'screening',
  'consent',
  'adverse-event',
  'follow-up',
  'assessment',
  'screenings',
  'consents',
  'rule',
  'law',
  'product',
  'lot',
  'device',
] as const;
export type VersionedType = (typeof versionedTypes)[number];

/** One version in words. */
export interface RecordVersion {
  /** The record's revision; for screenings and consents their place in time, 1 for the first. */
  readonly number: number;
  readonly at: number;
  /** Who, by the name of then where the entry carries it. */
  readonly by: string;
  /** Why it was amended; empty for everything else. */
  readonly reason: string;
  /** Its values were erased: only that, when and by whom is left. */
  readonly erased: boolean;
  /** Each value under its label, in the order of the form. */
  readonly facts: readonly (readonly [label: string, words: string])[];
}

/** One label under which two versions differ; undefined where a version has nothing of that name. */
export interface VersionDifference {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The labels under which two versions differ, in the order of the newer one; what is gone stands at the end. */
export const versionDifferences = (
  before: Pick<RecordVersion, 'facts'>,
  after: Pick<RecordVersion, 'facts'>,
): readonly VersionDifference[] => {
  const [old, now] = [new Map(before.facts), new Map(after.facts)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((label) => ({ label, before: old.get(label), after: now.get(label) }))
    .filter((row) => row.before !== row.after);
};
