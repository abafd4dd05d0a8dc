import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { openPoints } from '../../../shared/sessions/completeness-messages.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { useCourseWords } from '../courses/course-words.ts';
import { EntryNote } from '../sheets/entry-note.tsx';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { CarriedLine } from './carried-line.tsx';
import { SealedAreas } from './sealed-areas.tsx';
import { SealedChanges } from './sealed-changes.tsx';
import { SealedDetails, useSealedDetails } from './sealed-details.tsx';
import { SealedReasons } from './sealed-reasons.tsx';
import { goToAttachments } from './session-attachments.tsx';
import { stepElementId, stepNames, steps, type Step } from './steps.ts';
import { useSummary } from './use-summary.ts';
import styles from './sealed-sheet.module.css';

interface SealedSheetProps {
  readonly session: Session;
  readonly chart: Chart;
  readonly timeZone: string;
  /** Whether a picture of the written sheet is kept with the session. */
  readonly sheetAttached: boolean;
}

/** What was recorded, part by part, with what was not recorded named as such. */
export const SealedSheet = ({ session, chart, timeZone, sheetAttached }: SealedSheetProps) => {
  const intl = useIntl();
  const summary = useSummary();
  const words = useCourseWords();
  const detailsOf = useSealedDetails(session);
  const notRecorded = intl.formatMessage({
    id: 'sessions.sealed.not-recorded',
    defaultMessage: 'Not recorded',
  });
  const linked = (step: Step): string | undefined => {
    if (step === 'screening') {
      if (session.screening === null && session.paper?.screening === 'no-change') {
        return intl.formatMessage({
          id: 'sessions.sealed.no-change-on-paper',
          defaultMessage: 'No change, as ticked on the sheet',
        });
      }
      return session.screening === null
        ? intl.formatMessage(openPoints.screening)
        : intl.formatMessage({ id: 'sessions.sealed.screened', defaultMessage: 'Answered on the day' });
    }
    if (step !== 'consent') return undefined;
    const consent = chart.consents.find(({ id }) => id === session.consent);
    return consent
      ? intl.formatMessage(
          { id: 'sessions.sealed.consent', defaultMessage: 'Signed {date}' },
          { date: formatDate(dateOfInstant(consent.signedAt, timeZone)) },
        )
      : intl.formatMessage(openPoints.consent);
  };
  const hasNote = session.note !== '';
  return (
    <>
      <section className={styles.part}>
        <h2 className={styles.head}>
          {intl.formatMessage({ id: 'sessions.sealed.record', defaultMessage: 'Record' })}
        </h2>
        <div className={styles.body}>
          <p>
            {intl.formatMessage(
              { id: 'sessions.sealed.at', defaultMessage: 'Sealed {date} {time} by {name}' },
              {
                date: formatDate(dateOfInstant(session.sealedAt, timeZone)),
                time: formatTime(session.sealedAt, timeZone),
                name: session.sealedBy,
              },
            )}
            {session.courses.map((course) => (
              <Fragment key={course.course}>
                <br />
                {words.ofSession(course)}
              </Fragment>
            ))}
          </p>
          <EntryNote
            session={session}
            timeZone={timeZone}
            sheetAttached={sheetAttached}
            onAttach={goToAttachments}
          />
          <CarriedLine session={session} timeZone={timeZone} />
        </div>
      </section>
      {session.amendments.length > 0 && <Amendments session={session} timeZone={timeZone} />}
      {steps.map((step) => {
        const words = linked(step) ?? summary(step, session, timeZone);
        const details = detailsOf(step);
        return (
          <section key={step} id={stepElementId(step)} className={styles.part}>
            <h2 className={styles.head}>{intl.formatMessage(stepNames[step])}</h2>
            <div className={styles.body}>
              {step === 'note' && hasNote ? (
                <p className={styles.prose}>{session.note}</p>
              ) : (
                (words !== '' || details.length === 0) && (
                  <p className={words === '' ? 'muted' : undefined}>{words || notRecorded}</p>
                )
              )}
              {details.length > 0 && <SealedDetails lines={details} />}
              <SealedChanges part={step} session={session} />
            </div>
            {step === 'treatment' && session.areas.length > 0 && (
              <div className={styles.across}>
                <SealedAreas session={session} />
              </div>
            )}
          </section>
        );
      })}
      <SealedReasons session={session} />
    </>
  );
};

const Amendments = ({ session, timeZone }: Pick<SealedSheetProps, 'session' | 'timeZone'>) => {
  const intl = useIntl();
  const title = intl.formatMessage(
    { id: 'sessions.title', defaultMessage: 'Session {ordinal}' },
    { ordinal: session.ordinal },
  );
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>
        {intl.formatMessage({ id: 'sessions.sealed.amendments', defaultMessage: 'Amended' })}
      </h2>
      <ul className={styles.body}>
        {session.amendments.map(({ at, by, reason, revision }) => (
          <li key={revision}>
            {intl.formatMessage(
              { id: 'sessions.sealed.amendment', defaultMessage: '{date} {time} by {by}: {reason}' },
              { date: formatDate(dateOfInstant(at, timeZone)), time: formatTime(at, timeZone), by, reason },
            )}
          </li>
        ))}
        <li className="muted">
          {intl.formatMessage({
            id: 'sessions.sealed.both-print',
            defaultMessage: 'The values as first sealed stay and print with the session record.',
          })}
        </li>
        <li>
          <EarlierVersions type="session" id={session.id} title={title} quiet />
        </li>
      </ul>
    </section>
  );
};
