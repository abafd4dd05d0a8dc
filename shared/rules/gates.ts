import type { Role } from '../practice/practice.ts';
import type { Finding, Reason } from './finding.ts';
import { reasonsNeeded } from './reasons.ts';
import type { Gate, Rule } from './rule.ts';

/**
 * What holds back starting or choosing: an ask until its reason is typed, a stop until the owner has typed one.
 * What was done is recorded in any case (`reasonsNeeded`).
 */
export function heldBackBy(
  findings: readonly Finding[],
  rules: readonly Rule[],
  reasons: readonly Reason[],
  { gate, role }: { readonly gate: Gate; readonly role: Role },
): Finding[] {
  const gated = new Set(rules.filter((rule) => rule.gates === gate).map((rule) => rule.id));
  const unreasoned = new Set(reasonsNeeded(findings, reasons));
  return findings.filter(
    (finding) =>
      gated.has(finding.rule) && (unreasoned.has(finding) || (finding.level === 'stop' && role !== 'owner')),
  );
}
