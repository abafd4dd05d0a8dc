import { FileClock, FilePenLine, Lock, MapPin, PenLine, Undo2, UserPlus } from 'lucide-react';
import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import { formatDate, formatDayMonth, formatTime } from '../../../shared/dates/format.ts';
import type { TimelineEvent } from '../../../shared/ipc/views.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { Tag } from '../../ui/tag.tsx';
import { TimelineRow } from '../../ui/timeline.tsx';
import { useAreaWords } from '../../use-area-names.ts';
import { AdverseEventRow } from '../adverse-events/history-rows.tsx';
import { FollowUpRow } from '../follow-ups/history-row.tsx';
import { AssessmentRow } from '../assessments/history-row.tsx';
import { AttachmentEvent } from '../attachments/attachment-event.tsx';
import { useConcernWords } from '../concerns/concern-words.ts';
import { useCourseWords } from '../courses/course-words.ts';
import { useEntryTag } from '../sheets/entry-words.ts';
import { depthWords } from './depth-words.ts';
import { useGoToPatients } from './open-form.ts';
import { PlainRow, useMomentText } from './plain-row.tsx';
import { ScreeningEvent } from './screening-event.tsx';
import { useLocalDay } from './use-local-day.ts';
import { SmallConsentEvent } from './small-consent-event.tsx';
import { useOpenConsent } from './use-open-consent.ts';

type EventOf<Kind extends TimelineEvent['kind']> = Extract<TimelineEvent, { kind: Kind }>;

interface HistoryEventProps {
  readonly event: TimelineEvent;
  readonly patientId: string;
}

/** One event of the history in its own words. */
export const HistoryEvent = ({ event, patientId }: HistoryEventProps) => {
  const moment = useMomentText();
  switch (event.kind) {
    case 'session':
      return <SessionEvent event={event} patientId={patientId} />;
    case 'consent':
      return <ConsentEvent event={event} />;
    case 'small-consent':
      return <SmallConsentEvent event={event} date={moment(event.at)} />;
    case 'screening':
      return <ScreeningEvent event={event} />;
    case 'concern':
      return <ConcernEvent event={event} patientId={patientId} />;
    case 'attachment':
      return <AttachmentEvent event={event} date={moment(event.at)} />;
    case 'adverse-event':
      return <AdverseEventRow event={event} date={moment(event.at)} patientId={patientId} />;
    case 'follow-up':
      return <FollowUpRow event={event} date={moment(event.at)} patientId={patientId} />;
    case 'assessment':
      return <AssessmentRow event={event} date={moment(event.at)} patientId={patientId} />;
    case 'registered':
      return <Registered event={event} />;
  }
};

const SessionEvent = ({
  event,
  patientId,
}: {
  readonly event: EventOf<'session'>;
  readonly patientId: string;
}) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const moment = useMomentText();
  const areas = useAreaWords();
  const { dateOf, timeZone } = useLocalDay();
  const { session } = event;
  const { ofSession: ofCourse } = useCourseWords();
  const entered = useEntryTag()(session);
  const amended = session.amendments.at(-1);
  const depths = depthWords(session.areas, intl.locale);
  const pain =
    session.pain === null
      ? null
      : intl.formatMessage(
          { id: 'history.pain', defaultMessage: 'pain {pain} of 10' },
          { pain: session.pain },
        );
  const measured = [depths, pain].filter((part) => part !== null).join(', ');
  const what = [areas(session.areas), measured].filter((part) => part !== '').join('. ');
  return (
    <TimelineRow
      date={moment(event.at)}
      mark={{ number: session.ordinal, draft: false }}
      title={intl.formatMessage(
        { id: 'history.session', defaultMessage: 'Session {number}' },
        { number: session.ordinal },
      )}
      state={
        amended ? (
          <Tag icon={FilePenLine} tone="info">
            {intl.formatMessage(
              { id: 'history.amended', defaultMessage: 'Amended {date}' },
              { date: formatDayMonth(dateOf(amended.at)) },
            )}
          </Tag>
        ) : (
          <Tag icon={Lock}>
            {intl.formatMessage(
              { id: 'history.sealed', defaultMessage: 'Sealed {time}' },
              { time: formatTime(session.sealedAt, timeZone) },
            )}
          </Tag>
        )
      }
      onOpen={() => go.session(patientId, session.id)}
    >
      {entered !== undefined && (
        <>
          <Tag icon={FileClock} tone="caution">
            {entered}
          </Tag>
          <br />
        </>
      )}
      {what === '' ? '' : `${what}.`}
      {what !== '' && <br />}
      {session.courses.map((course) => (
        <Fragment key={course.course}>
          {ofCourse(course)}
          <br />
        </Fragment>
      ))}
      {event.by}
    </TimelineRow>
  );
};

const ConsentEvent = ({ event }: { readonly event: EventOf<'consent'> }) => {
  const intl = useIntl();
  const areas = useAreaWords();
  const { dateOf } = useLocalDay();
  const { open } = useOpenConsent();
  const { consent } = event;
  const { scope, withdrawnAt } = consent;
  return (
    <PlainRow
      event={event}
      icon={PenLine}
      title={
        consent.outcome === 'agreed'
          ? intl.formatMessage({ id: 'history.consent.agreed', defaultMessage: 'Consent signed' })
          : intl.formatMessage({ id: 'history.consent.declined', defaultMessage: 'Consent declined' })
      }
      state={
        withdrawnAt === null ? (
          <Tag icon={Lock}>
            {intl.formatMessage(
              { id: 'history.version', defaultMessage: 'Version {version}' },
              { version: consent.templateVersion },
            )}
          </Tag>
        ) : (
          <Tag icon={Undo2} tone="caution">
            {intl.formatMessage(
              { id: 'history.withdrawn', defaultMessage: 'Withdrawn {date}' },
              { date: formatDate(dateOf(withdrawnAt)) },
            )}
          </Tag>
        )
      }
      onOpen={() => void open(consent.id)}
    >
      {intl.formatMessage(
        { id: 'history.consent.scope', defaultMessage: '{areas}, up to {depth}.' },
        { areas: areas(scope.areas), depth: withUnit(scope.maxDepthUm, depthSpec, intl.locale) },
      )}
    </PlainRow>
  );
};

const ConcernEvent = ({
  event,
  patientId,
}: {
  readonly event: EventOf<'concern'>;
  readonly patientId: string;
}) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const words = useConcernWords();
  return (
    <PlainRow
      event={event}
      icon={MapPin}
      title={intl.formatMessage({ id: 'history.concern', defaultMessage: 'Concern noted' })}
      onOpen={() => go.form(patientId, { kind: 'concern', id: event.concern.id })}
    >
      {words.areas(event.concern)}. {words.summary(event.concern)}.
    </PlainRow>
  );
};

const Registered = ({ event }: { readonly event: EventOf<'registered'> }) => {
  const intl = useIntl();
  return (
    <PlainRow
      event={event}
      icon={UserPlus}
      title={intl.formatMessage({ id: 'history.registered', defaultMessage: 'Registered' })}
    />
  );
};
