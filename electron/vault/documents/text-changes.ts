import { diffArrays, diffWordsWithSpace } from 'diff';
import {
  blockText,
  type ChangedBlock,
  type ChangedWords,
  type TextBlock,
} from '../../../shared/consents/text-block.ts';

const whole = (kind: 'added' | 'removed', block: TextBlock): ChangedBlock => ({
  kind: block.kind,
  words: [{ kind, text: blockText(block) }],
});

/** Share of the words that two blocks must have in common to be shown as one that changed. */
const leastAlike = 0.4;

const wordsOf = (before: string, after: string): readonly ChangedWords[] =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));

const paired = (before: TextBlock, after: TextBlock): readonly ChangedBlock[] => {
  const words = wordsOf(blockText(before), blockText(after));
  const same = words.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
  const longest = Math.max(blockText(before).length, blockText(after).length, 1);
  return same / longest < leastAlike || before.kind !== after.kind
    ? [whole('removed', before), whole('added', after)]
    : [{ kind: after.kind, words }];
};

const replaced = (gone: readonly TextBlock[], come: readonly TextBlock[]): readonly ChangedBlock[] =>
  Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
    const [before, after] = [gone[index], come[index]];
    if (before && after) return paired(before, after);
    return [...(before ? [whole('removed', before)] : []), ...(after ? [whole('added', after)] : [])];
  }).flat();

const alike = (a: TextBlock, b: TextBlock): boolean => a.kind === b.kind && blockText(a) === blockText(b);

/**
 * What is new and what is gone between two texts, word by word, in the order of the new one; blocks that are the same in
 * both are left out. Put together without what was added it is the changed part of the old text, without what was removed
 * that of the new one.
 */
export const textChanges = (
  before: readonly TextBlock[],
  after: readonly TextBlock[],
): readonly ChangedBlock[] => {
  const parts = diffArrays([...before], [...after], { comparator: alike });
  const changes: ChangedBlock[] = [];
  let gone: readonly TextBlock[] = [];
  for (const part of parts) {
    if (part.removed) {
      gone = part.value;
      continue;
    }
    changes.push(...replaced(gone, part.added ? part.value : []));
    gone = [];
  }
  return [...changes, ...replaced(gone, [])];
};
