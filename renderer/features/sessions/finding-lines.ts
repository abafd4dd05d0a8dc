import type { Finding } from '../../../shared/rules/finding.ts';
import { stepOf, steps } from './steps.ts';
import { isUnasked, loudest } from './unasked-findings.tsx';

/** The same sentence said of several areas, or all questions not asked, as one line. */
export interface FindingGroup {
  readonly key: string;
  /** The first of them, at the loudest level among them. */
  readonly finding: Finding;
  readonly words: string;
  /** The words name the areas. */
  readonly named: boolean;
  readonly answered: boolean;
  readonly count: number;
  /** Of what it was found. */
  readonly subjects: readonly string[];
}

const wants = ({ level }: Finding): boolean => level === 'ask' || level === 'stop';

/**
 * Findings put together by rule, words and whether their reason is given, in their order; the words are those of the finding
 * that name all the areas given with it. The unasked questions are one line, answered when none of them still wants a reason.
 */
export const groupFindings = (
  findings: readonly Finding[],
  wordsOf: (finding: Finding, meant: readonly Finding[]) => string,
  answered: (finding: Finding) => boolean,
): readonly FindingGroup[] => {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = isUnasked(finding)
      ? 'unasked'
      : `${finding.rule} ${wordsOf(finding, [])} ${answered(finding)}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, group]) => ({
    key,
    finding: { ...group[0], level: loudest(group) },
    words: wordsOf(group[0], group),
    named: wordsOf(group[0], group) !== wordsOf(group[0], []),
    answered: group.some(wants) ? group.filter(wants).every(answered) : group.some(answered),
    count: group.length,
    subjects: group.map(({ subject }) => subject),
  }));
};

/** The same lines in the order of the appointment; those of one part stay in theirs. */
export const byPart = (groups: readonly FindingGroup[]): readonly FindingGroup[] =>
  groups.toSorted(
    (a, b) => steps.indexOf(stepOf(a.finding.subject)) - steps.indexOf(stepOf(b.finding.subject)),
  );
