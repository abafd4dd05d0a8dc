import type { Facts } from './facts.ts';
import { levels, type Finding } from './finding.ts';
import type { Hit } from './hit.ts';
import { predicates, type PredicateName } from './predicates/table.ts';
import { unknownLevel, type Rule, type RuleRow } from './rule.ts';

const hitsOf = <Name extends PredicateName>(rule: RuleRow<Name>, facts: Facts): readonly Hit[] =>
  predicates[rule.predicate](facts, rule.params);

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Loudest first, then by subject, then by rule: the same facts always give the same list. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    levels.indexOf(b.level) - levels.indexOf(a.level) ||
    compareText(a.subject, b.subject) ||
    compareText(a.rule, b.rule)
  );
}

/** What the rules say about the facts: pure, complete, in a stable order. Facts that are missing raise, never pass. */
export function evaluate(facts: Facts, rules: readonly Rule[]): Finding[] {
  const found = rules
    .flatMap((rule) =>
      hitsOf(rule, facts).map(({ subject, values, unknown }) => ({
        rule: rule.id,
        version: rule.version,
        level: unknown ? unknownLevel(rule) : rule.level,
        subject,
        values,
        unknown,
      })),
    )
    .sort(compareFindings);
  const raisedBy = new Map(rules.map((rule) => [rule.id, rule.raisedBy ?? []]));
  return found.filter((one) => !isSaidOnce(one, raisedBy.get(one.rule) ?? [], found));
}

/** True for a missing fact that another rule raises as well, in the same place or for all questions, as loudly. */
const isSaidOnce = (one: Finding, raisedBy: readonly string[], found: readonly Finding[]): boolean =>
  one.unknown &&
  found.some(
    (other) =>
      other.unknown &&
      raisedBy.includes(other.rule) &&
      (other.subject === one.subject || one.subject.startsWith('screening.')) &&
      levels.indexOf(other.level) >= levels.indexOf(one.level),
  );
