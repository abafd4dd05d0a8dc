import type { FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { FailureNotice } from '../../failure-notice.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Finding } from '../../ui/finding.tsx';
import { laws } from '../../../shared/laws/laws.ts';
import { CountryField } from '../practice/country-field.tsx';
import { PracticeFields, PractitionerFields } from '../practice/practice-fields.tsx';
import { PlaceNotice } from '../storage/place-notice.tsx';
import { NewPassphraseFields } from './new-passphrase.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import { SetUpSteps } from './set-up-steps.tsx';
import styles from './set-up.module.css';
import { setUpSteps, useSetUpWording } from './set-up-wording.ts';
import { useSetUp, type SetUpState } from './use-set-up.ts';

interface Props {
  readonly onDone: () => Promise<void>;
  /** For a practice that comes from another computer. */
  readonly onRestore: () => void;
}

/** The first start: practice, practitioner, country, key, and the recovery code typed back from paper. */
export const SetUp = ({ onDone, onRestore }: Props) => {
  const intl = useIntl();
  const wording = useSetUpWording();
  const state = useSetUp(onDone);
  const { step, kept, failure, goOn, goBack } = state;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void goOn();
  };
  const keepFirst = intl.formatMessage({
    id: 'set-up.keep-first',
    defaultMessage: 'First type the group that is asked for from your paper.',
  });

  return (
    <div className={styles.page}>
      <SetUpSteps current={step} />
      <div className={styles.pane}>
        <main className={styles.scroll}>
          <form key={step} className={styles.inside} onSubmit={submit} noValidate>
            <div>
              <h1 className="display">{wording[step].title}</h1>
              <p className={styles.lead}>{wording[step].lead}</p>
            </div>
            <PlaceNotice />
            <StepFields state={state} />
            {failure && <FailureNotice failure={failure} />}
            {/* Enter in a field goes on; the button that is seen stands in the bar. */}
            <button type="submit" hidden tabIndex={-1} />
          </form>
        </main>
        <ActionBar state={wording.progress(setUpSteps.indexOf(step) + 1, setUpSteps.length)}>
          {step === 'practice' && (
            <Button onPress={onRestore}>
              {intl.formatMessage({ id: 'set-up.restore', defaultMessage: 'Restore a backup' })}
            </Button>
          )}
          {goBack && (
            <Button onPress={goBack}>
              {intl.formatMessage({ id: 'set-up.back', defaultMessage: 'Back' })}
            </Button>
          )}
          <Button kind="primary" onPress={goOn} notYet={step === 'code' && !kept ? keepFirst : undefined}>
            {wording[step].next}
          </Button>
        </ActionBar>
      </div>
    </div>
  );
};

const StepFields = ({ state }: { readonly state: SetUpState }) => {
  const intl = useIntl();
  switch (state.step) {
    case 'practice':
      return <PracticeFields form={state.practice} autoFocus />;
    case 'you':
      return <PractitionerFields form={state.you} autoFocus />;
    case 'country':
      return (
        <CountryField
          laws={laws}
          value={state.country}
          onChange={state.setCountry}
          error={
            state.countryMissing
              ? intl.formatMessage({ id: 'set-up.country-missing', defaultMessage: 'Choose one.' })
              : undefined
          }
        />
      );
    case 'key':
      return (
        <>
          <NewPassphraseFields chosen={state.key} autoFocus />
          <LossCaution />
        </>
      );
    case 'code':
      return (
        <>
          <RecoveryCode code={state.code ?? ''} onKept={state.setKept} />
          <LossCaution />
        </>
      );
  }
};

const LossCaution = () => {
  const intl = useIntl();
  return (
    <Finding
      level="caution"
      why={intl.formatMessage({
        id: 'set-up.loss-why',
        defaultMessage: 'Put the paper in a safe or with your solicitor, not in the treatment room.',
      })}
    >
      {intl.formatMessage({
        id: 'set-up.loss',
        defaultMessage: 'If both the passphrase and the code are lost, the records are lost.',
      })}
    </Finding>
  );
};
