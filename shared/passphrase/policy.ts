/** Why a passphrase is not taken. A closed list; the page has a sentence for each. */
export type PassphraseProblem = 'too-short' | 'too-long' | 'common' | 'repeats' | 'names';

/** NIST SP 800-63B-4: at least 15 characters where it is the only factor; no rule of composition. */
export const shortestPassphrase = 15;
export const longestPassphrase = 1024;

/** Characters and words of a passphrase as it will be used (NFKC, code points). */
export function measurePassphrase(passphrase: string): {
  readonly characters: number;
  readonly words: number;
} {
  const text = passphrase.normalize('NFKC');
  return {
    characters: [...text].length,
    words: text.split(/[\s\-_.,]+/u).filter((word) => word !== '').length,
  };
}

/**
 * What can be said against a passphrase without a dictionary: too short or long, one thing over and over, a row
 * such as 123456, or little more than the given names (practice, person).
 */
export function passphraseProblems(
  passphrase: string,
  names: readonly string[],
): readonly PassphraseProblem[] {
  const text = passphrase.normalize('NFKC').toLowerCase();
  const { characters } = measurePassphrase(passphrase);
  return [
    ...(characters < shortestPassphrase ? (['too-short'] as const) : []),
    ...(characters > longestPassphrase ? (['too-long'] as const) : []),
    ...(isRepetitive(text) || isRow(text) ? (['repeats'] as const) : []),
    ...(isNames(text, names) ? (['names'] as const) : []),
  ];
}

/** Fewer than five different characters, or a part of at most a third of the length over and over. */
function isRepetitive(text: string): boolean {
  const all = [...text];
  if (all.length === 0) return false;
  if (new Set(all).size < 5) return true;
  for (let part = 1; part <= Math.min(all.length / 3, longestPassphrase); part += 1) {
    if (all.every((character, index) => character === all[index % part])) return true;
  }
  return false;
}

/** Four of five characters stay or go one step in the alphabet, as in abcdef or 654321. */
function isRow(text: string): boolean {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  if (points.length < 5) return false;
  const steps = points.slice(1).filter((point, index) => Math.abs(point - (points[index] ?? 0)) <= 1);
  return steps.length >= (points.length - 1) * 0.8;
}

/** Fewer than six letters are left when the words of the names are taken out. */
function isNames(text: string, names: readonly string[]): boolean {
  const words = names
    .flatMap((name) =>
      name
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word.length >= 3)
    .sort((one, other) => other.length - one.length);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ' '), text);
  return left !== text && left.replace(/[^\p{L}]/gu, '').length < 6;
}
