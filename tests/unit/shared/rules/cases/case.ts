import type { Facts } from '../../../../../shared/rules/facts.ts';
import type { Level } from '../../../../../shared/rules/finding.ts';

/** What one rule says about these facts: its level, or nothing; and whether a missing fact raised it. */
export type Case = readonly [facts: Facts, outcome: Level | 'silent', unknown?: 'unknown'];
