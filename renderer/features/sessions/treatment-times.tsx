import { useIntl } from 'react-intl';
import { formatTime } from '../../../shared/dates/format.ts';
import { Button } from '../../ui/button.tsx';
import { useSessionForm } from './form-context.ts';
import styles from './session-form.module.css';

/** When the session began and the treatment ended. */
export const TreatmentTimes = () => {
  const intl = useIntl();
  const { draft, change, timeZone, go } = useSessionForm();
  const { startedAt, endedAt, paper } = draft;
  const label = intl.formatMessage({
    id: 'sessions.treatment.end-label',
    defaultMessage: 'end of treatment',
  });
  const gone = intl.formatMessage({
    id: 'sessions.treatment.end-gone',
    defaultMessage: 'The end of the treatment was taken out',
  });
  const takeOut = (): void =>
    change({ key: 'endedAt', label, gone }, (before) => ({ ...before, endedAt: null }));
  if (paper) {
    if (endedAt !== null) return null;
    return (
      <div className={styles.endRow}>
        <span className="caption">
          {intl.formatMessage({
            id: 'sessions.treatment.paper-times',
            defaultMessage: 'When it began and ended is entered under “From paper”.',
          })}
        </span>
        <Button kind="bare" onPress={() => go('paper', ['paper.to'])}>
          {intl.formatMessage({ id: 'sessions.treatment.paper-end', defaultMessage: 'Enter the end' })}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.endRow}>
      <span className="caption">
        {endedAt === null
          ? intl.formatMessage(
              { id: 'sessions.treatment.started', defaultMessage: 'Session opened at {from}' },
              { from: formatTime(startedAt, timeZone) },
            )
          : intl.formatMessage(
              {
                id: 'sessions.treatment.times',
                defaultMessage: 'Session opened at {from}, treatment ended at {to}',
              },
              { from: formatTime(startedAt, timeZone), to: formatTime(endedAt, timeZone) },
            )}
      </span>
      {endedAt !== null && (
        <Button kind="bare" onPress={takeOut}>
          {intl.formatMessage({ id: 'sessions.treatment.not-ended', defaultMessage: 'Not ended yet' })}
        </Button>
      )}
    </div>
  );
};
