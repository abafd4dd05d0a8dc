import type { Level } from './finding.ts';
import type { PredicateName, PredicateParams } from './predicates/table.ts';

/**
 * What a rule holds back: `start` the beginning of needling (screening, consent, plan), `choice` the choice of a
 * product or agent, `record` nothing. Sealing is never held back: ask and stop only want a typed reason there.
 */
export type Gate = 'start' | 'choice' | 'record';

interface RowOf<Name extends PredicateName> {
  /** Permanent: findings and reasons in sealed sessions refer to it. */
  readonly id: string;
  readonly predicate: Name;
  readonly params: PredicateParams[Name];
  readonly level: Level;
  /** Level when a missing fact raised it; by default stop becomes ask, and ask becomes caution. */
  readonly unknownLevel?: Level;
  readonly gates: Gate;
  /** Where the rule comes from, as printed beside it: publication, law with its date, or the house. */
  readonly source: string;
  /** Rises when limits or meaning change; findings keep the version they came from. */
  readonly version: number;
}

/** One rule as data: a named predicate with its limits, and what to make of it. */
export type RuleRow<Name extends PredicateName = PredicateName> = { [Each in Name]: RowOf<Each> }[Name];
export type Rule = RuleRow;

/** The level of a finding that a missing fact raised: one step milder than stop and ask, but never silent. */
export function unknownLevel(rule: Rule): Level {
  if (rule.unknownLevel) return rule.unknownLevel;
  if (rule.level === 'stop') return 'ask';
  return rule.level === 'ask' ? 'caution' : rule.level;
}
