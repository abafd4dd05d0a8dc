import type { Difference } from './conflict-notice.tsx';

/** A field's label, and its value in words. */
export type FieldWords<Values> = readonly [label: string, words: (values: Values) => string];

/** The fields in which the form and the newer record differ, in words; none where there is no newer one. */
export const differencesOf = <Values>(
  fields: readonly FieldWords<Values>[],
  mine: Values,
  newer: Values | null,
): readonly Difference[] =>
  newer === null
    ? []
    : fields
        .map(([label, words]) => ({ label, mine: words(mine), newer: words(newer) }))
        .filter((row) => row.mine !== row.newer);
