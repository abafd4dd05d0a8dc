import { useNavigate } from '@tanstack/react-router';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { isSigned, signingProblems } from '../../../shared/consents/signing-from-draft.ts';
import { formatTime } from '../../../shared/dates/format.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { failureText } from '../../failure-messages.ts';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { useHome } from '../vault/home-context.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './consent.module.css';
import { SignBox } from './sign-box.tsx';
import { SigningFacts } from './signing-facts.tsx';
import { useKeepConsent } from './use-keep-consent.ts';

/** Said at the button before it is tried. */
const onlySign: Message = { id: 'consent.sign.only', defaultMessage: 'Only {who} signs under it.' };

/** The practitioner's signature under the patient's decision; then everything is frozen. */
export const CountersignStep = (): ReactNode => {
  const intl = useIntl();
  const navigate = useNavigate();
  const home = useHome();
  const { chart, draft, change, stop, savedAt, failing, extended } = useConsentForm();
  const notSigned = useRefusal()(
    extended ? 'addenda:sign' : draft.kind === 'treatment' ? 'consents:sign' : 'consents:sign-small',
    onlySign,
  );
  const [tried, setTried] = useState(false);
  const signed = isSigned(draft.practitionerStrokes, draft.practitionerTypedName);
  const agreed = draft.outcome === 'agreed';
  const refusal = draft.kind === 'refusal';
  const problems = signingProblems(draft, false);
  const { keep, failure: refused } = useKeepConsent();

  const finish = async (): Promise<void> => {
    setTried(true);
    if (!signed || problems.length > 0 || !(await keep())) return;
    stop();
    const { id: patientId } = chart.patient;
    await (draft.from === null
      ? navigate({ to: '/patients/$patientId', params: { patientId } })
      : navigate({
          to: '/patients/$patientId/sessions/$sessionId',
          params: { patientId, sessionId: draft.from },
        }));
  };
  /** The second tap of a double tap on "Agree and sign" lands here: it takes nothing back. */
  const back = (event: MouseEvent): void => {
    if (event.detail < 2) change({ step: 'patient', outcome: null, patientSignedAt: null });
  };
  const failure = refused && failureText(intl, refused);
  const time = draft.patientSignedAt === null ? '' : formatTime(draft.patientSignedAt);
  return (
    <WorkFrame
      current="patients"
      banner={<ChartBanner chart={chart} titled />}
      actions={
        <ActionBar state={<DraftState savedAt={savedAt} failing={failing} timeZone={home.timeZone} />}>
          <Button onPress={back}>
            {intl.formatMessage({
              id: 'consent.countersign.back',
              defaultMessage: 'Back to the patient’s page',
            })}
          </Button>
          <Button kind="primary" onPress={finish} notYet={notSigned}>
            {extended
              ? intl.formatMessage({ id: 'addendum.keep', defaultMessage: 'Sign and keep addendum' })
              : refusal
                ? intl.formatMessage({ id: 'small-consent.keep', defaultMessage: 'Sign and keep record' })
                : intl.formatMessage({ id: 'consent.keep', defaultMessage: 'Sign and keep consent' })}
          </Button>
        </ActionBar>
      }
    >
      <div className={styles.countersign}>
        <div className={`sheet ${styles.sheet}`}>
          <h1 className="title">
            {agreed
              ? intl.formatMessage(
                  refusal
                    ? {
                        id: 'small-consent.countersign.signed',
                        defaultMessage: 'The patient signed at {time}',
                      }
                    : { id: 'consent.countersign.title', defaultMessage: 'The patient agreed at {time}' },
                  { time },
                )
              : intl.formatMessage(
                  refusal
                    ? {
                        id: 'small-consent.countersign.unsigned',
                        defaultMessage: 'The patient did not sign, {time}',
                      }
                    : {
                        id: 'consent.countersign.declined',
                        defaultMessage: 'The patient did not agree, {time}',
                      },
                  { time },
                )}
          </h1>
          <p className="muted">
            {intl.formatMessage({
              id: 'consent.countersign.lead',
              defaultMessage:
                'Your signature says that you explained the treatment and answered the questions. After it nothing can be changed; a consent can only be withdrawn.',
            })}
          </p>
          <SigningFacts problems={tried ? problems : []} />
          <SignBox
            label={intl.formatMessage(
              { id: 'consent.countersign.sign', defaultMessage: 'Signature of {name}' },
              { name: home.user.name },
            )}
            strokes={draft.practitionerStrokes}
            typedName={draft.practitionerTypedName}
            onStrokes={(practitionerStrokes) => change({ practitionerStrokes })}
            onTypedName={(practitionerTypedName) => change({ practitionerTypedName })}
            error={
              tried && !signed
                ? intl.formatMessage({
                    id: 'consent.countersign.missing',
                    defaultMessage: 'Sign here first; a dot or a line is too little.',
                  })
                : undefined
            }
          />
          {failure && (
            <Notice level="stop" title={failure.what}>
              {failure.next}
            </Notice>
          )}
        </div>
      </div>
    </WorkFrame>
  );
};
