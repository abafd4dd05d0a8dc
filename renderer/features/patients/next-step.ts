import { consentNeed, needsSignature } from '../../../shared/consents/consent-state.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import { isSpoken } from '../../../shared/rules/finding.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { patientRules } from '../../../shared/rules/rules.ts';

export type Step = 'screening' | 'consent' | 'session-draft' | 'session';

/** Missing, older than the rule's months, or not confirmed today. */
export const screeningIsDue = (facts: Facts): boolean =>
  evaluate(
    facts,
    patientRules.filter((rule) => rule.predicate === 'screening-stale'),
  ).some(isSpoken);

/** The one next step for a patient. Findings only order the steps: a session can be begun at any time. */
export const nextStep = (chart: Pick<Chart, 'drafts'>, facts: Facts): Step => {
  if (screeningIsDue(facts)) return 'screening';
  const need = consentNeed(facts.consent, false, facts.today, facts.consentTemplateVersion);
  if (needsSignature(need)) return 'consent';
  return chart.drafts.some((draft) => draft.kind === 'session') ? 'session-draft' : 'session';
};
