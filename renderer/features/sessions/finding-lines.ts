import type { Finding } from '../../../shared/rules/finding.ts';

/** The same sentence said of several areas, as one line. */
export interface FindingGroup {
  readonly key: string;
  readonly finding: Finding;
  readonly words: string;
  readonly answered: boolean;
  readonly count: number;
}

/** Findings put together by rule, words and whether their reason is given, in their order. */
export const groupFindings = (
  findings: readonly Finding[],
  wordsOf: (finding: Finding) => string,
  answered: (finding: Finding) => boolean,
): readonly FindingGroup[] => {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const words = wordsOf(finding);
    const given = answered(finding);
    const key = `${finding.rule} ${words} ${given}`;
    const count = (groups.get(key)?.count ?? 0) + 1;
    groups.set(key, { key, finding, words, answered: given, count });
  }
  return [...groups.values()];
};
