import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { smallConsentProblems } from '../../../shared/consents/scope-from-draft.ts';
import { consentKindLabels } from '../../../shared/labels/consent-labels.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './consent.module.css';
import { isOfferToCome, OfferedOn } from './offered-on.tsx';
import { ScopeFrame, useScopeStep } from './scope-frame.tsx';
import { ChosenAreas } from './scope-parts.tsx';
import { TextChoice } from './text-choice.tsx';

/** The practitioner's part of one of the smaller consents: which areas it speaks of, and who the guardian is. */
export const SmallConsentStep = (): ReactNode => {
  const intl = useIntl();
  const form = useConsentForm();
  const { draft, change } = form;
  const problems = smallConsentProblems(draft);
  const { handOver, errorOf } = useScopeStep(problems, problems.length === 0 && !isOfferToCome(form));
  return (
    <ScopeFrame
      handOver={handOver}
      title={intl.formatMessage(
        { id: 'small-consent.title', defaultMessage: 'To be signed: {kind}' },
        { kind: intl.formatMessage(consentKindLabels[draft.kind]).toLocaleLowerCase(intl.locale) },
      )}
      lead={intl.formatMessage({
        id: 'small-consent.lead',
        defaultMessage:
          'The patient reads the text on the screen, ticks and signs. Nothing is ticked beforehand.',
      })}
    >
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
      <OfferedOn error={errorOf('offered')} />
    </ScopeFrame>
  );
};
