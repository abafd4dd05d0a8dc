import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { type ScopeProblem, smallConsentProblems } from '../../../shared/consents/scope-from-draft.ts';
import { consentKindLabels } from '../../../shared/labels/consent-labels.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './consent.module.css';
import { AreaChoice, ChosenAreas, useProblemText } from './scope-parts.tsx';
import { TextChoice } from './text-choice.tsx';
import { useHandOver } from './use-hand-over.tsx';

/** The practitioner's part of one of the smaller consents: which areas it speaks of, and who the guardian is. */
export const SmallConsentStep = (): ReactNode => {
  const intl = useIntl();
  const { chart, draft, change, today } = useConsentForm();
  const problemText = useProblemText();
  const [tried, setTried] = useState(false);
  const problems = smallConsentProblems(draft);
  const errorOf = (problem: ScopeProblem): string | undefined =>
    tried && problems.includes(problem) ? problemText(problem) : undefined;
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
            {intl.formatMessage(
              { id: 'small-consent.title', defaultMessage: 'To be signed: {kind}' },
              { kind: intl.formatMessage(consentKindLabels[draft.kind]).toLocaleLowerCase(intl.locale) },
            )}
          </h1>
          <p className="muted">
            {intl.formatMessage({
              id: 'small-consent.lead',
              defaultMessage:
                'The patient reads the text on the screen, ticks and signs. Nothing is ticked beforehand.',
            })}
          </p>
          {failure && <FailureNotice failure={failure} />}
          <ChosenAreas error={errorOf('areas')} />
          {draft.kind === 'guardian-consent' && (
            <div className={styles.pair}>
              <TextInput
                label={intl.formatMessage({
                  id: 'patient.guardian.name',
                  defaultMessage: 'Full name of the guardian',
                })}
                value={draft.guardianName}
                onChange={(guardianName) => change({ guardianName })}
                error={errorOf('guardian')}
              />
              <TextInput
                label={intl.formatMessage({
                  id: 'patient.guardian.relation',
                  defaultMessage: 'Related to the patient as',
                })}
                value={draft.guardianRelation}
                onChange={(guardianRelation) => change({ guardianRelation })}
              />
            </div>
          )}
          <TextChoice />
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
        </div>
      </div>
    </WorkFrame>
  );
};
