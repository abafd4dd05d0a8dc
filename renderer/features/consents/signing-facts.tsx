import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { capacityStates } from '../../../shared/consents/signing.ts';
import type { SigningProblem } from '../../../shared/consents/signing-from-draft.ts';
import { capacityLabels } from '../../../shared/labels/consent-labels.ts';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './consent.module.css';
import { SignBox } from './sign-box.tsx';

interface SigningFactsProps {
  /** What was begun and not brought to an end. */
  readonly problems: readonly SigningProblem[];
}

/** What was asked and answered, whether the patient could decide, and who else was there. */
export const SigningFacts = ({ problems }: SigningFactsProps): ReactNode => {
  const intl = useIntl();
  const { draft, change } = useConsentForm();
  const both = intl.formatMessage({
    id: 'consent.interpreter.both',
    defaultMessage: 'Enter name and language, or neither.',
  });
  return (
    <>
      {draft.outcome === 'declined' && (
        <TextInput
          label={intl.formatMessage({ id: 'consent.refusal', defaultMessage: 'Reason given, if any' })}
          value={draft.refusalReason}
          onChange={(refusalReason) => change({ refusalReason })}
        />
      )}
      <TextArea
        label={intl.formatMessage({ id: 'consent.questions', defaultMessage: 'Questions the patient asked' })}
        rows={2}
        limit={4000}
        value={draft.questions}
        onChange={(questions) => change({ questions })}
      />
      <TextArea
        label={intl.formatMessage({ id: 'consent.answers', defaultMessage: 'What you answered' })}
        rows={2}
        limit={4000}
        value={draft.answers}
        onChange={(answers) => change({ answers })}
      />
      <SingleChipGroup
        label={intl.formatMessage({ id: 'consent.capacity', defaultMessage: 'Able to decide' })}
        options={capacityStates.map((state) => ({
          value: state,
          label: intl.formatMessage(capacityLabels[state]),
        }))}
        value={draft.capacity}
        onChange={(capacity) => change({ capacity })}
      />
      {draft.capacity === 'doubts' && (
        <TextInput
          label={intl.formatMessage({ id: 'consent.capacity.words', defaultMessage: 'What the doubts were' })}
          value={draft.capacityWords}
          onChange={(capacityWords) => change({ capacityWords })}
          error={
            problems.includes('capacity')
              ? intl.formatMessage({
                  id: 'consent.capacity.missing',
                  defaultMessage: 'Write down what the doubts were.',
                })
              : undefined
          }
        />
      )}
      <div className={styles.pair}>
        <TextInput
          label={intl.formatMessage({ id: 'consent.interpreter', defaultMessage: 'Interpreter' })}
          value={draft.interpreterName}
          onChange={(interpreterName) => change({ interpreterName })}
          error={problems.includes('interpreter') ? both : undefined}
        />
        <TextInput
          label={intl.formatMessage({
            id: 'consent.interpreter.language',
            defaultMessage: 'Into which language',
          })}
          value={draft.interpreterLanguage}
          onChange={(interpreterLanguage) => change({ interpreterLanguage })}
        />
      </div>
      <TextInput
        label={intl.formatMessage({ id: 'consent.witness', defaultMessage: 'Witness' })}
        value={draft.witnessName}
        onChange={(witnessName) => change({ witnessName })}
      />
      {draft.witnessName.trim() !== '' && (
        <SignBox
          label={intl.formatMessage({ id: 'consent.witness.sign', defaultMessage: 'The witness signs here' })}
          strokes={draft.witnessStrokes}
          typedName={draft.witnessTypedName}
          onStrokes={(witnessStrokes) => change({ witnessStrokes })}
          onTypedName={(witnessTypedName) => change({ witnessTypedName })}
          error={
            problems.includes('witness')
              ? intl.formatMessage({
                  id: 'consent.witness.missing',
                  defaultMessage: 'The witness signs too; a dot or a line is too little.',
                })
              : undefined
          }
        />
      )}
      <TextArea
        label={intl.formatMessage({ id: 'consent.note.more', defaultMessage: 'Note' })}
        rows={2}
        limit={4000}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </>
  );
};
