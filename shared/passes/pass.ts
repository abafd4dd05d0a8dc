import type { Finding, Reason } from '../rules/finding.ts';
import { reasonKey } from '../rules/reasons.ts';

/** What an owner passed before a treatment: the stops as the vault found them, and why it may go on. */
export interface Pass {
  readonly id: string;
  readonly session: string;
  readonly at: number;
  /** The owner's name of then. */
  readonly by: string;
  readonly reason: string;
  readonly findings: readonly Finding[];
}

/** The passes of one session, and the owners who can pass its stops. */
export interface Passes {
  readonly passes: readonly Pass[];
  readonly owners: readonly string[];
}

/** The pass that lets a finding through, the newest first; undefined when none does. */
export const passOf = (
  finding: Pick<Finding, 'rule' | 'subject'>,
  passes: readonly Pass[],
): Pass | undefined =>
  passes.findLast(({ findings }) => findings.some((each) => reasonKey(each) === reasonKey(finding)));

/** The reasons of owners, beside those of the author: a stop that was passed needs no other. */
export const passReasons = (passes: readonly Pass[]): readonly Reason[] =>
  passes.flatMap(({ findings, reason }) =>
    findings.map(({ rule, subject }) => ({ rule, subject, text: reason })),
  );
