import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { ArrowLeft, Columns2, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import {
  mostPrintedEvents,
  type SessionPicture,
  type TimelineItem,
  type TimelineOverview,
} from '../../../shared/timelines/timeline.ts';
import { recordOfEvent, type EventGroup } from '../../../shared/timelines/event-kinds.ts';
import { useAnswer, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { useSteady } from '../../use-steady.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ViewerDialog } from '../attachments/viewer-dialog.tsx';
import { ChartCourses } from '../courses/chart-courses.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDates } from '../patients/use-local-day.ts';
import { useOpenConsent } from '../patients/use-open-consent.ts';
import { useLongCall } from '../works/use-long-call.ts';
import { WorkLine } from '../works/work-line.tsx';
import { SessionStrip } from './session-strip.tsx';
import { TimelineSheet } from './timeline-sheet.tsx';
import { TimelineSide } from './timeline-side.tsx';
import styles from './timelines.module.css';
import { useTimeline } from './use-timeline.ts';
import { countsOf, daysOf, inZoom, type Zoom } from './zoom.ts';

/** What of a timeline is looked at. */
interface Look {
  readonly zoom: Zoom;
  readonly groups: readonly EventGroup[];
}

declare module '@tanstack/history' {
  interface HistoryState {
    /** The timeline as it was left, so that Back comes to the same span. */
    timeline?: Look;
  }
}

const nothingYet: TimelineOverview = { months: [], sessions: [] };

/** A patient's whole history: courses, sessions as small pictures, consents, findings and files, by year, month and kind. */
export const TimelinePage = () => {
  const intl = useIntl();
  const navigate = useNavigate();
  const { patientId } = useParams({ from: '/patients/$patientId/timeline' });
  const go = useGoToPatients();
  useFresh(['timelines:read', 'timelines:overview', 'patients:chart']);
  const left = useRouterState({ select: ({ location }) => location.state.timeline });
  const [look, setLook] = useState<Look>(left ?? { zoom: { of: 'all' }, groups: [] });
  const { data: chart, error: chartError } = useAnswer('patients:chart', { id: patientId });
  const { data: overview = nothingYet, error: overviewError } = useAnswer('timelines:overview', {
    patient: patientId,
  });
  const { timeZone } = useLocalDates();
  const span = { patient: patientId, groups: [...look.groups], ...daysOf(look.zoom) };
  const list = useTimeline(span);
  const print = useChange('timelines:print');
  const { waiting, run } = useLongCall();
  const consents = useOpenConsent();
  const [file, setFile] = useState<string | null>(null);
  const failure =
    chartError?.failure ?? overviewError?.failure ?? list.failure ?? print.error?.failure ?? consents.failure;
  const leave = async (then: () => void): Promise<void> => {
    // Back leads to the same span.
    await navigate({
      to: '/patients/$patientId/timeline',
      params: { patientId },
      replace: true,
      state: { timeline: look },
    });
    then();
  };
  const makePaper = async (): Promise<void> => {
    const made = await run('timelines:print', () => print.mutateAsync(span).catch(() => null));
    const id = made?.document?.id;
    if (id !== undefined) await leave(() => go.document(id));
  };
  const openSession = useSteady(
    ({ id }: Pick<SessionPicture, 'id'>) => void leave(() => go.session(patientId, id)),
  );
  const wayTo = (item: TimelineItem): (() => void) | undefined => {
    if (item.kind === 'session') return () => openSession(item);
    if (item.kind === 'course' || item.kind === 'course-end')
      return () => void leave(() => go.course(patientId, recordOfEvent(item.id)));
    if (item.kind === 'attachment') return () => setFile(item.id);
    if (item.kind === 'adverse-event' || item.kind === 'follow-up') {
      const { id, kind } = item;
      return () => void leave(() => go.form(patientId, { kind, id }));
    }
    if (item.kind === 'assessment') return () => void leave(() => go.assessment(patientId, item.id));
    if (item.kind === 'consent' || item.kind === 'addendum') {
      const { id, kind } = item;
      return () => void leave(() => void consents.open(id, kind));
    }
    return undefined;
  };
  const openItem = useSteady((item: TimelineItem) => wayTo(item)?.());
  const shown = useMemo(
    () => overview.sessions.filter(({ at }) => inZoom(look.zoom, dateOfInstant(at, timeZone))),
    [overview, look.zoom, timeZone],
  );
  const counts = useMemo(
    () => countsOf(look.zoom, overview.months, look.groups),
    [overview, look.zoom, look.groups],
  );
  const opens = useSteady((item: TimelineItem) => wayTo(item) !== undefined);
  const withSessions = look.groups.length === 0 || look.groups.includes('sessions');
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          {chart && <ChartBanner chart={chart} />}
          {failure && <FailureNotice failure={failure} />}
          <WorkLine work={waiting} />
          {print.data && print.data.tooMany > 0 && <TooMany count={print.data.tooMany} />}
        </>
      }
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => go.patient(patientId)}>
            {intl.formatMessage({ id: 'timelines.chart', defaultMessage: 'Chart' })}
          </Button>
          <Button
            icon={Columns2}
            notYet={
              overview.sessions.length < 2
                ? intl.formatMessage({
                    id: 'timelines.two-needed',
                    defaultMessage: 'There are not two sessions yet.',
                  })
                : undefined
            }
            onPress={() =>
              leave(() => void navigate({ to: '/patients/$patientId/compare', params: { patientId } }))
            }
          >
            {intl.formatMessage({ id: 'timelines.compare', defaultMessage: 'Compare two sessions' })}
          </Button>
          <Button kind="primary" icon={Printer} onPress={makePaper}>
            {intl.formatMessage({ id: 'timelines.print', defaultMessage: 'Print what is shown' })}
          </Button>
        </ActionBar>
      }
    >
      <Columns
        sideClassName={styles.side}
        side={
          <>
            <TimelineSide
              overview={overview}
              zoom={look.zoom}
              onZoom={(zoom) => setLook({ ...look, zoom })}
              groups={look.groups}
              onGroups={(groups) => setLook({ ...look, groups })}
            />
            {chart && <ChartCourses chart={chart} />}
          </>
        }
      >
        <TimelineSheet
          list={list}
          strip={withSessions && <SessionStrip sessions={shown} onOpen={openSession} />}
          zoom={look.zoom}
          counts={counts}
          opens={opens}
          onOpen={openItem}
        />
      </Columns>
      {file !== null && <ViewerDialog id={file} onClose={() => setFile(null)} />}
    </WorkFrame>
  );
};

const TooMany = ({ count }: { readonly count: number }) => {
  const intl = useIntl();
  return (
    <Notice
      level="info"
      title={intl.formatMessage(
        {
          id: 'timelines.too-many',
          defaultMessage: 'These are {count, number} events; one print holds {most, number}.',
        },
        { count, most: mostPrintedEvents },
      )}
    >
      {intl.formatMessage({
        id: 'timelines.too-many.next',
        defaultMessage: 'Choose a year, or fewer kinds of events.',
      })}
    </Notice>
  );
};
