import { scopeFromDraft } from '../../../shared/consents/scope-from-draft.ts';
import type { OfferedClause } from '../../../shared/templates/clauses.ts';
import { useAnswer } from '../../api.ts';
import { useConsentForm } from './consent-form.ts';

const noScope = {
  areas: [],
  maxDepthUm: 0,
  device: null,
  deviceKind: 'other' as const,
  sessions: 0,
  price: '',
  productClasses: null,
  course: null,
  validUntil: null,
};

/** The clauses of the text with a tick of their own; undefined until the vault has told, and none in an addendum. */
export const useOfferedClauses = (): readonly OfferedClause[] | undefined => {
  const { chart, draft, device, extended } = useConsentForm();
  const { scope } = scopeFromDraft(draft, device?.kind ?? null);
  const asked = { patient: chart.patient.id, scope: scope ?? noScope, template: draft.template };
  const answer = useAnswer('templates:clauses', asked, { enabled: extended === null && scope !== null });
  return extended ? [] : answer.data;
};
