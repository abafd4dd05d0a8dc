import { useNavigate } from '@tanstack/react-router';
import { useState, type MouseEvent, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { scopeFromDraft } from '../../../shared/consents/consent-draft.ts';
import { enoughInk } from '../../../shared/consents/ink.ts';
import { formatTime } from '../../../shared/dates/format.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { useChange } from '../../api.ts';
import { failureText } from '../../failure-messages.ts';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { useHome } from '../vault/home-context.tsx';
import { useOfferedClauses } from './clause-ticks.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './consent.module.css';
import { SignBox } from './sign-box.tsx';

/** Said at the button before it is tried. */
const onlySign: Message = { id: 'consent.sign.only', defaultMessage: 'Only {who} signs under it.' };

/** The practitioner's signature under the patient's decision; then everything is frozen. */
export const CountersignStep = (): ReactNode => {
  const intl = useIntl();
  const navigate = useNavigate();
  const home = useHome();
  const { id, chart, draft, device, today, change, flush, stop, savedAt, failing } = useConsentForm();
  const sign = useChange('consents:sign', [
    'patients:chart',
    'patients:timeline',
    'today:view',
    'drafts:list',
    'drafts:find',
    'documents:list',
  ]);
  const notSigned = useRefusal()('consents:sign', onlySign);
  const [tried, setTried] = useState(false);
  const signed = enoughInk(draft.practitionerStrokes) || draft.practitionerTypedName.trim().length >= 3;
  const template = home.templates.find(
    ({ id: text, language }) => text === draft.template.id && language === draft.template.language,
  );
  const offered = useOfferedClauses();
  const { scope } = scopeFromDraft(draft, device?.kind ?? null);
  const agreed = draft.outcome === 'agreed';

  const keep = async (): Promise<void> => {
    setTried(true);
    if (
      !signed ||
      !scope ||
      !template ||
      !offered ||
      draft.outcome === null ||
      draft.patientSignedAt === null
    )
      return;
    await flush();
    const {
      patientStrokes,
      patientTypedName,
      patientSignedAt,
      practitionerStrokes,
      practitionerTypedName,
      note,
    } = draft;
    await sign
      .mutateAsync(
        {
          id,
          patient: chart.patient.id,
          draft: id,
          fields: {
            template: template.id,
            templateVersion: template.version,
            scope,
            offeredOn: draft.offeredOn ?? today,
            outcome: draft.outcome,
            statements: draft.statements,
            photos: {
              record: draft.photos.record,
              teaching: draft.photos.teaching,
              marketing: draft.photos.marketing,
            },
            note,
            patientStrokes,
            patientTypedName,
            patientSignedAt,
            practitionerStrokes,
            practitionerTypedName,
            practitionerSignedAt: Date.now(),
            templateLanguage: template.language,
            clauses: offered.map(({ name, hash }) => ({
              id: name,
              hash,
              ticked: draft.clauses[name] === true,
            })),
          },
        },
        {
          onSuccess: () => {
            stop();
            void navigate({ to: '/patients/$patientId', params: { patientId: chart.patient.id } });
          },
        },
      )
      .catch(() => undefined);
  };
  /** The second tap of a double tap on "Agree and sign" lands here: it takes nothing back. */
  const back = (event: MouseEvent): void => {
    if (event.detail < 2) change({ step: 'decide', outcome: null, patientSignedAt: null });
  };
  const failure = sign.error && failureText(intl, sign.error.failure);
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
          <Button kind="primary" onPress={keep} notYet={notSigned}>
            {intl.formatMessage({ id: 'consent.keep', defaultMessage: 'Sign and keep consent' })}
          </Button>
        </ActionBar>
      }
    >
      <div className={styles.countersign}>
        <div className={`sheet ${styles.sheet}`}>
          <h1 className="title">
            {agreed
              ? intl.formatMessage(
                  { id: 'consent.countersign.title', defaultMessage: 'The patient agreed at {time}' },
                  { time },
                )
              : intl.formatMessage(
                  { id: 'consent.countersign.declined', defaultMessage: 'The patient did not agree, {time}' },
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
          <TextArea
            label={intl.formatMessage({
              id: 'consent.note',
              defaultMessage: 'Questions asked, interpreter or witness',
            })}
            value={draft.note}
            onChange={(note) => change({ note })}
            limit={4000}
          />
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
