import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { paperScreeningLabels } from '../../../shared/labels/paper-labels.ts';
import { paperScreenings } from '../../../shared/sessions/paper.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { ConfirmNoChange } from './confirm-no-change.tsx';
import { FindingsAt } from './findings-at.tsx';
import { useSessionForm } from './form-context.ts';

/** Where today's screening stands; it is answered on the patient's page. */
export const ScreeningSection = ({ patient }: { readonly patient: string }) => {
  const intl = useIntl();
  const { chart, draft, today: now, timeZone } = useSessionForm();
  /** The day of the treatment, which is another one where it is entered from paper. */
  const today = draft.paper ? dateOfInstant(draft.startedAt, timeZone) : now;
  const { screening } = chart;
  const on = screening && dateOfInstant(screening.at, timeZone);
  /** Somebody has begun to answer the questions one by one: that is gone on with on the patient's page. */
  const begun = chart.drafts.some(({ kind }) => kind === 'screening');
  const words = (): string => {
    if (!screening || !on) {
      return intl.formatMessage({
        id: 'sessions.screening.never',
        defaultMessage: 'This patient has not been screened yet.',
      });
    }
    const at = { time: formatTime(screening.at, timeZone), date: formatDate(on) };
    if (draft.paper) {
      return intl.formatMessage(
        {
          id: 'sessions.screening.up-to',
          defaultMessage: 'Last answered on {date}, up to the day of the treatment.',
        },
        at,
      );
    }
    if (on !== today) {
      return intl.formatMessage(
        { id: 'sessions.screening.earlier', defaultMessage: 'Last answered on {date}, not confirmed today.' },
        at,
      );
    }
    return screening.noChangeSince === null
      ? intl.formatMessage(
          { id: 'sessions.screening.today', defaultMessage: 'Answered today at {time}.' },
          at,
        )
      : intl.formatMessage(
          { id: 'sessions.screening.no-change', defaultMessage: 'No change, confirmed today at {time}.' },
          at,
        );
  };
  return (
    <>
      <p>
        {words()}{' '}
        <Link to="/patients/$patientId" params={{ patientId: patient }} className="hitarea">
          {on === today
            ? intl.formatMessage({ id: 'sessions.screening.open', defaultMessage: 'Open the screening' })
            : intl.formatMessage({
                id: 'sessions.screening.go',
                defaultMessage: 'Screen on the patient’s page',
              })}
        </Link>
      </p>
      {draft.paper && <OnSheet />}
      {!draft.paper && screening && on !== today && !begun && (
        <ConfirmNoChange patient={patient} last={screening} />
      )}
      <FindingsAt subjects={['patient', 'concerns.', 'screening', 'screening.']} />
    </>
  );
};

/** What was ticked on the sheet about the screening of that day. */
const OnSheet = () => {
  const intl = useIntl();
  const { draft, change } = useSessionForm();
  const label = intl.formatMessage({ id: 'sessions.screening.on-sheet', defaultMessage: 'On the sheet' });
  return (
    <>
      <Segmented
        label={label}
        tick
        full
        value={draft.paper?.screening ?? 'not-marked'}
        options={paperScreenings.map((value) => ({
          value,
          label: intl.formatMessage(paperScreeningLabels[value]),
        }))}
        onChange={(screening) =>
          change({ key: 'paper.screening', label: label.toLowerCase() }, (before) =>
            before.paper ? { ...before, paper: { ...before.paper, screening } } : before,
          )
        }
      />
      {draft.paper?.screening === 'changed' && (
        <p className="caption">
          {intl.formatMessage({
            id: 'sessions.screening.changed',
            defaultMessage:
              'Enter what changed in the screening on the patient’s page; it stands there from today on.',
          })}
        </p>
      )}
    </>
  );
};
