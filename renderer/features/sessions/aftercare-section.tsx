import { Check } from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatTime } from '../../../shared/dates/format.ts';
import { Button } from '../../ui/button.tsx';
import { useSessionForm } from './form-context.ts';
import { TypedTime } from './typed-time.tsx';
import styles from './session-form.module.css';

/** That the aftercare sheet was given and explained, and when. */
export const AftercareSection = () => {
  const intl = useIntl();
  const { draft, change, timeZone, onward } = useSessionForm();
  const at = draft.aftercareGivenAt;
  const label = intl.formatMessage({ id: 'sessions.aftercare.label', defaultMessage: 'aftercare' });
  const gone = intl.formatMessage({
    id: 'sessions.aftercare.gone',
    defaultMessage: 'That aftercare was given was taken out',
  });
  const give = (): void => {
    change({ key: 'aftercare', label }, (before) => ({ ...before, aftercareGivenAt: Date.now() }));
    onward('aftercare');
  };
  const takeBack = (): void =>
    change({ key: 'aftercare', label, gone }, (before) => ({ ...before, aftercareGivenAt: null }));
  if (draft.paper) {
    return (
      <div className={styles.three}>
        <TypedTime
          label={intl.formatMessage({ id: 'sessions.aftercare.given-at', defaultMessage: 'Given at' })}
          at="given"
        />
      </div>
    );
  }
  return (
    <div className="row-wrap">
      {at === null ? (
        <>
          <Button icon={Check} onPress={give}>
            {intl.formatMessage({ id: 'sessions.aftercare.give', defaultMessage: 'Given and explained now' })}
          </Button>
          <span className="caption">
            {intl.formatMessage({
              id: 'sessions.aftercare.when',
              defaultMessage: 'The sheet with its dates is ready to print as soon as the session is sealed.',
            })}
          </span>
        </>
      ) : (
        <>
          <span className="strong">
            {intl.formatMessage(
              { id: 'sessions.aftercare.given', defaultMessage: 'Given and explained at {time}' },
              { time: formatTime(at, timeZone) },
            )}
          </span>
          <Button kind="bare" onPress={takeBack}>
            {intl.formatMessage({
              id: 'sessions.aftercare.not-given',
              defaultMessage: 'Not given after all',
            })}
          </Button>
        </>
      )}
    </div>
  );
};
