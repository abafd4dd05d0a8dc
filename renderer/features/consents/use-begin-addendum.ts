import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { AdditionStart } from '../../../shared/consents/addition-wanted.ts';
import type { Consent } from '../../../shared/consents/consent.ts';
import { addendumDraft } from '../../../shared/consents/fresh-draft.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Failure } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { flushDrafts } from '../drafts/pending-drafts.ts';

type Extended = Pick<Consent, 'id' | 'template' | 'templateLanguage'>;

/** Begins a short form on top of a consent and goes there; what is open elsewhere is kept first. */
export const useBeginAddendum = (patient: string) => {
  const navigate = useNavigate();
  const [failure, setFailure] = useState<Failure | null>(null);
  const begin = async (consent: Extended, start: AdditionStart, from: string | null): Promise<void> => {
    await flushDrafts();
    const now = Date.now();
    const template = { id: consent.template, language: consent.templateLanguage };
    const draft = addendumDraft(consent.id, { ...start, from, template }, dateOfInstant(now), now);
    const body = JSON.stringify(draft);
    const id = newId();
    const kept = await call('drafts:save', { id, kind: 'consent', patient, save: now, body });
    if (!kept.ok) return setFailure(kept.error);
    await navigate({
      to: '/patients/$patientId/consent/$consentId',
      params: { patientId: patient, consentId: id },
    });
    return undefined;
  };
  return { begin, failure };
};
