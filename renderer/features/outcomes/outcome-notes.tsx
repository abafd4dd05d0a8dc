import { useIntl } from 'react-intl';
import { outcomeNotes } from '../../../shared/labels/outcome-labels.ts';
import { fewCases, type OutcomeReport } from '../../../shared/outcomes/outcome.ts';
import styles from './outcomes.module.css';

/** What holds for every figure, and what no figure has. */
export const OutcomeNotes = ({
  report,
  events,
}: {
  readonly report: OutcomeReport;
  readonly events: boolean;
}) => {
  const intl = useIntl();
  const { shared, loose } = report;
  return (
    <div className={`caption ${styles.words}`}>
      {shared.people > 0 && (
        <p>
          {intl.formatMessage(
            {
              id: 'outcomes.shared.people',
              defaultMessage:
                '{cases, plural, one {# case that several people treated is} other {# cases that several people treated are}} left out.',
            },
            { cases: shared.people },
          )}
        </p>
      )}
      {shared.devices > 0 && (
        <p>
          {intl.formatMessage(
            {
              id: 'outcomes.shared.devices',
              defaultMessage:
                '{cases, plural, one {# case that was treated with several devices is} other {# cases that were treated with several devices are}} left out.',
            },
            { cases: shared.devices },
          )}
        </p>
      )}
      {events && loose > 0 && (
        <p>
          {intl.formatMessage(
            {
              id: 'outcomes.loose',
              defaultMessage:
                '{count, plural, one {# adverse event began before any session of its patient, and is} other {# adverse events began before any session of their patients, and are}} in no case.',
            },
            { count: loose },
          )}
        </p>
      )}
      {(['case', 'now', 'own'] as const).map((note) => (
        <p key={note}>{intl.formatMessage(outcomeNotes[note], { few: fewCases })}</p>
      ))}
    </div>
  );
};
