import { type Pass, passOf } from '../passes/pass.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/**
 * The stops that hold back the beginning of a treatment or the choice of a product, and that no owner has passed. What
 * was done is recorded in any case, with the reason of its author (`reasonsNeeded`).
 */
export function standingStops(
  findings: readonly Finding[],
  rules: readonly Rule[],
  passes: readonly Pass[],
): Finding[] {
  const gating = new Set(rules.filter((rule) => rule.gates !== 'record').map((rule) => rule.id));
  return findings.filter(
    (finding) =>
      finding.level === 'stop' && gating.has(finding.rule) && passOf(finding, passes) === undefined,
  );
}
