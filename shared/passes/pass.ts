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

type Found = Pick<Finding, 'rule' | 'subject' | 'values'>;

/** Values that name what was chosen; beside a pass for one thing, another in its place stops anew. */
const things = ['name', 'agent', 'lot', 'gloves'] as const;

/**
 * Whether who passed one finding knew of the other: the same rule at the same place, and the same device, product, agent or pack.
 * What was passed before anything was chosen there holds for whatever is.
 */
export const coversFinding = (passed: Found, found: Found): boolean =>
  reasonKey(passed) === reasonKey(found) &&
  things.every((thing) => {
    const [then, now] = [passed.values[thing] ?? 'none', found.values[thing]];
    return then === 'none' || now === undefined || then === now;
  });

/** The pass that lets a finding through, the newest first; undefined when none does. */
export const passOf = (finding: Found, passes: readonly Pass[]): Pass | undefined =>
  passes.findLast(({ findings }) => findings.some((passed) => coversFinding(passed, finding)));

/** What owners passed and is not among these findings, each once: it was changed or is gone since. */
export const passedSince = (passes: readonly Pass[], findings: readonly Found[]): readonly Finding[] =>
  passes
    .flatMap((pass) => pass.findings)
    .filter(
      (passed, index, all) =>
        !findings.some((finding) => coversFinding(passed, finding)) &&
        !all.slice(index + 1).some((later) => coversFinding(later, passed)),
    );

/** The reasons of owners for findings, beside those of the author: a stop that was passed needs no other. */
export const passReasons = (passes: readonly Pass[], findings: readonly Found[]): readonly Reason[] =>
  findings.flatMap((finding) => {
    const pass = passOf(finding, passes);
    return pass ? [{ rule: finding.rule, subject: finding.subject, text: pass.reason }] : [];
  });
