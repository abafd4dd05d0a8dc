import type { Changed, Level } from './finding.ts';
import type { PredicateName, PredicateParams } from './predicates/table.ts';

/**
 * What a rule holds back: `start` the beginning of needling (screening, consent, plan), `choice` the choice of a
 * product or agent, `record` nothing. Sealing is never held back: ask and stop only want a typed reason there.
 */
export type Gate = 'start' | 'choice' | 'record';

/** One side of a disagreement between sources. */
export interface Position {
  readonly says: string;
  readonly source: string;
}

interface RowOf<Name extends PredicateName> {
  /** Permanent: findings and reasons in sealed sessions refer to it. */
  readonly id: string;
  readonly predicate: Name;
  readonly params: PredicateParams[Name];
  readonly level: Level;
  /** Level when a missing fact raised it; by default stop becomes ask, and ask becomes caution. */
  readonly unknownLevel?: Level;
  readonly gates: Gate;
  /**
   * Rules that raise the same missing fact for several: beside one that does, at least as loudly, this rule is silent
   * about the fact. Where the practice switched them off, it raises the fact itself.
   */
  readonly raisedBy?: readonly string[];
  /** A wider rule on the same: silent in a place where that one speaks, at least as loudly. */
  readonly within?: string;
  /** Where the rule comes from, as printed beside it: publication, law with its date, or the house. */
  readonly source: string;
  /** Where sources disagree: each position as it is told, with who takes it. */
  readonly positions?: readonly Position[];
  /** Rises when limits or meaning change; findings keep the version they came from. */
  readonly version: number;
  /** Set where the practice changed the row. */
  readonly changed?: Changed;
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
