import { type RecordVersion, versionDifferences } from './version.ts';

/** What one version changed under one label; undefined where nothing of that name was there. */
export interface FactChange {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** When, by whom and why; the reason is empty where none was asked. */
  readonly at: number;
  readonly by: string;
  readonly reason: string;
}

/** A value of a record as it stands, with what stood there before, newest first. */
export interface FactInPlace {
  readonly label: string;
  /** Undefined: nothing of that name is there any more. */
  readonly words: string | undefined;
  readonly changes: readonly FactChange[];
}

/** Every change from one version to the next, oldest first. Between erased versions nothing can be compared. */
export const changesOf = (versions: readonly RecordVersion[]): readonly FactChange[] =>
  versions.flatMap((version, index) => {
    const before = versions[index - 1];
    if (!before || before.erased || version.erased) return [];
    const { at, by, reason } = version;
    return versionDifferences(before, version).map((change) => ({ ...change, at, by, reason }));
  });

/** The record as its newest version says, each value with its changes; what is gone stands at the end. */
export const factsInPlace = (versions: readonly RecordVersion[]): readonly FactInPlace[] => {
  const now = new Map(versions.at(-1)?.facts ?? []);
  const changes = changesOf(versions);
  const labels = new Set([...now.keys(), ...changes.map(({ label }) => label)]);
  return [...labels].map((label) => ({
    label,
    words: now.get(label),
    changes: changes.filter((change) => change.label === label).toReversed(),
  }));
};

/** The version that stood at the end of a local day; undefined where the record was not there yet. */
export const versionOn = (
  versions: readonly RecordVersion[],
  day: string,
  dateOf: (at: number) => string,
): RecordVersion | undefined => versions.findLast(({ at }) => dateOf(at) <= day);
