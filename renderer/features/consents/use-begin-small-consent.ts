import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { smallConsentDraft } from '../../../shared/consents/fresh-draft.ts';
import type { SmallConsentKind } from '../../../shared/consents/small-consent.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import type { TemplateKey } from '../../../shared/templates/template.ts';
import { call } from '../../api.ts';
import { flushDrafts } from '../drafts/pending-drafts.ts';

/** Begins one of the smaller consents on a text and goes there; what is open elsewhere is kept first. */
export const useBeginSmallConsent = (chart: Pick<Chart, 'patient' | 'concerns' | 'consents'>) => {
  const navigate = useNavigate();
  const [failure, setFailure] = useState<Failure | null>(null);
  const begin = async (kind: SmallConsentKind, template: TemplateKey): Promise<void> => {
    await flushDrafts();
    const now = Date.now();
    const patient = chart.patient.id;
    const draft = smallConsentDraft(kind, {
      template,
      signed: consentInForce(chart.consents, null)?.scope.areas ?? [],
      concerns: chart.concerns,
      today: dateOfInstant(now),
      now,
    });
    const id = newId();
    const body = JSON.stringify(draft);
    const kept = await call('drafts:save', { id, kind: 'small-consent', patient, save: now, body });
    if (!kept.ok) return setFailure(kept.error);
    await navigate({
      to: '/patients/$patientId/form/$consentId',
      params: { patientId: patient, consentId: id },
    });
    return undefined;
  };
  return { begin, failure };
};
