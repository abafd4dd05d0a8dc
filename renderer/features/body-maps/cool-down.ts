import type { RuleChange } from '../../../shared/rules/change.ts';
import { coolDownLimits, coolDownStage } from '../../../shared/rules/cool-down.ts';
import { rules } from '../../../shared/rules/rules.ts';
import { withChanges } from '../../../shared/rules/with-changes.ts';
import type { AreaTint } from '../../ui/body-map-state.ts';

/** How a region is coloured by the time that it rested. */
export interface CoolDown {
  /** The limits, in days, shortest first. */
  readonly limits: readonly number[];
  /** The colour of a stage: within the shortest limit, within a longer one, and past all of them. */
  readonly tintOf: (stage: number) => AreaTint;
  /** The stage of a region after so many days. */
  readonly stageOf: (days: number) => number;
}

/** The cool-down by the interval rules as the practice has changed them. */
export const coolDownOf = (changes: readonly RuleChange[]): CoolDown => {
  const limits = coolDownLimits(withChanges(rules, changes));
  return {
    limits,
    tintOf: (stage) => (stage >= limits.length ? 'rested' : stage === 0 ? 'recent' : 'cooling'),
    stageOf: (days) => coolDownStage(days, limits),
  };
};
