import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { scopeFromDraft } from '../../../shared/consents/scope-from-draft.ts';
import { Button } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useConsentForm } from './consent-form.ts';
import { NewTextNotice } from './new-text-notice.tsx';
import { isOfferToCome, OfferedOn } from './offered-on.tsx';
import { ScopeFrame, useScopeStep } from './scope-frame.tsx';
import { ChosenAreas, ClassChoice, DeviceChoice } from './scope-parts.tsx';
import styles from './consent.module.css';
import { TextChoice, useConsentTexts } from './text-choice.tsx';

/** The practitioner's part before the patient reads: what the consent will cover. */
export const ScopeStep = (): ReactNode => {
  const intl = useIntl();
  const navigate = useNavigate();
  const form = useConsentForm();
  const { draft, change, device, today } = form;
  const { problems } = scopeFromDraft(draft, device?.kind ?? null);
  const { handOver, errorOf } = useScopeStep(problems, problems.length === 0 && !isOfferToCome(form));
  const adopted = useConsentTexts().some(
    ({ id, language }) => id === draft.template.id && language === draft.template.language,
  );
  return (
    <ScopeFrame
      handOver={handOver}
      title={intl.formatMessage({
        id: 'consent.scope.title',
        defaultMessage: 'What the patient is asked to agree to',
      })}
    >
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
        <OfferedOn error={errorOf('offered')} />
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
    </ScopeFrame>
  );
};
