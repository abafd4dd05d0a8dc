import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { RuleChange } from '../../../shared/rules/change.ts';
import { changeProblem } from '../../../shared/rules/with-changes.ts';
import { rules } from '../../../shared/rules/rules.ts';
import { selectRuleChanges } from '../db/rules.ts';
import { saveAlone } from './save-record.ts';
import type { Work } from './work.ts';

/** What the practice does otherwise than the rules as shipped, by whom, when and why. */
export const listRules = ({ vault }: Work): Result<readonly RuleChange[]> => ok(selectRuleChanges(vault.db));

/**
 * Changes level or limits of a rule for this practice, switches it off, or takes it back to as shipped. Any departure
 * needs a reason (`reason-needed`); what was sealed keeps the findings of its day.
 */
export const saveRule = (work: Work, { rule, revision, fields }: InputOf<'rules:save'>): Result<null> => {
  const problem = changeProblem(rules, rule, fields);
  if (problem === 'unknown-rule') return fail('not-found', 'rule');
  if (problem !== null) return fail('invalid', problem);
  const body = { byName: work.user.name, fields };
  const saved = saveAlone(work, { type: 'rule', id: rule, revision, body, draft: null });
  return saved.ok ? ok(null) : saved;
};
