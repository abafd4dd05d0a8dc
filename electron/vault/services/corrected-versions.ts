import { type Correction, valueCorrections } from '../../../shared/corrections/correction.ts';
import type { RecordVersion } from '../../../shared/versions/version.ts';
import { selectCorrections } from '../db/corrections.ts';
import type { Work } from './work.ts';

/** A record with one more version for each note that corrects it; what was kept first stays the first. */
export const withCorrections = (
  { vault: { db } }: Work,
  of: Correction['of'],
  kept: readonly RecordVersion[],
): readonly RecordVersion[] =>
  valueCorrections(selectCorrections(db, of)).reduce<readonly RecordVersion[]>((versions, correction) => {
    const before = versions.at(-1);
    if (!before) return versions;
    const { at, by, fields } = correction;
    const facts = before.facts.map(
      ([label, words]) => [label, label === fields.label ? fields.right : words] as const,
    );
    return [
      ...versions,
      { number: before.number + 1, at, by, reason: fields.reason, erased: before.erased, facts },
    ];
  }, kept);
