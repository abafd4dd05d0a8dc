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
  const { chart, draft, device, today, extended } = useConsentForm();
  const { scope } = scopeFromDraft(draft, device?.kind ?? null);
  const asked = { patient: chart.patient.id, scope: scope ?? noScope, template: draft.template };
  const { kind } = draft;
  const small = kind !== 'treatment';
  const ofScope = useAnswer('templates:clauses', asked, {
    enabled: !small && extended === null && scope !== null,
  });
  const ofSmall = useAnswer(
    'consents:small-clauses',
    {
      patient: chart.patient.id,
      kind: small ? kind : 'photo-consent',
      template: draft.template,
      areas: draft.areas,
      offeredOn: draft.offeredOn ?? today,
      guardianName: draft.guardianName,
      guardianRelation: draft.guardianRelation,
    },
    { enabled: small },
  );
  if (small) return ofSmall.data;
  return extended ? [] : ofScope.data;
};
