import { useNavigate } from '@tanstack/react-router';
import { Lock, PenLine, Printer } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { DocumentKind } from '../../../shared/documents/document.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { completeness } from '../../../shared/sessions/completeness.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { call } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BodyShape } from '../../ui/body-shape.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { NotValidNotice, NotValidTag } from '../corrections/not-valid-notice.tsx';
import { useValidity } from '../corrections/validity-notes.tsx';
import { useCourseWords } from '../courses/course-words.ts';
import { SessionPhotos } from '../photos/session-photos.tsx';
import { LabelsDialog } from '../printing/labels-dialog.tsx';
import { VisitDialog } from '../printing/visit-dialog.tsx';
import { OpenSessions } from './open-sessions.tsx';
import { scrollToStep } from './scroll-to-step.ts';
import { SealedSheet } from './sealed-sheet.tsx';
import { SessionAttachments, useSheetAttached } from './session-attachments.tsx';
import { SessionHeading } from './session-heading.tsx';
import { SessionMap } from './session-map.tsx';
import { SessionValidity } from './session-validity.tsx';
import { SessionStrip } from './session-strip.tsx';
import { ToChart } from './to-chart.tsx';
import styles from './session-form.module.css';

interface SealedSessionProps {
  readonly session: Session;
  readonly chart: Chart;
  readonly timeZone: string;
  readonly onAmend: () => void;
}

const none: ReadonlySet<string> = new Set();

/** A sealed session: the same page to read, its papers, and the way to amend it. */
export const SealedSession = ({ session, chart, timeZone, onAmend }: SealedSessionProps) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const words = useCourseWords();
  const sheetAttached = useSheetAttached(session);
  const leftOpen = chart.drafts.some(({ id, kind }) => kind === 'amendment' && id === session.id);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [open, setOpen] = useState<'visit' | 'labels' | null>(null);
  const print = (kind: DocumentKind) => async (): Promise<void> => {
    setFailure(null);
    const made = await call('documents:create', { kind, source: session.id });
    if (made.ok) await navigate({ to: '/documents/$documentId', params: { documentId: made.value.id } });
    else setFailure(made.error);
  };
  const validity = useValidity(session.patient, { type: 'session', id: session.id });
  const strip = {
    title: intl.formatMessage(
      { id: 'sessions.title', defaultMessage: 'Session {ordinal}' },
      { ordinal: session.ordinal },
    ),
    sections: completeness(session, session.findings),
    findings: session.findings,
    fields: session,
    current: null,
    onGo: scrollToStep,
  };
  const shownTitle = session.invalid
    ? intl.formatMessage(
        { id: 'sessions.title.not-valid', defaultMessage: '{title}, not valid' },
        { title: strip.title },
      )
    : strip.title;
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <OpenSessions current={session.id} />
          <ChartBanner chart={chart} titled />
          <div className={styles.stripLine}>
            <SessionStrip form="line" {...strip} title={shownTitle} />
          </div>
        </>
      }
      actions={
        <ActionBar
          back={<ToChart patient={chart.patient.id} />}
          state={
            <span className={styles.sealedState}>
              {session.invalid && <NotValidTag />}
              <Tag icon={Lock}>
                {intl.formatMessage(
                  { id: 'sessions.sealed.at', defaultMessage: 'Sealed {date} {time} by {name}' },
                  {
                    date: formatDate(dateOfInstant(session.sealedAt, timeZone)),
                    time: formatTime(session.sealedAt, timeZone),
                    name: session.sealedBy,
                  },
                )}
              </Tag>
            </span>
          }
        >
          <Button icon={PenLine} onPress={onAmend} notYet={refusal('sessions:amend')}>
            {leftOpen
              ? intl.formatMessage({ id: 'drafts.resume.amendment', defaultMessage: 'Continue correction' })
              : intl.formatMessage({ id: 'sessions.sealed.amend', defaultMessage: 'Amend' })}
          </Button>
          <Button icon={Printer} onPress={() => setOpen('visit')}>
            {intl.formatMessage({ id: 'sessions.sealed.visit', defaultMessage: 'Print visit' })}
          </Button>
          <Button icon={Printer} onPress={print('session')}>
            {intl.formatMessage({ id: 'sessions.sealed.print', defaultMessage: 'Print session record' })}
          </Button>
          <Button kind="primary" icon={Printer} onPress={print('aftercare')}>
            {intl.formatMessage({ id: 'sessions.sealed.aftercare', defaultMessage: 'Print aftercare sheet' })}
          </Button>
        </ActionBar>
      }
    >
      {open === 'visit' && (
        <VisitDialog
          patient={chart.patient.id}
          session={session.id}
          onClose={() => setOpen(null)}
          onLabels={() => setOpen('labels')}
        />
      )}
      {open === 'labels' && (
        <LabelsDialog
          patient={chart.patient.id}
          session={session.id}
          areas={session.areas}
          onClose={() => setOpen(null)}
        />
      )}
      <div className={styles.workgrid}>
        <SessionHeading
          title={[shownTitle, ...session.courses.map(words.ofSession)].join('. ')}
          patient={chart.patient}
        />
        <aside
          className={styles.mapColumn}
          aria-label={intl.formatMessage({ id: 'sessions.map', defaultMessage: 'Areas on the body' })}
        >
          <BodyShape value={chart.patient.shape}>
            <SessionMap areas={session.areas} zones={session.zones} marks={session.marks} selected={none} />
          </BodyShape>
        </aside>
        <div className={styles.sheet} role="region" aria-label={strip.title} tabIndex={0}>
          {failure && <FailureNotice failure={failure} />}
          {session.invalid && <NotValidNotice invalid={session.invalid} />}
          <SealedSheet session={session} chart={chart} timeZone={timeZone} sheetAttached={sheetAttached} />
          <SessionPhotos chart={chart} session={session.id} at={session.startedAt} beside />
          <SessionAttachments session={session} />
          <SessionValidity session={session} title={strip.title} notes={validity} />
        </div>
        <div className={styles.stripColumn}>
          <SessionStrip form="column" {...strip} title={shownTitle} />
        </div>
      </div>
    </WorkFrame>
  );
};
