import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { Button } from '../../ui/button.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './consent.module.css';
import { useHandOver } from './use-hand-over.tsx';

/** The form was with the patient and came back undecided: hand it over again, or change what is asked. */
export const WithPatientStep = (): ReactNode => {
  const intl = useIntl();
  const { chart, change } = useConsentForm();
  const { actions, failure } = useHandOver({
    ready: true,
    onTry: () => undefined,
    before: (
      <Button leaves onPress={() => change({ step: 'scope', page: 0 })}>
        {intl.formatMessage({ id: 'consent.with-patient.back', defaultMessage: 'Change what is asked' })}
      </Button>
    ),
  });
  return (
    <WorkFrame current="patients" banner={<ChartBanner chart={chart} titled />} actions={actions}>
      <div className={styles.countersign}>
        <div className={`sheet ${styles.sheet}`}>
          <h1 className="title">
            {intl.formatMessage({
              id: 'consent.with-patient.title',
              defaultMessage: 'The patient has not decided yet',
            })}
          </h1>
          {failure && <FailureNotice failure={failure} />}
          <p className="muted">
            {intl.formatMessage({
              id: 'consent.with-patient.lead',
              defaultMessage:
                'What was ticked and drawn so far is kept. Hand the screen over again to go on, or let the patient take time: the form stays open as a draft.',
            })}
          </p>
        </div>
      </div>
    </WorkFrame>
  );
};
