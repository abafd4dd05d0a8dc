import type { Facts } from './facts.ts';
import { levels, type Finding } from './finding.ts';
import type { Hit } from './hit.ts';
import { withChanges } from './with-changes.ts';
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

/**
 * What the rules say about the facts, with the practice's own changes: pure, complete, in a stable order. Facts that are
 * missing raise, never pass.
 */
export function evaluate(facts: Facts, shipped: readonly Rule[]): Finding[] {
  const rules = withChanges(shipped, facts.changes);
  const found = rules
    .flatMap((rule) =>
      hitsOf(rule, facts).map(({ subject, values, unknown }): Finding => ({
        rule: rule.id,
        version: rule.version,
        level: unknown && rule.changed?.off !== true ? unknownLevel(rule) : rule.level,
        subject,
        values,
        unknown,
        ...(rule.changed ? { changed: rule.changed } : {}),
      })),
    )
    .sort(compareFindings);
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  return found.filter((one) => !isSaidOnce(one, ruleOf.get(one.rule), found));
}

/**
 * True for what another rule says as loudly: a missing fact that it raises too, in the same place or for all questions,
 * or the same thing in the same place.
 */
const isSaidOnce = (one: Finding, rule: Rule | undefined, found: readonly Finding[]): boolean =>
  found.some((other) => {
    if (levels.indexOf(other.level) < levels.indexOf(one.level)) return false;
    const samePlace = other.subject === one.subject;
    if (rule?.within === other.rule) return samePlace;
    return (
      one.unknown &&
      other.unknown &&
      rule?.raisedBy?.includes(other.rule) === true &&
      (samePlace || one.subject.startsWith('screening.'))
    );
  });
