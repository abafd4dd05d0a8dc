import type { Correction } from '../../../shared/corrections/correction.ts';
import { validityLabel, validityWords } from '../../../shared/labels/validity-labels.ts';
import type { RecordVersion } from '../../../shared/versions/version.ts';
import { selectCorrections } from '../db/corrections.ts';
import { say } from '../documents/wording.ts';
import type { Work } from './work.ts';

type Facts = RecordVersion['facts'];

/** What a record says after a note: a value put right, or whether the whole is valid, before everything else. */
const factsAfter = (facts: Facts, { fields }: Correction): Facts => {
  if (fields.what === 'value')
    return facts.map(([label, words]) => [label, label === fields.label ? fields.right : words] as const);
  const label = say(validityLabel);
  return [[label, say(validityWords[fields.what])], ...facts.filter(([name]) => name !== label)];
};

/** A record with one more version for each note on it; what was kept first stays the first. */
export const withCorrections = (
  { vault: { db } }: Work,
  of: Correction['of'],
  kept: readonly RecordVersion[],
): readonly RecordVersion[] =>
  selectCorrections(db, of)
    .reduce<readonly RecordVersion[]>((versions, note) => {
      // Between amendments a note stands at its place in time.
      const before = versions.findLast(({ at }) => at <= note.at) ?? versions[0];
      if (!before) return versions;
      const { at, by, fields } = note;
      const place = versions.indexOf(before) + 1;
      const after = { ...before, at, by, reason: fields.reason, facts: factsAfter(before.facts, note) };
      const later = versions
        .slice(place)
        .map((version) =>
          fields.what === 'value' ? version : { ...version, facts: factsAfter(version.facts, note) },
        );
      return [...versions.slice(0, place), after, ...later];
    }, kept)
    .map((version, index) => ({ ...version, number: index + 1 }));
