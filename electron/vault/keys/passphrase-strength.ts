import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import {
  measurePassphrase,
  passphraseProblems,
  type PassphraseProblem,
} from '../../../shared/passphrase/policy.ts';

export type Strength = 'weak' | 'fair' | 'strong' | 'very-strong';

export interface PassphraseAssessment {
  /** Empty when it may be used. */
  readonly problems: readonly PassphraseProblem[];
  readonly strength: Strength;
  readonly words: number;
  readonly characters: number;
}

/** Below 10^8 guesses (score 3 of zxcvbn) a passphrase is refused as common. */
const leastScore = 3;
/** Longer input is estimated by its beginning; the rest can only help. */
const mostEstimated = 48;

let estimator: Promise<ZxcvbnFactory> | undefined;

export type Assess = (passphrase: string, names: readonly string[]) => PassphraseAssessment;

/** What judges at once, for where nothing may come between; the dictionaries are loaded at first use. */
export async function loadAssess(): Promise<Assess> {
  estimator ??= loadEstimator();
  const factory = await estimator;
  return (passphrase, names) => {
    const begin = [...passphrase.normalize('NFKC')].slice(0, mostEstimated).join('');
    const { score, guessesLog10 } = factory.check(begin, [...names]);
    const problems = [
      ...passphraseProblems(passphrase, names),
      ...(score < leastScore ? (['common'] as const) : []),
    ];
    return {
      problems,
      strength: problems.length > 0 ? 'weak' : strengthOf(guessesLog10),
      ...measurePassphrase(passphrase),
    };
  };
}

/** Judges a passphrase; `names` are the practice's and the person's. */
export async function assess(passphrase: string, names: readonly string[]): Promise<PassphraseAssessment> {
  return (await loadAssess())(passphrase, names);
}

/** By the number of guesses: 10^11 takes four months at 10,000 a second, 10^15 three thousand years. */
function strengthOf(guessesLog10: number): Strength {
  if (guessesLog10 < 11) return 'fair';
  return guessesLog10 < 15 ? 'strong' : 'very-strong';
}

async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
}
