import { diffLines, diffWordsWithSpace } from 'diff';

export interface Part {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Longest that two texts are compared word by word, ms; line by line after that. */
const longestMs = 1500;
/** Unchanged lines shown on each side of a change. */
const around = 2;

/** What is other in `now` than in `before`, word by word. */
export const wordDifference = (before: string, now: string): readonly Part[] => {
  const changes = diffWordsWithSpace(before, now, { timeout: longestMs }) ?? diffLines(before, now);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
};

export type Piece = Part | { readonly kind: 'left-out'; readonly lines: number };

/** The same with long unchanged stretches left out, but for the lines next to a change. */
export const withoutUnchanged = (parts: readonly Part[]): readonly Piece[] =>
  parts.flatMap((part, index): readonly Piece[] => {
    if (part.kind !== 'same') return [part];
    const lines = part.text.split('\n');
    const before = index === 0 ? 0 : around;
    const after = index === parts.length - 1 ? 0 : around;
    const left = lines.length - 1 - before - after;
    if (left <= around) return [part];
    const head = lines.slice(0, before).map((line) => `${line}\n`);
    const tail = lines.slice(lines.length - 1 - after);
    return [
      ...(before > 0 ? [{ kind: 'same' as const, text: head.join('') }] : []),
      { kind: 'left-out', lines: left },
      ...(after > 0 ? [{ kind: 'same' as const, text: tail.join('\n') }] : []),
    ];
  });
