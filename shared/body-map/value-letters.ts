/** Letters that stand for the values on a figure where these would cover each other. */

/** A letter on the figure, and the value that it stands for. */
export interface LegendEntry {
  readonly letter: string;
  readonly value: string;
}

const alphabet = 26;

/** A to Z, then AA to ZZ: more than a figure has regions. */
const letterOf = (index: number): string =>
  (index < alphabet ? '' : String.fromCharCode(64 + Math.floor(index / alphabet))) +
  String.fromCharCode(65 + (index % alphabet));

/** One letter for each value, the smallest first. Areas to avoid are numbered, so that no letter can be taken for one of them. */
export const valueLetters = (values: Iterable<string>): readonly LegendEntry[] =>
  [...new Set(values)]
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((value, index) => ({ letter: letterOf(index), value }));
