import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { scopeFromDraft, type ScopeProblem } from '../../../shared/consents/scope-from-draft.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { Button } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useConsentForm } from './consent-form.ts';
import { NewTextNotice } from './new-text-notice.tsx';
import { AreaChoice, ChosenAreas, ClassChoice, DeviceChoice, useProblemText } from './scope-parts.tsx';
import styles from './consent.module.css';
import { TextChoice, useConsentTexts } from './text-choice.tsx';
import { useHandOver } from './use-hand-over.tsx';

/** The practitioner's part before the patient reads: what the consent will cover. */
export const ScopeStep = (): ReactNode => {
  const intl = useIntl();
  const navigate = useNavigate();
  const { chart, draft, change, device, today } = useConsentForm();
  const problemText = useProblemText();
  const [tried, setTried] = useState(false);
  const { problems } = scopeFromDraft(draft, device?.kind ?? null);
  const errorOf = (problem: ScopeProblem): string | undefined =>
    tried && problems.includes(problem) ? problemText(problem) : undefined;
  const adopted = useConsentTexts().some(
    ({ id, language }) => id === draft.template.id && language === draft.template.language,
  );

  const toCome =
    draft.offeredOn !== null && draft.offeredOn > today
      ? intl.formatMessage({
          id: 'consent.offered.to-come',
          defaultMessage: 'This day is still to come. Check the year.',
        })
      : undefined;

  const { actions, failure } = useHandOver({
    ready: problems.length === 0 && toCome === undefined,
    onTry: () => setTried(true),
  });
  return (
    <WorkFrame current="patients" banner={<ChartBanner chart={chart} titled />} actions={actions}>
      <div className={styles.scope}>
        <AreaChoice />
        <div className={`sheet ${styles.sheet}`}>
          <h1 className="title">
            {intl.formatMessage({
              id: 'consent.scope.title',
              defaultMessage: 'What the patient is asked to agree to',
            })}
          </h1>
          {failure && <FailureNotice failure={failure} />}
          <NewTextNotice />
          {!adopted && (
            <Notice
              level="caution"
              title={intl.formatMessage({
                id: 'consent.not-adopted',
                defaultMessage: 'Nobody has read and adopted the consent text yet.',
              })}
              actions={
                <Button onPress={() => void navigate({ to: '/documents' })}>
                  {intl.formatMessage({ id: 'consent.read-text', defaultMessage: 'Read the text' })}
                </Button>
              }
            >
              {intl.formatMessage({
                id: 'consent.not-adopted.why',
                defaultMessage:
                  'It can be used once a named practitioner has read it. What you enter here is kept.',
              })}
            </Notice>
          )}
          <ChosenAreas error={errorOf('areas')} />
          <div className={styles.pair}>
            <TextInput
              label={intl.formatMessage({ id: 'consent.depth', defaultMessage: 'Deepest needling' })}
              note={intl.formatMessage({ id: 'consent.depth.note', defaultMessage: 'in mm' })}
              value={draft.depth}
              onChange={(depth) => change({ depth })}
              error={errorOf('depth')}
            />
            <TextInput
              label={intl.formatMessage({ id: 'consent.sessions', defaultMessage: 'Sessions planned' })}
              note={intl.formatMessage({ id: 'consent.sessions.note', defaultMessage: '1 to 24' })}
              kind="digits"
              value={draft.sessions}
              onChange={(sessions) => change({ sessions })}
              error={errorOf('sessions')}
            />
          </div>
          <DeviceChoice error={errorOf('device')} />
          <ClassChoice signed={[]} />
          <TextChoice />
          <div className={styles.pair}>
            <TextInput
              label={intl.formatMessage({ id: 'consent.price', defaultMessage: 'Price as told' })}
              help={intl.formatMessage({
                id: 'consent.price.help',
                defaultMessage: 'Printed as written. Empty prints “not recorded”.',
              })}
              value={draft.price}
              onChange={(price) => change({ price })}
            />
            <DateInput
              label={intl.formatMessage({ id: 'consent.offered', defaultMessage: 'First offered on' })}
              value={draft.offeredOn}
              draft={draft.offeredText}
              today={today}
              onChange={(offeredOn, typed) =>
                change({
                  offeredOn,
                  offeredText: typed.text,
                  offeredAt: offeredOn === today ? Date.now() : null,
                })
              }
              error={toCome ?? errorOf('offered')}
            />
            <DateInput
              label={intl.formatMessage({ id: 'consent.valid', defaultMessage: 'Holds until' })}
              help={intl.formatMessage({
                id: 'consent.valid.help',
                defaultMessage: 'The last day. Empty sets no end.',
              })}
              value={draft.validUntil}
              draft={draft.validText}
              today={today}
              onChange={(validUntil, typed) => change({ validUntil, validText: typed.text })}
              error={errorOf('valid')}
            />
          </div>
        </div>
      </div>
    </WorkFrame>
  );
};
