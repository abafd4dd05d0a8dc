import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { scopeFromDraft } from '../../../shared/consents/consent-draft.ts';
import { useAnswer } from '../../api.ts';
import { failureText } from '../../failure-messages.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useConsentForm } from './consent-form.ts';
import { PatientPaper } from './patient-paper.tsx';
import styles from './consent.module.css';

/** The patient reads the whole consent, as it will be frozen, in large type. */
export const ReadStep = (): ReactNode => {
  const intl = useIntl();
  const { chart, draft, device, today, change } = useConsentForm();
  const [{ scope, offeredOn }] = useState(() => ({
    scope: scopeFromDraft(draft, device?.kind ?? null).scope,
    offeredOn: draft.offeredOn ?? today,
  }));
  const preview = useAnswer(
    'consents:preview',
    {
      patient: chart.patient.id,
      scope: scope ?? { areas: [], maxDepthUm: 0, device: null, deviceKind: 'other', sessions: 0, price: '' },
      offeredOn,
      template: draft.template,
    },
    { enabled: scope !== null },
  );
  const title = intl.formatMessage({ id: 'consent.read.title', defaultMessage: 'Please read this first' });
  const failure = preview.error && failureText(intl, preview.error.failure);
  const actions = (
    <>
      <Button onPress={() => change({ step: 'scope' })}>
        {intl.formatMessage({ id: 'consent.read.back', defaultMessage: 'Give back' })}
      </Button>
      <Button
        kind="primary"
        onPress={() => change({ step: 'decide' })}
        notYet={preview.data ? undefined : title}
      >
        {intl.formatMessage({ id: 'consent.read.go', defaultMessage: 'I have read it' })}
      </Button>
    </>
  );
  return (
    <PatientPaper title={title} page={1} actions={actions}>
      {preview.data && (
        <iframe
          className={styles.frame}
          sandbox=""
          src={`/document/${preview.data.id}`}
          title={preview.data.title}
        />
      )}
      {failure && (
        <Notice
          level="stop"
          title={failure.what}
          actions={
            <Button onPress={() => preview.refetch()}>
              {intl.formatMessage({ id: 'consent.read.again', defaultMessage: 'Try again' })}
            </Button>
          }
        >
          {failure.next}
        </Notice>
      )}
    </PatientPaper>
  );
};
