import { isAsShipped, type ChangeFields, type RuleChange } from './change.ts';
import { levels, type Level } from './finding.ts';
import { limitsOf, reversedLimits } from './limits.ts';
import type { Rule } from './rule.ts';

export type ChangeProblem = 'unknown-rule' | 'unknown-limit' | 'limits-reversed' | 'reason-needed';

/**
 * What stands against a change: a rule or limit that is not there, two ends of a range the wrong way round, or a reason
 * that is missing. Every other choice is the owner's.
 */
export function changeProblem(
  rules: readonly Rule[],
  id: string,
  fields: ChangeFields,
): ChangeProblem | null {
  const rule = rules.find((each) => each.id === id);
  if (!rule) return 'unknown-rule';
  const known = new Set(limitsOf(rule).map(({ name }) => name));
  if (Object.keys(fields.limits).some((name) => !known.has(name))) return 'unknown-limit';
  if (reversedLimits(rule, fields.limits).length > 0) return 'limits-reversed';
  return !isAsShipped(fields) && fields.reason.trim() === '' ? 'reason-needed' : null;
}

const quieter = (a: Level, b: Level): Level => (levels.indexOf(a) < levels.indexOf(b) ? a : b);

const withChange = (rule: Rule, change: RuleChange): Rule => {
  const level = change.off ? 'info' : (change.level ?? rule.level);
  const lowered = levels.indexOf(level) < levels.indexOf(rule.level);
  const { at, by, reason, off } = change;
  return {
    ...rule,
    // The row's own predicate takes its own limits: only their numbers differ.
    params: { ...rule.params, ...change.limits },
    level,
    ...(rule.unknownLevel
      ? { unknownLevel: lowered ? quieter(rule.unknownLevel, level) : rule.unknownLevel }
      : {}),
    changed: { from: rule.level, off, by, at, reason },
  } as Rule;
};

/** The rules as they stand for the practice. A rule that is switched off still finds, at its quietest. */
export function withChanges(rules: readonly Rule[], changes: readonly RuleChange[]): readonly Rule[] {
  const of = new Map(changes.filter((each) => !isAsShipped(each)).map((each) => [each.rule, each]));
  return rules.map((rule) => {
    const change = of.get(rule.id);
    return change ? withChange(rule, change) : rule;
  });
}
